import { allNamesOf, type DomElement, namesOf, parentOf } from "./dom.ts";
import { isHidden } from "./hidden.ts";
import { shownNames } from "./shown-words.ts";

/** What elements that are marked for it show readers: bylines and times, those of other articles left out. */
export interface ShownFields {
  /** Those of elements side by side in one string, parted by ";". */
  readonly authors: readonly string[];
  /** What links that lead to somebody's page as an author show. */
  readonly linked: readonly string[];
  /** Values of `datetime`, or the words shown. */
  readonly published: readonly string[];
  readonly modified: readonly string[];
  /** The days as readers see them, in words. */
  readonly shownTimes: readonly string[];
}

const AUTHOR_NAMES =
  /(?:^|[\s_-])(?:authors?|by-?lines?|contributors?|writers?|reporters?|journalists?|post-author|username|entry-author|author-name|p-author|autor|auteur|redacteur|作者|记者|기자|reporter-name)(?:[-_]{0,2}(?:names?|link|text|info|byline))?(?=$|[\s_-])/u;
const NOT_NAMES =
  /(?:^|[\s_-])(?:bio|avatar|image|img|photo\p{L}*|cartoon\p{L}*|illustrat\p{L}*|social|handle|follow|desc|description|box|posts|more|count|twitter|email|role|title|job)(?![a-z])/u;
const TIME_NAMES =
  /(?:^|[\s_-])(?:date|datetime|dateline|pub-?date|publish(?:ed)?|posted|submitted|timestamp|time|entry-date|post-date|article-date|fecha|datum|dt-published)(?![a-z])/u;
const MODIFIED_NAMES = /(?:^|[\s_-])(?:updated?|modified|dt-updated|lastmod)(?![a-z])/u;
const TO_AUTHORS =
  /\/(?:authors?|by|bylines?|staff|people|profiles?|contributors?|reporters?|writers?|journalists?|columnists?|team|autor(?:en|es)?|auteurs?|autore|redaktion|users?)\/[^/]/iu;
const FOREIGN =
  /(?:^|[\s_-])(?:comments?|commentlist|disqus|discussions?|respond|replies|related|side-?bar|recirc|recommend(?:ed|ations?)?|trending|most-?(?:read|popular)|more-?(?:stories|news|from)|latest|teasers?|(?<!(?:post|entry|article|story)[-_])footer|widget|read-?next|promo)(?![a-z])/u;
const FOREIGN_TAGS = new Set(["aside", "footer", "nav", "li", "figure"]);
const MAX_FOUND = 12;
const MAX_LENGTH = 200;
const MAX_LIST = 2_000;

export function shownFields(elements: readonly DomElement[]): ShownFields {
  const found = {
    authors: [] as string[],
    linked: [] as string[],
    published: [] as string[],
    modified: [] as string[],
    shownTimes: [] as string[],
  };
  let lastSide: DomElement | null = null;
  for (const element of elements) {
    const tag = element.localName;
    if (
      tag === "a" &&
      found.linked.length < MAX_FOUND &&
      TO_AUTHORS.test(element.getAttribute("href") ?? "")
    ) {
      const text = shownNames(element);
      const isSeen = text !== "" && text.length <= MAX_LENGTH && !isHidden(element);
      if (isSeen && !isForeign(element) && !creditsPictures(element)) found.linked.push(text);
    }
    const names = allNamesOf(element);
    const isAuthor =
      (tag === "a" && /(?:^|\s)author(?:$|\s)/u.test(element.getAttribute("rel") ?? "")) ||
      (AUTHOR_NAMES.test(names) &&
        !NOT_NAMES.test(names) &&
        tag !== "article" &&
        tag !== "body" &&
        tag !== "img");
    const isTime =
      tag === "time" ||
      /\b(?:dc:date|dc:created|dcterms:created|schema:datePublished)\b/u.test(
        element.getAttribute("property") ?? "",
      ) ||
      (TIME_NAMES.test(names) && tag !== "article" && tag !== "body");
    if (!isAuthor && !isTime) continue;
    const text = isAuthor ? shownNames(element) : shownText(element);
    if (text === "" && !element.hasAttribute("datetime")) continue;
    const isTooLong = text.length > MAX_LENGTH && !(isAuthor && isListOfNames(text));
    if (isTooLong || isForeign(element) || isHidden(element)) continue;
    if (isAuthor) {
      // Names side by side wrote together; others farther down wrote something else.
      const side = parentOf(element);
      if (side !== null && side === lastSide) found.authors.push(`${found.authors.pop() ?? ""}; ${text}`);
      else if (found.authors.length < MAX_FOUND) found.authors.push(text);
      lastSide = side;
    }
    if (!isTime) continue;
    const value = element.getAttribute("datetime") ?? element.getAttribute("content") ?? shownText(element);
    const isModified =
      !/(?:^|[\s_-])(?:published|entry-date|pubdate)(?![a-z])/u.test(names) &&
      ((MODIFIED_NAMES.test(names) && !/^(?:first )?(?:published|posted)/iu.test(text)) ||
        /^(?:last )?(?:updated|modified|aktualisiert|mis à jour|actualizado|atualizado|更新|обновлено)/iu.test(
          text,
        ));
    if (!/\p{Nd}/u.test(value)) continue;
    const list = isModified ? found.modified : found.published;
    if (list.length < MAX_FOUND) list.push(value);
    if (found.shownTimes.length < MAX_FOUND && text !== "" && !isModified) found.shownTimes.push(text);
  }
  return found;
}

/** Three small words in a row are a sentence's, such as one about an author. */
function isListOfNames(text: string): boolean {
  return text.length <= MAX_LIST && !/(?:^|\s)\p{Ll}+\s\p{Ll}+\s\p{Ll}+\s/u.test(text);
}

function shownText(element: DomElement): string {
  return (element.textContent ?? "").slice(0, 2_000).replaceAll(/\s+/gu, " ").trim();
}

/** Whether a link stands in an element that is called after pictures: who made them has a page, too. */
function creditsPictures(element: DomElement): boolean {
  let at: DomElement | null = element;
  for (let up = 0; at !== null && up < 3; up += 1, at = parentOf(at))
    if (OF_PICTURES.test(namesOf(at))) return true;
  return false;
}
const OF_PICTURES =
  /(?:^|[\s_-])(?:photo\p{L}*|caption\p{L}*|credit|cartoon\p{L}*|illustrat\p{L}*|image|img|picture)(?![a-z])/u;

function isFooterOfArticle(footer: DomElement): boolean {
  const parent = parentOf(footer);
  return parent?.localName === "article" && parent.querySelector("h1") !== null;
}

function isForeign(element: DomElement): boolean {
  for (let at: DomElement | null = element; at !== null; at = parentOf(at)) {
    if (at.localName === "body" || at.localName === "html") return false;
    if (FOREIGN_TAGS.has(at.localName) && at !== element) {
      // Themes put who wrote below the article, in a footer of its own.
      if (at.localName === "footer" && isFooterOfArticle(at)) continue;
      // Bylines are lists of one on many pages.
      if (at.localName !== "li" || !AUTHOR_NAMES.test(namesOf(parentOf(at) ?? at))) return true;
    }
    if (FOREIGN.test(namesOf(at))) return true;
  }
  return false;
}
