import type { Span } from "../text/span.ts";

/**
 * Words that turn round or bind what stands with them. More than `isNegated` knows, which a reading's features are fitted to: who
 * leaves "hardly" or "unless" out of a quotation has turned it round, too.
 */
const NEGATIONS =
  /(?<![\p{L}\p{N}])(?<!\p{L}['’])(?:\p{L}+n['’]t|cannot|not|never|no|none|no-?one|nobody|nothing|nowhere|neither|nor|hardly|scarcely|barely|seldom|rarely|without|unless|refus(?:e[ds]?|ing|al)|den(?:y|ies|ied|ying|ial)|(?:declin|fail|ceas)(?:e[ds]?|s|ed|ing)?(?=\s+to\s))(?![\p{L}\p{N}])/giu;

/** Where a text holds words of negation, in order. Linear. */
export function negationsIn(text: string): Span[] {
  return [...text.matchAll(NEGATIONS)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}
