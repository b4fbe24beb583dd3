import { type DomElement, namesOf, parentOf } from "./dom.ts";
import { shownHeadline, shownNames } from "./shown-words.ts";

const MAX_ELEMENTS = 200;

/** What microdata of schema.org states. */
export interface Microdata {
  readonly headlines: string[];
  readonly authors: string[];
  readonly published: string[];
  readonly modified: string[];
  readonly publisher: string | null;
}

/** What elements with `itemprop` state; what stands inside comments and boxes is not the article's. */
export function microdata(elements: readonly DomElement[]): Microdata {
  const found: Microdata & { publisher: string | null } = {
    headlines: [],
    authors: [],
    published: [],
    modified: [],
    publisher: null,
  };
  let count = 0;
  for (const element of elements) {
    if (!element.hasAttribute("itemprop")) continue;
    count += 1;
    if (count > MAX_ELEMENTS) break;
    if (isForeign(element)) continue;
    const value = statedValue(element);
    if (value === "") continue;
    for (const property of (element.getAttribute("itemprop") ?? "").split(/\s+/u)) {
      if (property === "headline")
        found.headlines.push(element.getAttribute("content") ?? shownHeadline(element));
      else if (property === "author" || property === "creator")
        found.authors.push(nameWithin(element) ?? element.getAttribute("content") ?? shownNames(element));
      else if (property === "datePublished" || property === "dateCreated") found.published.push(value);
      else if (property === "dateModified") found.modified.push(value);
      else if (property === "publisher") found.publisher ??= nameWithin(element);
    }
  }
  return found;
}

function isForeign(element: DomElement): boolean {
  for (let at: DomElement | null = element; at !== null; at = parentOf(at)) {
    const type = at.getAttribute("itemtype") ?? "";
    if (/\/(?:Comment|UserComments|Review|Product|ItemList|WPSideBar|WPFooter)$/u.test(type)) return true;
    if (
      /(?:^|[\s-])(?:comments?|related|sidebar)(?![a-z])/u.test(namesOf(at)) &&
      at.localName !== "body" &&
      at.localName !== "html"
    )
      return true;
  }
  return false;
}

function nameWithin(element: DomElement): string | null {
  const name = element.querySelector("[itemprop='name']");
  const value = name === null ? "" : statedValue(name);
  return value === "" ? null : value;
}

function statedValue(element: DomElement): string {
  const stated = element.getAttribute("content") ?? element.getAttribute("datetime");
  return (stated ?? element.textContent ?? "").replaceAll(/\s+/gu, " ").trim();
}
