import type { DomElement } from "./dom.ts";
import { isNode } from "./linked-data.ts";

/** Fields that content systems keep an article's paragraphs in. */
const BODY_FIELD =
  /^(?:body|bodyHtml|bodyText|articleBody|articleText|content|contentHtml|content_elements|html|text|value|paragraphs|blocks|components|richText|storyBody|data|children|nodes)$/iu;
const MIN_STRING = 20;
const MIN_TEXT = 500;
const MAX_SCRIPT = 5_000_000;
const MAX_VISITED = 200_000;

/**
 * The article's text in the state that a page's own script would have drawn it from (`__NEXT_DATA__` and its like), as HTML or as
 * paragraphs parted by blank lines; `null` where there is none of some length. For pages that are empty without their script.
 */
export function clientStateText(elements: readonly DomElement[]): string | null {
  let best: string | null = null;
  for (const script of elements) {
    if (script.localName !== "script") continue;
    const source = script.textContent ?? "";
    if (source.length < MIN_TEXT || source.length > MAX_SCRIPT) continue;
    const type = script.getAttribute("type") ?? "";
    if (/ld\+json/iu.test(type)) continue;
    const state = stateIn(source, /json/iu.test(type));
    if (state === null) continue;
    const found = richest(state);
    if (found !== null && found.length > (best?.length ?? MIN_TEXT)) best = found;
  }
  return best;
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
  try {
    return JSON.parse(json);
  } catch {
    try {
      return JSON.parse(json.slice(0, json.lastIndexOf("}") + 1));
    } catch {
      return null;
    }
  }
}

/** The longest text below fields that are named like a body: one string, or the strings of a list in order. */
function richest(state: unknown): string | null {
  let best: string | null = null;
  let visited = 0;
  const consider = (text: string): void => {
    if (text.length > (best?.length ?? 0) && isProse(text)) best = text;
  };
  const stack: unknown[] = [state];
  while (stack.length > 0 && visited < MAX_VISITED) {
    visited += 1;
    const value = stack.pop();
    if (Array.isArray(value)) {
      consider(stringsIn(value, 0).join("\n\n"));
      for (const item of value) if (typeof item === "object") stack.push(item);
    } else if (isNode(value)) {
      for (const [name, inner] of Object.entries(value)) {
        if (typeof inner === "string") {
          if (BODY_FIELD.test(name)) consider(inner);
        } else if (typeof inner === "object") stack.push(inner);
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
