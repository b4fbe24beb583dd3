import { isGivenName } from "../../english/names/given-names.ts";
import type { Span } from "../../text/span.ts";
import { fold } from "../../text/terms.ts";
import type { Outline } from "../outline.ts";

/** Which words the running text uses as names, whatever they are else ("Hall", "Price", "WHO"). Folded. */
export interface NamesInText {
  /** Written with a capital within sentences. */
  readonly words: ReadonlySet<string>;
  /** Of those, the ones right behind a given name. */
  readonly surnames: ReadonlySet<string>;
}

/** Headlines, which capitalise everything, tell nothing. Linear in the text's length. */
export function namesInText({ lines }: Outline): NamesInText {
  const words = new Set<string>();
  const surnames = new Set<string>();
  for (const { items } of lines) {
    if (!items.some((item) => item.type === "word" && !item.isCapital && item.word.length > 3)) continue;
    for (const [at, item] of items.entries()) {
      if (!item.isCapital) continue;
      const before = items[at - 1];
      const word = item.word.replace(/['’]s$/u, "");
      if (before?.isCapital === true && isGivenName(before.word)) surnames.add(fold(word));
      if (!item.opens && (before?.type === "word" || before?.word === ",")) words.add(word);
    }
  }
  return { words, surnames };
}

const INTRODUCED =
  /(?<name>\p{Lu}[\p{L}.’'-]*(?:\s(?:de|van|von|der|la|of|the|al|bin|\p{Lu}[\p{L}.’'-]*)){1,5})\s\((?<letters>\p{Lu}{2,4})\)/gu;

/** "Ludmila Grahn (LG)": by letters, where the name stands that they are short for. */
export function introducedLetters(text: string): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
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
