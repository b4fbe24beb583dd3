import { lazy, readTable } from "./table.ts";

const words = lazy(() => new Set(readTable("common-words.tsv").flatMap(([row = ""]) => row.split(" "))));

/** Endings, and what stands in their place in the plain form. */
const ENDINGS: readonly (readonly [ending: string, plain: string])[] = [
  ["ies", "y"],
  ["ied", "y"],
  ["ing", ""],
  ["ing", "e"],
  ["ed", ""],
  ["ed", "e"],
  ["es", ""],
  ["s", ""],
  ["ly", ""],
];

/** The words that a word may be a form of, without itself: "ferries" of "ferry". Lower case. */
export function plainForms(word: string): string[] {
  return ENDINGS.filter(([ending]) => word.endsWith(ending) && word.length > ending.length + 2).map(
    ([ending, plain]) => word.slice(0, -ending.length) + plain,
  );
}

/** Whether a word is an ordinary English one, or a form of one, so that a capital at a sentence's start proves no name. Lower case. */
export function isCommonWord(word: string): boolean {
  return words().has(word) || plainForms(word).some((form) => words().has(form));
}
