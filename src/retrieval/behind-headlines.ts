import type { QuoteInContext } from "./quote-context.ts";

type Scored = QuoteInContext & { readonly score: number };

/** What a headline loses in log odds where a quote behind it says the same: it is the paper's wording, not the speaker's. */
const HEADLINE_LOSES = 6;

/**
 * An article begins with what its headline says (the "inverted pyramid"): where a headline, repeated above the text, is ranked
 * as somebody's words, the first words in marks of the same speaker behind it take its place, and it comes later. Best first.
 */
export function behindHeadlines<T extends Scored>(ranked: readonly T[]): T[] {
  const raised = new Map<T, number>();
  const headlines = ranked.filter(isHeadline);
  for (const headline of headlines) {
    const [next] = ranked
      .filter(
        (one) =>
          isSameSpeakers(one, headline) && one.quote.kind !== "indirect" && startOf(one) > startOf(headline),
      )
      .sort((a, b) => startOf(a) - startOf(b));
    if (next === undefined) continue;
    raised.set(next, Math.max(next.score, headline.score));
    raised.set(headline, headline.score - HEADLINE_LOSES);
  }
  if (raised.size === 0) return [...ranked];
  return ranked
    .map((one) => ({ ...one, score: raised.get(one) ?? one.score }))
    .sort((a, b) => b.score - a.score);
}

/** Marks and spaces by which a headline above the text may differ from the title. */
const MARKS = 8;

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function isHeadline({ article, paragraphs }: Scored): boolean {
  const [only, ...others] = paragraphs;
  if (only === undefined || others.length > 0) return false;
  const { text } = only.passage;
  return (
    Math.abs(text.length - article.title.length) <= MARKS && lettersOf(text) === lettersOf(article.title)
  );
}

function isSameSpeakers(a: Scored, b: Scored): boolean {
  return (
    a.article.id === b.article.id &&
    a.quote.speaker !== null &&
    a.quote.speaker.name === b.quote.speaker?.name
  );
}

function startOf({ quote }: Scored): number {
  return quote.content[0]?.start ?? 0;
}
