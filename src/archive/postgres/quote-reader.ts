import { setImmediate as nextTurn } from "node:timers/promises";
import type { SpeakerKind } from "../../quotes/quote.ts";
import type { ArticleId } from "../../text/article.ts";
import { inSlices, type Steps } from "../../text/slices.ts";
import type { ArchiveStatus, ArticleSpeaker, QuoteQuery, StoredQuote } from "../archive.ts";
import { isSharedNumber, toSharedNumber } from "../shared-ids.ts";
import {
  COUNTED,
  NOT_TAKEN_OUT,
  QUOTE_COLUMNS,
  QUOTE_DETAILS,
  type QuoteRow,
  toStoredQuote,
} from "../stored/quote-rows.ts";
import { limitCondition } from "./article-reader.ts";
import type { Query, Value } from "./database.ts";
import { OWN, type Seen } from "./seen.ts";

/** Rows that are made into speakers before others have their turn. */
const AT_ONCE = 2_000;

const touching = (place: string, seen: Seen): string => `q.id IN (
  SELECT t.id FROM ${seen.numbered(place, "w")} JOIN passage p ON p.id = w.id${seen.sameLibrary("p", "w")}
  JOIN quote t ON t.article = p.article AND t.start < p."end" AND t."end" > p.start${seen.sameLibrary("t", "p")}
  WHERE TRUE${seen.sameLibrary("t", "q")})`;

export async function readQuotes(
  query: Query,
  { speakers, passages, within, withTakenOut = false }: QuoteQuery,
  seen: Seen = OWN,
): Promise<StoredQuote[]> {
  const limits = limitCondition(within, 1, seen);
  const conditions: string[] = limits === null ? [] : [limits.sql];
  const values: Value[] = limits === null ? [] : [...limits.values];
  const place = (value: Value): string => `$${values.push(value)}`;
  if (!withTakenOut) conditions.push(`q.${NOT_TAKEN_OUT}`);
  if (passages !== undefined) conditions.push(touching(place(passages), seen));
  if (speakers !== undefined) {
    const articles = place(speakers.map(({ article }) => article));
    const names = place(speakers.map(({ name }) => name));
    conditions.push(
      seen.areNamed("q", { id: "article", beside: "speaker" }, { names: articles, beside: names }),
    );
  }
  const rows = await query<QuoteRow>(
    `SELECT ${seen.number("q", "id")} AS id, ${seen.name("q", "article")} AS article, ${QUOTE_DETAILS}
     FROM quote q JOIN article a ON a.id = q.article${seen.sameLibrary("a", "q")}
     WHERE ${conditions.length === 0 ? "TRUE" : conditions.join(" AND ")}
     ORDER BY a.published DESC NULLS LAST, article, q.start, id`,
    values,
  );
  return inSlices(storedQuotes(rows));
}

/** One paragraph may hold thousands. */
function* storedQuotes(rows: readonly QuoteRow[]): Steps<StoredQuote[]> {
  const quotes: StoredQuote[] = [];
  for (const row of rows) {
    const quote = toStoredQuote(row);
    // Its row has the numbers of its own library.
    quotes.push(
      isSharedNumber(quote.id) ? { ...quote, passages: quote.passages.map(toSharedNumber) } : quote,
    );
    yield;
  }
  return quotes;
}

/** All quotes of an article in text order, those that a person has taken out as well. */
export async function readQuotesOf(query: Query, article: ArticleId): Promise<StoredQuote[]> {
  const rows = await query<QuoteRow>(
    `SELECT ${QUOTE_COLUMNS} FROM quote q WHERE q.article = $1 ORDER BY q.start, q.id`,
    [article],
  );
  return rows.map(toStoredQuote);
}

export async function readSpeakers(query: Query): Promise<ArticleSpeaker[]> {
  const rows = await query<{
    article: ArticleId;
    name: string;
    kind: SpeakerKind;
    names: string;
    quotes: number;
  }>(
    `SELECT article, speaker AS name, speaker_kind AS kind, max(also_named) AS names, (count(*) FILTER (WHERE ${COUNTED}))::int AS quotes
     FROM quote WHERE speaker IS NOT NULL AND ${NOT_TAKEN_OUT} GROUP BY article, speaker, speaker_kind
     ORDER BY article, speaker, speaker_kind`,
  );
  const speakers: ArticleSpeaker[] = [];
  for (const [i, { article, name, kind, names, quotes }] of rows.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await nextTurn();
    speakers.push({ article, speaker: { name, kind, alsoNamed: JSON.parse(names) as string[] }, quotes });
  }
  return speakers;
}

export function readQuotesBy(query: Query): Promise<ArchiveStatus["quotesBy"][number][]> {
  return query(
    'SELECT quotes_by AS stamp, count(*)::int AS articles FROM article GROUP BY quotes_by ORDER BY quotes_by COLLATE "C" NULLS FIRST',
  );
}
