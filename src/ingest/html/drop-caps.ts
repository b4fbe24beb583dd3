import { type DomElement, type DomNode, isElement, isText } from "./dom.ts";
import { BLOCK_ELEMENTS } from "./element-kinds.ts";
import { isForScreenReaders, isHidden } from "./hidden.ts";

/** A drop cap is a letter, with a quotation mark before it at most. */
const LONGEST_CAP = 3;
/** Nobody's first words are of more pieces: hostile pages have thousands side by side. */
const MOST_PIECES = 8;
/** Longer twins are no words of a line. In UTF-16 units. */
const LONGEST_TWIN = 2_000;

/**
 * Whether an element that is hidden from somebody is a piece of the line all the same: a drop cap is hidden from screen readers, since
 * they would read the letter apart from its word, and often has a twin for them, which is then no piece of it.
 */
export function isPieceOfLine(element: DomElement): boolean {
  if (BLOCK_ELEMENTS.has(element.localName) || element.hasAttribute("hidden")) return false;
  const text = lettersOf(element);
  if (text === "" || text.length > LONGEST_TWIN) return false;
  const isForEyes = element.getAttribute("aria-hidden") === "true";
  if (!isForEyes)
    // A letter for screen readers is drawn as a picture.
    return (
      isForScreenReaders(element) &&
      isCap(text) &&
      !hasTwin(element, text) &&
      /^\p{Ll}/u.test(textBehind(element))
    );
  if (isForScreenReaders(element) || !isHiddenFromReadersOnly(element)) return false;
  if (hasTwin(element, text)) return true;
  if (hasPlainTwin(element)) return false;
  let before = neighbour(element, "previousSibling", true);
  for (
    let step = 0;
    step < MOST_PIECES && before !== null && isElement(before) && isForScreenReaders(before);
    step += 1
  )
    before = neighbour(before, "previousSibling", true);
  const goesOn =
    /^[\p{Ll}’']/u.test(element.textContent ?? "") &&
    before !== null &&
    isElement(before) &&
    before.getAttribute("aria-hidden") === "true" &&
    isCap(lettersOf(before));
  return goesOn || (isCap(text) && /^[\p{L}’']/u.test(textBehind(element)));
}

function isCap(text: string): boolean {
  return text.length <= LONGEST_CAP && /^[“"„«‘'¿¡]?\s?\p{L}$/u.test(text);
}

function isHiddenFromReadersOnly(element: DomElement): boolean {
  const style = element.getAttribute("style") ?? "";
  return !/display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style);
}

/** Whether the same letters stand right before or behind it for the others. */
function hasTwin(element: DomElement, text: string): boolean {
  const isForEyes = element.getAttribute("aria-hidden") === "true";
  return (["previousSibling", "nextSibling"] as const).some((side) => {
    const other = neighbour(element, side, true);
    if (other === null || !isElement(other) || lettersOf(other) !== text) return false;
    return isForEyes ? isForScreenReaders(other) : other.getAttribute("aria-hidden") === "true";
  });
}

/**
 * Whether the letters that are hidden here stand beside once more, for all as far as is known: what hides them from eyes is in a style sheet.
 * The letters may be several elements side by side, a drop cap and the rest of its words.
 */
function hasPlainTwin(element: DomElement): boolean {
  const run: DomElement[] = [element];
  for (const side of ["previousSibling", "nextSibling"] as const) {
    let at = neighbour(element, side);
    while (
      run.length < MOST_PIECES &&
      at !== null &&
      isElement(at) &&
      at.getAttribute("aria-hidden") === "true"
    ) {
      if (side === "previousSibling") run.unshift(at);
      else run.push(at);
      at = neighbour(at, side);
    }
  }
  const letters = run.map(lettersOf).join("").replaceAll(" ", "");
  const isTwin = (other: DomNode | null): boolean =>
    other !== null &&
    isElement(other) &&
    !isHidden(other) &&
    lettersOf(other).replaceAll(" ", "") === letters;
  const [first = element, last = element] = [run[0], run.at(-1)];
  return isTwin(neighbour(first, "previousSibling", true)) || isTwin(neighbour(last, "nextSibling", true));
}

/** The first letters that a line goes on with, empty where white space or nothing follows. */
function textBehind(element: DomElement): string {
  let next = neighbour(element, "nextSibling");
  for (
    let step = 0;
    step < MOST_PIECES && next !== null && isElement(next) && isForScreenReaders(next);
    step += 1
  )
    next = neighbour(next, "nextSibling");
  if (next === null || (isElement(next) && BLOCK_ELEMENTS.has(next.localName))) return "";
  if (isElement(next) && isHidden(next) && next.getAttribute("aria-hidden") !== "true") return "";
  return (next.textContent ?? "").slice(0, 2);
}

function neighbour(
  node: DomNode,
  side: "nextSibling" | "previousSibling",
  overSpace = false,
): DomNode | null {
  let at = node[side];
  while (at !== null && !isElement(at)) {
    const text = isText(at) ? (at.textContent ?? "") : "";
    if (overSpace ? text.trim() !== "" : text !== "") return at;
    at = at[side];
  }
  return at;
}

function lettersOf(node: DomNode): string {
  return (node.textContent ?? "")
    .slice(0, LONGEST_TWIN + 1)
    .replaceAll(/\s+/gu, " ")
    .trim();
}
