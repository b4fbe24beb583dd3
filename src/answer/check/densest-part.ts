import type { GivenWords, StoredWord } from "./quote-words.ts";

/** Neighbouring words of a run, from a number on. */
export interface PartOfRun {
  readonly words: readonly StoredWord[];
  readonly from: number;
}

/** The part of a run, at most so many words long, in which most words stand that a quotation has; all of a shorter run. Linear. */
export function densestPart(
  { counts }: GivenWords,
  words: readonly StoredWord[],
  mostWords: number,
): PartOfRun {
  if (words.length <= mostWords) return { words, from: 0 };
  let [held, best, from] = [0, -1, 0];
  for (const [i, { key }] of words.entries()) {
    if (counts.has(key)) held += 1;
    const gone = words[i - mostWords];
    if (gone !== undefined && counts.has(gone.key)) held -= 1;
    if (held > best) {
      best = held;
      from = Math.max(0, i - mostWords + 1);
    }
  }
  return { words: words.slice(from, from + mostWords), from };
}
