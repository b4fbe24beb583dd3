import { childrenOf, classOf, type DomElement, type DomNode, isElement, isText, namesOf } from "./dom.ts";
import { BLOCK_ELEMENTS, SILENT_ELEMENTS } from "./element-kinds.ts";
import { isHidden } from "./hidden.ts";

/** Nobody writes a longer byline or headline. In UTF-16 units. */
const LONGEST = 2_000;
/** Beside a name: what it leads to, and who has it. Not the name. */
const BESIDE_NAME =
  /(?:^|[\s_-])(?:social|handles?|follow|twitter|facebook|instagram|linkedin|bluesky|mastodon|e-?mails?|mail|bio|avatar|image|img|photo|share|role|title|job|position|desc|description|more|count|posts|tooltip)(?![a-z])/u;
const BESIDE_LINK = /^(?:mailto:|tel:|javascript:)/iu;
/** What links beside a name say that they lead to. */
const LEADS_ELSEWHERE =
  /^(?:(?:more|stories|posts|articles) (?:from|by)\b|follow(?:ing)?\b|view (?:all|bio|profile|posts)|see (?:all|more)|all (?:posts|stories|articles)|read more|contact\b|e-?mail\b|subscribe\b|(?:twitter|facebook|instagram|linkedin|bluesky|mastodon|rss|bio|website|profile)$)/iu;
/** Days have readers of their own. */
const TIMES =
  /(?:^|[\s_-])(?:date|datetime|timestamp|time|published|updated|reading-time|read-time)(?![a-z])/u;
/** Behind these a name goes on on the next line. */
const LEADS_ON =
  /(?:^|[\s;])(?:by|words by|written by|and|with|und|et|y|e|en|och|og|von|par|por|di|da|door|av|af|&|[:：])$/iu;

/**
 * What readers see of an element that names authors: words that only styles part have a space between them, lines a semicolon, and
 * links to accounts, pictures, roles and days are left out.
 */
export function shownNames(element: DomElement): string {
  const words: string[] = [];
  let isLine = false;
  let length = 0;
  const visit = (node: DomNode, isTop: boolean): void => {
    if (length > LONGEST) return;
    if (isText(node)) {
      const text = (node.textContent ?? "").replaceAll(/\s+/gu, " ");
      if (text.trim() === "") {
        if (text !== "" && words.length > 0) words.push(" ");
        return;
      }
      if (words.length > 0) words.push(gapBehind(words.join(""), text, isLine));
      isLine = false;
      words.push(text);
      length += text.length;
      return;
    }
    if (!isElement(node)) return;
    const name = node.localName;
    if (name === "br") isLine = true;
    if (!isTop && isBesideName(node)) return;
    const isBlock = !isTop && BLOCK_ELEMENTS.has(name);
    if (isBlock) isLine = true;
    const seen = new Set<string>();
    for (const child of childrenOf(node)) {
      // Elements that are called alike are names side by side.
      const called = isElement(child) ? (classOf(child).trim().split(/\s+/u)[0] ?? "") : "";
      if (called !== "" && seen.has(called)) isLine = true;
      seen.add(called);
      visit(child, false);
    }
    if (isBlock) isLine = true;
  };
  visit(element, true);
  return words
    .join("")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/\s([,;.])/gu, "$1")
    .trim();
}

function gapBehind(before: string, text: string, isLine: boolean): string {
  if (/\s$/u.test(before) && !isLine) return "";
  if (isLine && !LEADS_ON.test(before.trimEnd()) && !/^\s*(?:and|und|et|y|e|&)\s*/u.test(text)) return "; ";
  // A drop cap is the beginning of its word.
  return /(?:^|\s)\p{Lu}$/u.test(before) && /^\p{Ll}/u.test(text) ? "" : " ";
}

function isBesideName(element: DomElement): boolean {
  const name = element.localName;
  if (SILENT_ELEMENTS.has(name) || name === "time" || isHidden(element)) return true;
  if (name === "a" && BESIDE_LINK.test(element.getAttribute("href") ?? "")) return true;
  if (element.getAttribute("role") === "button") return true;
  if (name === "a" && LEADS_ELSEWHERE.test((element.textContent ?? "").slice(0, 60).trim())) return true;
  const names = namesOf(element);
  return BESIDE_NAME.test(names) || TIMES.test(names);
}

/** Beside a headline: what is done with the page. */
const BESIDE_HEADLINE =
  /(?:^|[\s_-])(?:share|social|save|bookmark|comments?|count|badge|anchor|permalink|headerlink|header-anchor|edit(?:section)?|print|listen|read-?later|favou?rites?|button|btn|tooltip)(?![a-z])/u;
/** In a headline's element, and above it: the section, the subject. */
const OVER_HEADLINE =
  /(?:^|[\s_-])(?:kicker|top-?line|over-?line|eyebrow|sub-?heading|section(?:-?(?:name|label|title))?|cat|category|label|flag|dachzeile|spitzmarke|surtitre|antetitulo|chapeu)(?![a-z])/u;
const WITHIN_PAGE = /^(?:#|javascript:|mailto:)/iu;

/** What readers see of a headline: its lines are one, buttons are none of it, nor are links to a part of the page beside it. */
export function shownHeadline(element: DomElement): string {
  const read = (isBeside: ((element: DomElement) => boolean) | null): string => {
    const words: string[] = [];
    const visit = (node: DomNode, isTop: boolean): void => {
      if (isText(node)) words.push(node.textContent ?? "");
      if (!isElement(node)) return;
      const name = node.localName;
      if (name === "br" || BLOCK_ELEMENTS.has(name)) words.push(" ");
      if (!isTop && isBeside?.(node) === true) return;
      for (const child of childrenOf(node)) visit(child, false);
      if (BLOCK_ELEMENTS.has(name)) words.push(" ");
    };
    visit(element, true);
    return words
      .join("")
      .replaceAll(/[^\S\u3000]+/gu, " ")
      .trim();
  };
  // A saved page may have lost where its headline leads.
  return read((node) => isInPage(node) || isBesideHeadline(node)) || read(isBesideHeadline) || read(null);
}

function isInPage(element: DomElement): boolean {
  return element.localName === "a" && WITHIN_PAGE.test(element.getAttribute("href") ?? "");
}

function isBesideHeadline(element: DomElement): boolean {
  const name = element.localName;
  if (SILENT_ELEMENTS.has(name) || isHidden(element) || element.getAttribute("role") === "button")
    return true;
  const names = namesOf(element);
  const isSmall = name === "a" || name === "span" || name === "div" || name === "small" || name === "strong";
  return isSmall && (BESIDE_HEADLINE.test(names) || OVER_HEADLINE.test(names));
}
