import type { RankedQuote } from "./quote-ranking.ts";
import type { Hit } from "./retriever.ts";

/**
 * The hit with the copy of its paragraph that was published first in its place: the same text, in an article that tells the same story.
 * An article that merely has the paragraph in common stands for nothing but itself.
 */
export function firstPublishedHit(hit: Hit): Hit {
  const copies = hit.also.filter(({ passage, isOfStory }) => isOfStory && passage.text === hit.passage.text);
  const first = earliest([hit, ...copies]);
  if (first === undefined || first === hit) return hit;
  const { passage, article } = hit;
  const { passage: firstPassage, article: firstArticle } = first;
  const also = hit.also.map((copy) => (copy === first ? { passage, article, isOfStory: true } : copy));
  return { ...hit, passage: firstPassage, article: firstArticle, also };
}

/**
 * A quote and its other occurrences, best first, with the copy that was published first in front. A copy has the same paragraphs: what
 * merely says nearly the same stays where it is.
 */
export function firstPublishedQuote(
  best: RankedQuote,
  others: readonly RankedQuote[],
): { readonly best: RankedQuote; readonly others: readonly RankedQuote[] } {
  const first = earliest([best, ...others.filter((other) => isCopy(other, best))]);
  if (first === undefined || first === best) return { best, others };
  return {
    best: { ...first, score: best.score },
    others: [best, ...others.filter((other) => other !== first)],
  };
}

/** Of those published on the same day, and where a day is not known, the first in the order given. */
function earliest<T extends { readonly article: { readonly published: string | null } }>(
  copies: readonly T[],
): T | undefined {
  return copies.reduce<T | undefined>((first, copy) => {
    const [one, other] = [first?.article.published, copy.article.published];
    if (first === undefined) return copy;
    return one != null && other !== null && other < one ? copy : first;
  }, undefined);
}

function isCopy(other: RankedQuote, best: RankedQuote): boolean {
  const [from, to] = [best.paragraphs, other.paragraphs];
  return (
    other.article.id !== best.article.id &&
    from.length === to.length &&
    from.every(({ passage }, i) => to[i]?.passage.text === passage.text) &&
    placesIn(best) === placesIn(other)
  );
}

/** Where the words stand in their paragraphs, to be compared. */
function placesIn({ quote, paragraphs }: RankedQuote): string {
  const from = paragraphs[0]?.passage.start ?? 0;
  return quote.content.map(({ start, end }) => `${start - from}-${end - from}`).join(" ");
}
