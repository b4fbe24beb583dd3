import { isGivenName } from "../../english/names/given-names.ts";
import type { Span } from "../../text/span.ts";
import { fold } from "../../text/terms.ts";
import type { Outline } from "../outline.ts";
import type { Label } from "./label.ts";

/** Which words the running text uses as names, whatever they are else ("Hall", "Price", "WHO"). Folded. */
export interface NamesInText {
  /** Written with a capital within sentences. */
  readonly words: ReadonlySet<string>;
  /** Of those, the ones right behind a given name. */
  readonly surnames: ReadonlySet<string>;
}

/** Those of `labels` that end in a name of the text. Headlines, which capitalise everything, tell nothing. Linear in the text's length. */
export function namesInText({ lines }: Outline, labels: readonly Label[]): NamesInText {
  const wanted = new Set(labels.map(({ keys }) => keys.at(-1) ?? ""));
  const words = new Set<string>();
  const surnames = new Set<string>();
  for (const { items } of lines) {
    let isSentence: boolean | undefined;
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at];
      if (item?.isCapital !== true) continue;
      const bare = /['’]s$/u.test(item.word) ? item.word.slice(0, -2) : item.word;
      const word = PLAIN.test(bare) ? bare : fold(bare);
      if (!wanted.has(word)) continue;
      isSentence ??= items.some(
        ({ type, isCapital, word: { length } }) => type === "word" && !isCapital && length > 3,
      );
      if (!isSentence) break;
      const before = items[at - 1];
      if (before?.isCapital === true && isGivenName(before.word)) surnames.add(word);
      if (!item.opens && (before?.type === "word" || before?.word === ",")) words.add(word);
    }
  }
  return { words, surnames };
}

const PLAIN = /^[a-z]*$/;
/** Letters of a name in brackets. */
const MOST_LETTERS = 4;
const INTRODUCED =
  /(?<![\p{L}.’'-])(?<name>\p{Lu}[\p{L}.’'-]{0,30}(?:\s(?:de|van|von|der|la|of|the|al|bin|\p{Lu}[\p{L}.’'-]{0,30})){1,5})\s[([](?<letters>\p{Lu}{2,4})[)\]]/gu;

/** "Ludmila Grahn (LG)": by letters, where the name stands that they are short for; of letters that are labels. */
export function introducedLetters(text: string, labels: readonly Label[]): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  if (!labels.some(({ key, isShout }) => isShout && key.length <= MOST_LETTERS)) return found;
  for (const { groups = {}, index } of text.matchAll(INTRODUCED)) {
    const { name = "", letters = "" } = groups;
    const words = name.split(/\s/u);
    // Words with a capital may stand before the name: "Skipper Ludmila Grahn (LG)".
    for (let from = 0; from < words.length - 1; from += 1) {
      const rest = words.slice(from);
      const initials = rest.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
      const parts = rest.flatMap((word) => word.split("-")).map((word) => word.charAt(0).toUpperCase());
      if (initials.join("") !== letters && parts.join("") !== letters) continue;
      const start = index + words.slice(0, from).join(" ").length + (from > 0 ? 1 : 0);
      if (!found.has(letters)) found.set(letters, { start, end: index + name.length });
      break;
    }
  }
  return found;
}
