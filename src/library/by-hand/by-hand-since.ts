import type { Statement } from "../../answer/answer.ts";
import { CERTAIN_FROM } from "../../answer/cite-quotes.ts";
import type { Archive } from "../../archive/archive.ts";
import { overlaps } from "../../text/span.ts";
import { quotesShown } from "./shown-quote.ts";
import type { KeptOptions } from "../kept-answer.ts";
import type { LibraryView } from "../library-view.ts";

export type QuoteArchive = Pick<Archive, "article" | "corrections" | "quotes">;

/**
 * Makes of a statement that was kept what people have set by hand since, or have taken back; `null` where it is no quote any more. What
 * nobody has corrected costs one look-up an article.
 */
export function createByHand(
  { archive, speakers }: Pick<LibraryView, "speakers"> & { readonly archive: QuoteArchive },
  { withTakenOut = false }: KeptOptions,
): (statement: Statement | null) => Promise<Statement | null> {
  return async (statement) => {
    if (statement === null || statement.kind === "passage") return statement;
    const { pieces } = statement;
    const { article } = statement.passage;
    const corrections = await archive.corrections([article]);
    const isCorrected = corrections.some((one) => pieces.some((piece) => overlaps(piece, one)));
    if (!isCorrected && statement.setByHand !== true) return statement;
    const quotes = (await quotesShown(archive, { article, pieces })).filter(
      ({ byHand }) => withTakenOut || byHand !== "not_a_quote",
    );
    const [quote] = quotes;
    if (quote === undefined) return null;
    const { setByHand: _, ...asRead } = statement;
    const confidence = Math.min(...quotes.map((one) => one.confidence));
    const called = quote.speaker?.name ?? null;
    const speaker = called === null ? null : ((await speakers()).identityOf(article, called)?.name ?? called);
    return {
      ...asRead,
      speaker,
      confidence,
      isSpeakerCertain: speaker !== null && confidence >= CERTAIN_FROM,
      ...(quotes.some(({ byHand }) => byHand !== undefined) && { setByHand: true as const }),
    };
  };
}
