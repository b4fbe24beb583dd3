import type { StoredQuote } from "../../archive/archive.ts";
import type { Match } from "./matches.ts";
import type { QuoteWord } from "./quote-words.ts";

/** Whose the words of a match are, as far as the article's quotes tell. */
export interface WordsOwner {
  /** The quote that holds most of the words; `null` where no quote holds half of them. */
  readonly quote: StoredQuote | null;
  /** Whether most of the words stand between quote marks. */
  readonly isMarked: boolean;
  /** Whether the words of several speakers, or a speaker's and the article's own, were put together. */
  readonly isSpliced: boolean;
}

/** Words of another owner that make a splice, at least; fewer are a cue or an error of reading. */
const SPLICED_FROM = 3;

/**
 * Finds the quote that the matched words belong to.
 * @param ownerKey tells speakers apart; `null`: not known
 */
export function ownerOf(
  { pairs, run, spoken }: Match,
  given: readonly QuoteWord[],
  ownerKey: (quote: StoredQuote) => string | null,
): WordsOwner {
  const same = pairs.flatMap(({ given: mine, stored }) => {
    const word = stored === null ? undefined : run.words[stored];
    return mine !== null && word !== undefined && given[mine]?.key === word.key ? [word] : [];
  });
  const held = new Map<StoredQuote, number>();
  const owners = new Map<string, number>();
  let marked = 0;
  for (const word of same) {
    const quote = spoken.quoteAt(word);
    if (quote !== undefined) held.set(quote, (held.get(quote) ?? 0) + 1);
    const isMarked = spoken.stringAt(word) !== undefined;
    if (isMarked) marked += 1;
    // Words between marks that no quote holds are somebody's, but nobody knows whose.
    const key = quote === undefined ? (isMarked ? null : "") : ownerKey(quote);
    if (key !== null) owners.set(key, (owners.get(key) ?? 0) + 1);
  }
  const best = [...held].sort((a, b) => b[1] - a[1])[0];
  const hasCut = pairs.some(({ isCut }) => isCut);
  return {
    quote: best !== undefined && 2 * sumOf(held, ownerKey, best[0]) >= same.length ? best[0] : null,
    isMarked: 2 * marked > same.length,
    isSpliced: hasCut && [...owners.values()].filter((words) => words >= SPLICED_FROM).length > 1,
  };
}

/** The words of all quotes of one speaker, since "…," she said. "…" may be stored as one quote or as two. */
function sumOf(
  held: ReadonlyMap<StoredQuote, number>,
  ownerKey: (quote: StoredQuote) => string | null,
  best: StoredQuote,
): number {
  const key = ownerKey(best);
  let sum = 0;
  for (const [quote, words] of held) if (ownerKey(quote) === key) sum += words;
  return sum;
}
