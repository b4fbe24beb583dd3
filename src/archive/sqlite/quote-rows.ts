import type { Quote, SpeakerKind } from "../../quotes/quote.ts";
import type { Article, ArticleId } from "../../text/article.ts";
import type { PassageId } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import type { QuoteId, StoredQuote } from "../archive.ts";

export interface QuoteRow {
  id: number;
  article: string;
  kind: string;
  class: string;
  polarity: string;
  start: number;
  end: number;
  /** JSON: passage ids; pairs of offsets; a pair or `null`. */
  passages: string;
  content: string;
  cue: string;
  mention: string | null;
  confidence: number;
  speaker: string | null;
  speaker_kind: string | null;
  /** JSON: names. */
  also_named: string | null;
}

export const QUOTE_COLUMNS =
  'q.id, q.article, q.kind, q.class, q.polarity, q.start, q."end", q.passages, q.content, q.cue, q.mention, q.confidence, q.speaker, q.speaker_kind, q.also_named';

/** SQL: what somebody said or thought, and not what they denied or did not say; the latter are kept, and counted nowhere. */
export const NO_DENIAL = "polarity NOT IN ('denied', 'not_said')";

type Pair = readonly [start: number, end: number];

const pairOf = ({ start, end }: Span): Pair => [start, end];
const spanOf = ([start, end]: Pair): Span => ({ start, end });

export function toQuoteRow(
  quote: Quote,
  article: ArticleId,
  passages: readonly PassageId[],
): Omit<QuoteRow, "id"> {
  const { kind, polarity, content, cue, mention, confidence, speaker } = quote;
  return {
    article,
    kind,
    class: quote.class,
    polarity,
    start: content[0]?.start ?? 0,
    end: content.at(-1)?.end ?? 0,
    passages: JSON.stringify(passages),
    content: JSON.stringify(content.map(pairOf)),
    cue: JSON.stringify(cue.map(pairOf)),
    mention: mention === null ? null : JSON.stringify(pairOf(mention)),
    confidence,
    speaker: speaker?.name ?? null,
    speaker_kind: speaker?.kind ?? null,
    also_named: speaker === null ? null : JSON.stringify(speaker.alsoNamed),
  };
}

export function toStoredQuote(row: QuoteRow): StoredQuote {
  return {
    id: row.id as QuoteId,
    article: row.article as ArticleId,
    passages: JSON.parse(row.passages) as PassageId[],
    kind: row.kind as Quote["kind"],
    class: row.class as Quote["class"],
    polarity: row.polarity as Quote["polarity"],
    content: (JSON.parse(row.content) as Pair[]).map(spanOf),
    cue: (JSON.parse(row.cue) as Pair[]).map(spanOf),
    mention: row.mention === null ? null : spanOf(JSON.parse(row.mention) as Pair),
    confidence: row.confidence,
    speaker: row.speaker === null ? null : speakerOf(row.speaker, row.speaker_kind, row.also_named),
  };
}

function speakerOf(name: string, kind: string | null, alsoNamed: string | null) {
  return { name, kind: kind as SpeakerKind, alsoNamed: JSON.parse(alsoNamed ?? "[]") as string[] };
}

/** What is stored as somebody's words must be words of the article: checked where quotes enter the archive. */
export function assertQuote({ id, text }: Article, { content, cue, mention }: Quote): void {
  let last = 0;
  const inText = ({ start, end }: Span) => start >= 0 && start < end && end <= text.length;
  for (const span of content) {
    if (!inText(span) || span.start < last)
      throw new Error(
        `Expected the pieces of a quote within ${id}, in order, got ${span.start}-${span.end} after ${last}`,
      );
    last = span.end;
  }
  if (content.length === 0 || ![...cue, ...(mention === null ? [] : [mention])].every(inText))
    throw new Error(`Expected a quote of ${id} with content, cue and mention within its text`);
}
