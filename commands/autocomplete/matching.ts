import { distance } from "fastest-levenshtein";
import { fold } from "../../src/text/terms.ts";

/**
 * Those of `items` whose names fit what has been typed: names that begin with it first, then those in which each typed
 * word begins a word; where none does, those that do but for a slip or two. Order within each as given; all of them where nothing
 * has been typed.
 */
export function matching<T>(
  items: readonly T[],
  typed: string,
  namesOf: (item: T) => readonly string[],
): T[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [...items];
  const whole = wanted.join(" ");
  const first: T[] = [];
  const rest: T[] = [];
  for (const item of items) {
    const names = namesOf(item).map((name) => wordsOf(name));
    if (names.some((words) => words.join(" ").startsWith(whole))) first.push(item);
    else if (
      names.some((words) => wanted.every((typedWord) => words.some((word) => word.startsWith(typedWord))))
    )
      rest.push(item);
  }
  if (first.length + rest.length > 0) return [...first, ...rest];
  return items.filter((item) =>
    namesOf(item).some((name) => {
      const words = wordsOf(name);
      return wanted.every((typedWord) => words.some((word) => isNearly(typedWord, word)));
    }),
  );
}

/** A word of so many letters may have one slip, a longer one two behind its first letter: "zukerberg", "varik". */
const LETTERS_FOR_ONE = 4;
const LETTERS_FOR_TWO = 5;

/** Whether a word begins with what was typed but for a slip: a letter left out, added or taken for another. */
function isNearly(typed: string, word: string): boolean {
  if (typed.length < LETTERS_FOR_ONE) return word.startsWith(typed);
  const slips = typed.length < LETTERS_FOR_TWO || typed.charAt(0) !== word.charAt(0) ? 1 : 2;
  const from = Math.max(1, typed.length - slips);
  for (let end = from; end <= Math.min(word.length, typed.length + slips); end++)
    if (distance(typed, word.slice(0, end)) <= slips) return true;
  return false;
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
