import type { Quote, Speaker, SpeakerKind } from "../../quotes/quote.ts";
import type { Article, ArticleId } from "../../text/article.ts";
import type { PassageId } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import type { QuoteId, StoredQuote } from "../archive.ts";
import type { HandSet } from "../corrections/correction.ts";

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
  by_hand: string | null;
}

/** Of `quote AS q`, all but its number and article. */
export const QUOTE_DETAILS =
  'q.kind, q.class, q.polarity, q.start, q."end", q.passages, q.content, q.cue, q.mention, q.confidence, q.speaker, q.speaker_kind, q.also_named, q.by_hand';
export const QUOTE_COLUMNS = `q.id, q.article, ${QUOTE_DETAILS}`;

/** SQL: what somebody said or thought, and not what they denied or did not say; the latter are kept, and counted nowhere. */
const NO_DENIAL = "polarity NOT IN ('denied', 'not_said')";

/** SQL: what no person has found to be no quote. */
export const NOT_TAKEN_OUT = "by_hand IS DISTINCT FROM 'not_a_quote'";

/** SQL: what counts as a quote. */
export const COUNTED = `${NO_DENIAL} AND ${NOT_TAKEN_OUT}`;

/** What a person has said is certain. */
const SURE = 1;

type Pair = readonly [start: number, end: number];

const pairOf = ({ start, end }: Span): Pair => [start, end];
const spanOf = ([start, end]: Pair): Span => ({ start, end });

export function toQuoteRow(
  quote: Quote,
  article: ArticleId,
  passages: readonly PassageId[],
): Omit<QuoteRow, "id" | "by_hand"> {
  const { polarity, content, cue, mention, confidence } = quote;
  const { name, kind, alsoNamed } = speakerColumns(quote.speaker);
  return {
    article,
    kind: quote.kind,
    class: quote.class,
    polarity,
    start: content[0]?.start ?? 0,
    end: content.at(-1)?.end ?? 0,
    passages: JSON.stringify(passages),
    content: JSON.stringify(content.map(pairOf)),
    cue: JSON.stringify(cue.map(pairOf)),
    mention: mention === null ? null : JSON.stringify(pairOf(mention)),
    confidence,
    speaker: name,
    speaker_kind: kind,
    also_named: alsoNamed,
  };
}

/** A speaker as the columns have it. */
export function speakerColumns(speaker: Speaker | null): {
  readonly name: string | null;
  readonly kind: SpeakerKind | null;
  readonly alsoNamed: string | null;
} {
  if (speaker === null) return { name: null, kind: null, alsoNamed: null };
  return { name: speaker.name, kind: speaker.kind, alsoNamed: JSON.stringify(speaker.alsoNamed) };
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
    confidence: row.by_hand === null || row.by_hand === "not_a_quote" ? row.confidence : SURE,
    speaker: row.speaker === null ? null : speakerOf(row.speaker, row.speaker_kind, row.also_named),
    ...(row.by_hand !== null && { byHand: row.by_hand as HandSet["is"] }),
  };
}

/** A row's quote as it was read; `was` (JSON: speaker, kind, other names) says whom, where a person has said another. */
export function toQuoteAsRead(row: QuoteRow & { readonly was: string | null }): Quote {
  const read = row.was === null ? null : (JSON.parse(row.was) as (string | null)[]);
  const [speaker = null, speaker_kind = null, also_named = null] = read ?? [
    row.speaker,
    row.speaker_kind,
    row.also_named,
  ];
  const stored = toStoredQuote({ ...row, speaker, speaker_kind, also_named, by_hand: null });
  const { id: _, article: __, passages: ___, ...quote } = stored;
  return quote;
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
