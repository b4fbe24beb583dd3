import type { ArticleId } from "../../text/article.ts";
import type { QuoteId, StoredQuote } from "../archive.ts";
import { type Correction, type HandSet, quoteOfCorrection, speakerSet } from "../corrections/correction.ts";
import { speakerColumns } from "./quote-rows.ts";

export interface CorrectionRow {
  article: string;
  start: number;
  end: number;
  digest: string;
  is: HandSet["is"];
  speaker: string | null;
  speaker_kind: string | null;
  made: string;
}

export const CORRECTION_COLUMNS =
  'c.article, c.start, c."end", c.digest, c."is", c.speaker, c.speaker_kind, c.made';

export function toCorrection({
  article,
  start,
  end,
  digest,
  is,
  speaker,
  speaker_kind,
  made,
}: CorrectionRow): Correction {
  const set: HandSet =
    is === "speaker"
      ? { is, name: speaker ?? "", kind: speaker_kind === "body" ? "body" : "person" }
      : { is };
  return { article: article as ArticleId, start, end, digest, set, madeAt: made };
}

/** The values of a row, in the order of `CORRECTION_COLUMNS` and then `text`, the digest of the text it was made in. */
export function correctionValues(correction: Correction, text: string): (string | number | null)[] {
  const { article, start, end, digest, set, madeAt } = correction;
  const [name, kind] = set.is === "speaker" ? [set.name, set.kind] : [null, null];
  return [article, start, end, digest, set.is, name, kind, madeAt, text];
}

/** What corrections make of an article's quotes, as the columns have it. */
export function correctedQuotes(
  corrections: readonly Correction[],
  quotes: readonly StoredQuote[],
): (ReturnType<typeof speakerColumns> & { readonly id: QuoteId; readonly is: HandSet["is"] })[] {
  return corrections.flatMap((correction) => {
    const quote = quotes[quoteOfCorrection(correction, quotes)];
    if (quote === undefined) return [];
    const { set } = correction;
    const speaker =
      set.is === "not_a_quote" ? quote.speaker : set.is === "unknown" ? null : speakerSet(set, quotes);
    return { id: quote.id, is: set.is, ...speakerColumns(speaker) };
  });
}
