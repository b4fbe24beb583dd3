import type { Span } from "../text/span.ts";
import { answerFit } from "./answer-type.ts";
import type { Wanted } from "./passage-request.ts";
import type { Hit } from "./retriever.ts";

/** What a sentence's share of the question, its similarity to it, and a fitting kind of answer count. */
const WEIGHTS = { coverage: 1, similarity: 1, fit: 0.4 } as const;

/**
 * The sentence of a passage that answers, as offsets into the passage's text: the whole passage where it was not
 * divided into sentences.
 */
export function answeringSentence(
  hit: Hit,
  wanted: Wanted,
  terms: ReadonlySet<string>,
  counted: ReadonlySet<string> = new Set(),
): Span {
  const { text } = hit.passage;
  let best: Span = { start: 0, end: text.length };
  let most = Number.NEGATIVE_INFINITY;
  for (const { start, end, coverage, similarity } of hit.sentences) {
    const fit = answerFit(text.slice(start, end), wanted, (term) => terms.has(term), counted);
    const value = WEIGHTS.coverage * coverage + WEIGHTS.similarity * similarity + WEIGHTS.fit * fit;
    if (value > most) {
      most = value;
      best = { start, end };
    }
  }
  return wholeQuotation(text, best, hit.sentences);
}

/** More sentences than this are not marked together. */
const MOST_SENTENCES = 3;
const OPENING = /[“«„]/gu;
const CLOSING = /[”»]/gu;

/**
 * A quotation that the sentence opens and a later one closes is marked as a whole: half of what somebody said is
 * not the answer.
 */
function wholeQuotation(text: string, best: Span, sentences: Hit["sentences"]): Span {
  const from = sentences.findIndex((s) => s.start === best.start);
  if (from < 0) return best;
  for (const { end } of sentences.slice(from, from + MOST_SENTENCES))
    if (!isOpen(text.slice(best.start, end))) return { start: best.start, end };
  return best;
}

function isOpen(words: string): boolean {
  const straight = words.split('"').length - 1;
  return straight % 2 === 1 || (words.match(OPENING)?.length ?? 0) > (words.match(CLOSING)?.length ?? 0);
}
