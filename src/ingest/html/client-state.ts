import type { DomElement } from "./dom.ts";
import { isNode, type LinkedNode } from "./linked-data.ts";

/** Fields that content systems keep an article's paragraphs in. */
const BODY_FIELD =
  /^(?:body|bodyHtml|bodyText|articleBody|articleText|content|contentHtml|content_elements|html|text|value|paragraphs|blocks|components|richText|storyBody|data|children|nodes)$/iu;
const MIN_STRING = 20;
const MIN_TEXT = 500;
const MAX_SCRIPT = 5_000_000;
const MAX_VISITED = 200_000;

/** What a page's own script would have drawn the article from. */
export interface ClientState {
  /** HTML, or paragraphs parted by blank lines. */
  readonly text: string;
  /** Names, and what else the fields of authors hold. */
  readonly authors: readonly string[];
  /** A date in any form; `null` where none is stated. */
  readonly published: string | null;
}

/**
 * The article in the state that a page is drawn from (`__NEXT_DATA__` and its like); `null` where there is none of some length. For pages
 * that are empty without their script.
 */
export function clientState(elements: readonly DomElement[]): ClientState | null {
  let best: FoundText | null = null;
  for (const script of elements) {
    if (script.localName !== "script") continue;
    const source = script.textContent ?? "";
    if (source.length < MIN_TEXT || source.length > MAX_SCRIPT) continue;
    const type = script.getAttribute("type") ?? "";
    if (/ld\+json/iu.test(type)) continue;
    const state = stateIn(source, /json/iu.test(type));
    if (state === null) continue;
    const found = richest(withoutReferences(state));
    if (found !== null && found.text.length > (best?.text.length ?? MIN_TEXT)) best = found;
  }
  if (best === null) return null;
  const { text, article } = best;
  return { text, authors: authorsIn(article), published: publishedIn(article) };
}

/** A text, and the object of the state that is thought to be its article. */
interface FoundText {
  readonly text: string;
  readonly article: LinkedNode;
}

const TITLE_FIELD = /^(?:headlines?|title|name)$/iu;
const AUTHOR_FIELD = /^(?:authors?|bylines?|byLine|creators?|writers?|credits|contributors?|by)$/iu;
const PUBLISHED_FIELD =
  /^(?:published_?(?:at|on|date|time)?|date_?published|publication_?date|publish_?(?:date|time)|first_?published?_?(?:at|date)?|first_?publish_?date|display_?date|pub_?date|date)$/iu;
/** Fields of a person that hold the name. */
const NAME_FIELD = /^(?:name|full_?name|display_?name|byline|by|title|text)$/iu;

function authorsIn(article: LinkedNode): string[] {
  for (const [field, value] of Object.entries(article))
    if (AUTHOR_FIELD.test(field)) {
      const names = namesIn(value, 0);
      if (names.length > 0) return names;
    }
  return [];
}

function namesIn(value: unknown, depth: number): string[] {
  if (typeof value === "string") return [value];
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, 60).flatMap((item) => namesIn(item, depth + 1));
  if (!isNode(value)) return [];
  const named = Object.entries(value).find(
    ([field, inner]) => NAME_FIELD.test(field) && typeof inner === "string",
  );
  if (named !== undefined) return [String(named[1])];
  const given = [value.firstName ?? value.first_name, value.lastName ?? value.last_name];
  if (given.every((part) => typeof part === "string")) return [given.join(" ")];
  return Object.entries(value).flatMap(([field, inner]) =>
    AUTHOR_FIELD.test(field) || field === "default" ? namesIn(inner, depth + 1) : [],
  );
}

function publishedIn(article: LinkedNode): string | null {
  for (const [field, value] of Object.entries(article)) {
    if (!PUBLISHED_FIELD.test(field)) continue;
    if (typeof value === "string" && /\p{Nd}/u.test(value)) return value;
    if (typeof value === "number" && value > 1e9) return String(value);
  }
  return null;
}

