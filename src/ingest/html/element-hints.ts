import { allNamesOf, type DomElement } from "./dom.ts";
import { ELEMENT_NAMES } from "./element-names.ts";

/** What the builder of a page calls an element, read as evidence for or against the article's text. */
export type Hint =
  | "body"
  | "comments"
  | "navigation"
  | "related"
  | "share"
  | "signup"
  | "credit"
  | "caption"
  | "author"
  | "advert"
  | "frame"
  | "aside"
  | "pull-quote"
  | "figure"
  | null;

/** In the order in which they are believed. */
const NAMES: readonly (readonly [Hint, RegExp])[] = [
  ["pull-quote", ELEMENT_NAMES.pullQuote],
  ["comments", ELEMENT_NAMES.comments],
  ["related", ELEMENT_NAMES.related],
  ["signup", ELEMENT_NAMES.signup],
  ["share", ELEMENT_NAMES.share],
  ["author", ELEMENT_NAMES.author],
  ["caption", ELEMENT_NAMES.caption],
  ["credit", ELEMENT_NAMES.credit],
  ["navigation", ELEMENT_NAMES.navigation],
  ["advert", ELEMENT_NAMES.advert],
  ["aside", ELEMENT_NAMES.aside],
  ["body", ELEMENT_NAMES.body],
];

const ROLES: Readonly<Record<string, Hint>> = {
  navigation: "navigation",
  banner: "frame",
  contentinfo: "frame",
  complementary: "aside",
  search: "navigation",
  menu: "navigation",
  menubar: "navigation",
  toolbar: "share",
  form: "signup",
  "doc-pullquote": "pull-quote",
};

const PROPERTIES: Readonly<Record<string, Hint>> = {
  articleBody: "body",
  reviewBody: "body",
  comment: "comments",
  author: "credit",
  datePublished: "credit",
  dateModified: "credit",
  keywords: "credit",
  caption: "caption",
  publisher: "credit",
};

const TAGS: Readonly<Record<string, Hint>> = {
  nav: "navigation",
  menu: "navigation",
  footer: "frame",
  aside: "aside",
  figcaption: "caption",
  figure: "figure",
  form: "signup",
  address: "credit",
};

/** Elements too high in the tree to be named after a part of it: "has-sidebar", "comments-open". */
const WHOLE = new Set(["html", "body", "main"]);

/** The strongest hint that the element itself gives. */
export function hintOf(element: DomElement): Hint {
  const tag = element.localName;
  if (WHOLE.has(tag)) return null;
  const property = PROPERTIES[element.getAttribute("itemprop")?.split(/\s/u)[0] ?? ""];
  if (property !== undefined) return property;
  if (/(?:^|\/)Comment$/u.test(element.getAttribute("itemtype") ?? "")) return "comments";
  const role = ROLES[element.getAttribute("role") ?? ""];
  if (role !== undefined) return role;
  const names = allNamesOf(element);
  if (names.trim() !== "") for (const [hint, pattern] of NAMES) if (pattern.test(names)) return hint;
  return TAGS[tag] ?? null;
}
