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

/** What an element says of itself. */
export interface ElementHints {
  /** The strongest hint. */
  readonly hint: Hint;
  /** Whether it is named after what leads from headline to text. */
  readonly isStandfirst: boolean;
}

export const NO_HINTS: ElementHints = { hint: null, isStandfirst: false };

const ABSTRACTS = new Set(["description", "abstract", "alternativeHeadline"]);

/** What an element says of itself, which is called `names` in short. */
export type HintReader = (element: DomElement, names: string) => ElementHints;

/** Reads the hints of a page's elements; many are called alike. */
export function hintReader(): HintReader {
  const byNames = new Map<string, ElementHints>();
  const namedHints = (names: string): ElementHints => {
    const known = byNames.get(names);
    if (known !== undefined) return known;
    const [hint] = NAMES.find(([, pattern]) => pattern.test(names)) ?? [null];
    const read = { hint, isStandfirst: ELEMENT_NAMES.standfirst.test(names) };
    byNames.set(names, read);
    return read;
  };
  return (element, short) => {
    const names = allNamesOf(element, short);
    const named = names.trim() === "" ? NO_HINTS : namedHints(names);
    // Whatever an element is called that states what the article is about.
    if (named.hint === "related" && ABSTRACTS.has(element.getAttribute("itemprop") ?? ""))
      return { hint: null, isStandfirst: true };
    return { hint: hintOf(element, named.hint), isStandfirst: named.isStandfirst };
  };
}

function hintOf(element: DomElement, named: Hint): Hint {
  const tag = element.localName;
  if (WHOLE.has(tag)) return null;
  const property = PROPERTIES[element.getAttribute("itemprop")?.split(/\s/u)[0] ?? ""];
  if (property !== undefined) return property;
  if (/(?:^|\/)Comment$/u.test(element.getAttribute("itemtype") ?? "")) return "comments";
  return ROLES[element.getAttribute("role") ?? ""] ?? named ?? TAGS[tag] ?? null;
}
