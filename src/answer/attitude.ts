import { attitudeOfTerm } from "../english/attitude.ts";
import { isNegated } from "../english/opposites.ts";
import { type ContextParagraph, isIn } from "../retrieval/quote-context.ts";
import type { RankedQuote } from "../retrieval/quote-ranking.ts";

/** A cue of that kind counts like so many words. */
const CUE = 3;
/** So many words before one turn it round, if they are negations: "nobody loves a wall", "not a great day". */
const TURNED_WITHIN = 2;
/** More words of one kind say no more. */
const MOST = 3;

/** Whether a quote speaks for its topic (above 0) or against it (below), up to 3 either way; 0: its words do not tell. */
export function attitudeOf({ quote, paragraphs }: Pick<RankedQuote, "quote" | "paragraphs">): number {
  const sum = (spans: RankedQuote["quote"]["cue"]) =>
    termsIn(paragraphs, spans).reduce<number>((all, term) => all + attitudeOfTerm(term), 0);
  const value = sum(quote.content) + CUE * sum(quote.cue);
  return Math.max(-MOST, Math.min(MOST, value));
}

function termsIn(paragraphs: readonly ContextParagraph[], spans: RankedQuote["quote"]["cue"]): string[] {
  return paragraphs.flatMap(({ passage, terms }) =>
    terms
      .filter((term, at) => {
        if (!isIn(term, spans)) return false;
        const from = terms[Math.max(0, at - TURNED_WITHIN)]?.start ?? term.start;
        return !isNegated(passage.text.slice(from - passage.start, term.start - passage.start));
      })
      .map(({ term }) => term),
  );
}
