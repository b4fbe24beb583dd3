import { lazy, readTable } from "./table.ts";

/** Whether a word is an everyday one, by its plain form. */
const words = lazy(
  () =>
    new Map(
      readTable("common-words.tsv").flatMap(([row = ""]) =>
        row.split(" ").map((entry): [string, boolean] => [entry.replace("*", ""), entry.endsWith("*")]),
      ),
    ),
);

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

/** Whether news of whatever kind hold a word in some form ("way", "days"), so that it tells of none what it is about. Lower case. */
export function isEverydayWord(word: string): boolean {
  return [word, ...plainForms(word)].some((form) => words().get(form) === true);
}
