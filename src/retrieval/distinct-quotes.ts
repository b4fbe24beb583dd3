import { isFunctionTerm } from "../english/function-words.ts";
import { firstPublishedQuote } from "./first-published.ts";
import type { RankedQuote } from "./quote-ranking.ts";
import { termsSaid } from "./topic-features.ts";

/** A quote with its other occurrences. */
export interface DistinctQuote {
  /** The best one of those found, where it was published first. */
  readonly best: RankedQuote;
  /** The same words elsewhere, or nearly the same. */
  readonly others: readonly RankedQuote[];
  /** What the same speaker said besides in the best one's paragraph, as far as it was found; in text order. */
  readonly along: readonly RankedQuote[];
}

/** Quotes that share so much of the longer one's words are one. */
const SAME_FROM = 0.8;
/** A fragment ("no deal") counts as the same quote when the longer one holds all of it and it has so many words. */
const FRAGMENT_WORDS = 4;

/**
 * Quotes with equal or nearly equal words taken together, in the order given. Quotes of two speakers stay two.
 * Each is compared with those that share its rarest words alone, so the time does not grow with the square of their number.
 */
export function distinctQuotes(quotes: readonly RankedQuote[]): DistinctQuote[] {
  const found: { best: RankedQuote; others: RankedQuote[]; terms: ReadonlySet<string> }[] = [];
  const holding = new Map<string, number[]>();
  for (const quoted of quotes) {
    const all = termsSaid(quoted).map(({ term }) => term);
    const content = all.filter((term) => !isFunctionTerm(term));
    const terms = new Set(content.length > 0 ? content : all);
    const shared = new Map<number, number>();
    for (const term of terms)
      for (const i of holding.get(term) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
    const same = [...shared].find(([i, count]) => {
      const other = found[i];
      return (
        other !== undefined && isSame(count, terms.size, other.terms.size) && isSpeaker(quoted, other.best)
      );
    });
    const known = same === undefined ? undefined : found[same[0]];
    if (known !== undefined) {
      known.others.push(quoted);
      continue;
    }
    for (const term of terms) holding.set(term, [...(holding.get(term) ?? []), found.length]);
    found.push({ best: quoted, others: [], terms });
  }
  return found.map(({ best, others }) => ({ ...firstPublishedQuote(best, others), along: [] }));
}

function isSame(shared: number, a: number, b: number): boolean {
  const [less, more] = a < b ? [a, b] : [b, a];
  return shared >= SAME_FROM * more || (shared === less && less >= FRAGMENT_WORDS);
}

/** Whether both may be said by the same: one article's name for a speaker need not be another's. */
function isSpeaker(a: RankedQuote, b: RankedQuote): boolean {
  const [one, other] = [a.quote.speaker, b.quote.speaker];
  if (one === null || other === null || a.article.id !== b.article.id) return true;
  return one.name === other.name;
}

/** Quotes of one speaker that begin in the same paragraph taken together, at the first one's place. */
export function oncePerParagraph(quotes: readonly DistinctQuote[]): DistinctQuote[] {
  const found = new Map<string, { first: DistinctQuote; along: RankedQuote[] }>();
  for (const distinct of quotes) {
    const { quote } = distinct.best;
    const key = `${quote.passages[0]} ${quote.speaker?.name ?? ""}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { first: distinct, along: [...distinct.along] });
    else known.along.push(distinct.best, ...distinct.along);
  }
  return [...found.values()].map(({ first, along }) => ({
    ...first,
    along: along.sort((a, b) => (a.quote.content[0]?.start ?? 0) - (b.quote.content[0]?.start ?? 0)),
  }));
}