/** A state written flat, each value once: lists and objects hold places of the list. @see https://github.com/Rich-Harris/devalue */
function withoutReferences(state: unknown): unknown {
  if (!Array.isArray(state) || state.length < 3 || !isFlat(state)) return state;
  const flat: readonly unknown[] = state;
  let visited = 0;
  const at = (place: unknown, depth: number): unknown => {
    visited += 1;
    if (typeof place !== "number" || depth > MAX_DEPTH || visited > MAX_VISITED) return null;
    const value = flat[place];
    if (Array.isArray(value)) {
      // ["Reactive", 1]: wrapped.
      if (typeof value[0] === "string") return value.length === 2 ? at(value[1], depth + 1) : null;
      return value.map((inner) => at(inner, depth + 1));
    }
    if (!isNode(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, at(inner, depth + 1)]));
  };
  return at(0, 0);
}

const MAX_DEPTH = 30;

function isFlat([first]: readonly unknown[]): boolean {
  const inner = Array.isArray(first) ? first : isNode(first) ? Object.values(first) : [];
  return (
    inner.length > 0 &&
    inner.every((value, index) => typeof value === "number" || (index === 0 && typeof value === "string"))
  );
}

/** JSON as a whole, or assigned to a variable. */
function stateIn(source: string, isJson: boolean): unknown {
  const start = isJson
    ? 0
    : (/(?:window|self|globalThis|Fusion)[.[][\w."'\]]{2,60}\s*=\s*(?=[{[])/u.exec(source.slice(0, 2_000)) ??
      null);
  if (start === null) return null;
  const from = typeof start === "number" ? start : start.index + start[0].length;
  const json = source
    .slice(from)
    .trim()
    .replace(/;[^;{}]{0,200}$/u, "");
  const attempts = [() => json, () => json.slice(0, json.lastIndexOf("}") + 1), () => withQuotedNames(json)];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next attempt mends more.
    }
  }
  return null;
}

/** An object as scripts may write it: names of fields without quotation marks. Strings are passed over. */
function withQuotedNames(source: string): string {
  return source.replaceAll(
    /"(?:[^"\\]|\\.)*"|(?<=[{,]\s*)([A-Za-z_$][\w$]*)(?=\s*:)/gu,
    (found, name: string | undefined) => (name === undefined ? found : `"${name}"`),
  );
}

/** The longest text below fields that are named like a body: one string, or the strings of a list in order. */
function richest(state: unknown): FoundText | null {
  let best: FoundText | null = null;
  let visited = 0;
  const consider = (text: string, article: LinkedNode): void => {
    if (text.length > (best?.text.length ?? 0) && isProse(text)) best = { text, article };
  };
  /** With the innermost object around each that has a title. */
  const stack: [value: unknown, article: LinkedNode][] = [[state, {}]];
  for (let next = stack.pop(); next !== undefined && visited < MAX_VISITED; next = stack.pop()) {
    visited += 1;
    const [value, around] = next;
    if (Array.isArray(value)) {
      consider(stringsIn(value, 0).join("\n\n"), around);
      for (const item of value) if (typeof item === "object") stack.push([item, around]);
    } else if (isNode(value)) {
      const article = Object.keys(value).some((name) => TITLE_FIELD.test(name)) ? value : around;
      for (const [name, inner] of Object.entries(value)) {
        if (typeof inner === "string") {
          if (BODY_FIELD.test(name)) consider(inner, article);
        } else if (typeof inner === "object") stack.push([inner, article]);
      }
    }
  }
  return best;
}

/** The paragraphs of a list of components: strings, or objects that hold one in a field of a body. Lists of other articles hold more. */
function stringsIn(list: readonly unknown[], depth: number): string[] {
  if (depth > 4) return [];
  return list.slice(0, 2_000).flatMap((item) => {
    if (typeof item === "string") return item.trim().length >= MIN_STRING ? [item.trim()] : [];
    if (!isNode(item) || "headline" in item || "slug" in item || "href" in item) return [];
    return Object.entries(item).flatMap(([name, inner]) => {
      if (!BODY_FIELD.test(name)) return [];
      if (typeof inner === "string") return inner.trim().length >= MIN_STRING ? [inner.trim()] : [];
      return Array.isArray(inner) ? stringsIn(inner, depth + 1) : [];
    });
  });
}

function isProse(text: string): boolean {
  const sentences = text.match(/[.!?…](?:["”’)]|<\/\w+>)*(?:\s|$|<)|[。！？]/gu)?.length ?? 0;
  return text.length >= MIN_TEXT && sentences >= 4 && !/^\s*[{[]/u.test(text);
}
