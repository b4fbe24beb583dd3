import { createHash } from "node:crypto";
import type { Quote, Speaker } from "../../quotes/quote.ts";
import type { Article, ArticleId } from "../../text/article.ts";
import { type Span, sliceOf } from "../../text/span.ts";

/** What a person says of a quote that was read wrongly. */
export type HandSet =
  /** Somebody else said it: a name as a person gave it. */
  | { readonly is: "speaker"; readonly name: string; readonly kind: "person" | "body" }
  /** It is not known who said it. */
  | { readonly is: "unknown" }
  /** Nobody said it. */
  | { readonly is: "not_a_quote" };

/**
 * A person's correction of one quote. It belongs to words of an article, from the first said to the last: `digest` tells whether
 * they still stand there. It outlives the article, and applies again where that comes back.
 */
export interface Correction extends Span {
  readonly article: ArticleId;
  readonly digest: string;
  readonly set: HandSet;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

/**
 * applied: a quote goes by it. waiting: its words stand where they did, and are read as no quote now. gone: the article is not there.
 */
export type CorrectionState = "applied" | "waiting" | "gone";

export interface StoredCorrection extends Correction {
  readonly state: CorrectionState;
}

/** A correction whose words are no longer in their article. */
export interface DroppedCorrection {
  readonly article: Article;
  readonly correction: Correction;
}

/** SHA-256 of the words, in base64url. */
export function digestOfWords(words: string): string {
  return createHash("sha256").update(words, "utf16le").digest("base64url");
}

/** From the first word said to the last, with what stands between. */
export function extentOf({ content }: Pick<Quote, "content">): Span {
  return { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 };
}

/** Whether a quote goes from the first to the last of these words. */
export function isExtent(quote: Pick<Quote, "content">, { start, end }: Span): boolean {
  const extent = extentOf(quote);
  return extent.start === start && extent.end === end;
}

/** Whether the words of a correction stand at its place. */
export function standsIn(text: string, correction: Pick<Correction, "start" | "end" | "digest">): boolean {
  return correction.end <= text.length && digestOfWords(sliceOf(text, correction)) === correction.digest;
}

/** Of the corrected words and a quote's so much must be common to both: another reading may end a quote elsewhere. */
const COMMON = 0.5;

/**
 * The quote that a correction is about: the one of its very words, or else the one that has most in common with them; -1 where there
 * is none.
 */
export function quoteOfCorrection(correction: Span, quotes: readonly Pick<Quote, "content">[]): number {
  let best = -1;
  let most = 0;
  for (const [i, quote] of quotes.entries()) {
    const { start, end } = extentOf(quote);
    if (start === correction.start && end === correction.end) return i;
    const common = Math.min(end, correction.end) - Math.max(start, correction.start);
    const share = common / Math.max(end - start, correction.end - correction.start);
    if (share >= COMMON && share > most) [best, most] = [i, share];
  }
  return best;
}

/** Who is meant by the name that a person gave: as the article knows them, where it quotes somebody of that name. */
export function speakerSet(
  { name, kind }: Extract<HandSet, { is: "speaker" }>,
  quotes: readonly Pick<Quote, "speaker">[],
): Speaker {
  const known = quotes.find(({ speaker }) => speaker?.name === name && speaker.kind !== "unnamed")?.speaker;
  return known ?? { name, kind, alsoNamed: [] };
}
