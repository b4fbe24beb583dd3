import type { Quote } from "../../quotes/quote.ts";
import type { Article, ArticleId } from "../../text/article.ts";
import type { Span } from "../../text/span.ts";
import type { StoredQuote } from "../archive.ts";
import {
  type Correction,
  digestOfWords,
  type DroppedCorrection,
  type HandSet,
  isExtent,
  quoteOfCorrection,
  type StoredCorrection,
} from "../corrections/correction.ts";
import { type CorrectionsBefore, placeAllAgain } from "../corrections/place-again.ts";
import type { SpeakerRule } from "../corrections/speaker-rule.ts";
import { textFromBlob } from "../stored/blobs.ts";
import {
  CORRECTION_COLUMNS,
  correctedQuotes,
  type CorrectionRow,
  correctionValues,
  toCorrection,
} from "../stored/correction-rows.ts";
import type { Query } from "./database.ts";
import { readQuotesOf } from "./quote-reader.ts";

/** Of these articles, or of all; by article, in text order. */
export async function readCorrections(
  query: Query,
  articles?: readonly ArticleId[],
): Promise<StoredCorrection[]> {
  const rows = await query<CorrectionRow & { is_there: boolean }>(
    `SELECT ${CORRECTION_COLUMNS}, EXISTS (SELECT 1 FROM article a WHERE a.id = c.article) AS is_there FROM correction c
     WHERE $1::text[] IS NULL OR c.article = ANY($1::text[]) ORDER BY c.article, c.start, c."end"`,
    [articles ?? null],
  );
  const read = new Map<string, StoredQuote[]>();
  const corrections: StoredCorrection[] = [];
  for (const row of rows) {
    const correction = toCorrection(row);
    if (!row.is_there) {
      corrections.push({ ...correction, state: "gone" });
      continue;
    }
    const quotes = read.get(row.article) ?? (await readQuotesOf(query, correction.article));
    read.set(row.article, quotes);
    const state = quoteOfCorrection(correction, quotes) < 0 ? "waiting" : "applied";
    corrections.push({ ...correction, state });
  }
  return corrections;
}

export async function readSpeakerRules(query: Query): Promise<SpeakerRule[]> {
  const rows = await query<{ rule: string }>("SELECT rule FROM speaker_rule ORDER BY id");
  return rows.map(({ rule }) => JSON.parse(rule) as SpeakerRule);
}

export async function putSpeakerRules(query: Query, rules: readonly SpeakerRule[]): Promise<void> {
  await query("DELETE FROM speaker_rule");
  await query(
    "INSERT INTO speaker_rule (id, rule) SELECT id, rule FROM unnest($1::text[]) WITH ORDINALITY r (rule, id)",
    [rules.map((rule) => JSON.stringify(rule))],
  );
}

/** Whether people have corrected anything: most libraries have nothing, and are written without looking further. */
export async function isAnyCorrection(query: Query): Promise<boolean> {
  return (await query("SELECT 1 FROM correction LIMIT 1")).length > 0;
}

/** Corrects the quote with these words; `null` where none of the article's has them. */
export async function correct(
  query: Query,
  article: ArticleId,
  quote: Span,
  set: HandSet,
  madeAt: string,
): Promise<Correction | null> {
  const text = await storedText(query, article);
  if (text === null || !(await readQuotesOf(query, article)).some((one) => isExtent(one, quote))) return null;
  for (const earlier of await about(query, article, quote)) await drop(query, earlier);
  const { start, end } = quote;
  const correction = { article, start, end, digest: digestOfWords(text.slice(start, end)), set, madeAt };
  await put(query, correction, text);
  await applyCorrections(query, article);
  return correction;
}

/** Takes back what was said of the quote with these words, or of all quotes of an article, which may be gone. */
export async function takeBack(query: Query, article: ArticleId, quote: Span | null): Promise<Correction[]> {
  const taken = quote === null ? await correctionsOf(query, article) : await about(query, article, quote);
  for (const one of taken) await drop(query, one);
  await applyCorrections(query, article);
  return taken;
}

const NONE: CorrectionsBefore = { corrections: [], text: null };

/**
 * What is known of an article before another version takes its place; of one that is new, of an article of the same text that is gone: a file
 * that was moved.
 */
export async function correctionsBefore(query: Query, article: Article): Promise<CorrectionsBefore> {
  const corrections = await correctionsOf(query, article.id);
  const text = await storedText(query, article.id);
  if (corrections.length > 0) return { corrections, text };
  if (text !== null) return NONE;
  const rows = await query<CorrectionRow>(
    `SELECT ${CORRECTION_COLUMNS} FROM correction c WHERE c.text = $1 AND NOT EXISTS (SELECT 1 FROM article a WHERE a.id = c.article)
     ORDER BY c.article, c.start`,
    [digestOfWords(article.text)],
  );
  const gone = rows.map(toCorrection);
  // Of several that are gone one is this article.
  return {
    corrections: gone.filter((one) => one.article === gone[0]?.article),
    text: gone.length > 0 ? article.text : null,
  };
}

/** Finds the corrected words in the new version, and forgets the others, which are returned. `applyCorrections` comes after its quotes are stored. */
export async function correctionsReplaced(
  query: Query,
  article: Article,
  quotes: readonly Quote[],
  before: CorrectionsBefore,
): Promise<readonly DroppedCorrection[]> {
  const { kept, dropped } = placeAllAgain(article, quotes, before);
  for (const correction of before.corrections) await drop(query, correction);
  // Only now: one may have come to stand where another one stood.
  for (const correction of kept) await put(query, correction, article.text);
  return dropped;
}

/** Before an article is removed: hands its corrections to another of the same text, which a moved file may have become by then. */
export async function handOver(query: Query, article: ArticleId): Promise<void> {
  const corrections = await correctionsOf(query, article);
  const text = corrections.length === 0 ? null : await storedText(query, article);
  if (text === null) return;
  const heirs = await query<{ id: ArticleId }>(
    `SELECT a.id FROM article a JOIN article mine ON mine.text = a.text WHERE mine.id = $1 AND a.id <> $1
       AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.article = a.id)
       AND EXISTS (SELECT 1 FROM passage p JOIN passage first ON first.text_hash = p.text_hash
         WHERE first.article = $1 AND first.ordinal = 1 AND p.article = a.id) ORDER BY a.id LIMIT 1`,
    [article],
  );
  const [heir] = heirs;
  if (heir === undefined) return;
  for (const correction of corrections) {
    await drop(query, correction);
    await put(query, { ...correction, article: heir.id }, text);
  }
  await applyCorrections(query, heir.id);
}

/** Makes the article's quotes what the corrections say, and else what was read. */
export async function applyCorrections(query: Query, article: ArticleId): Promise<void> {
  await query(
    `UPDATE quote SET speaker = was::json ->> 0, speaker_kind = was::json ->> 1, also_named = was::json ->> 2, by_hand = NULL, was = NULL
     WHERE article = $1 AND was IS NOT NULL`,
    [article],
  );
  const corrections = await correctionsOf(query, article);
  if (corrections.length === 0) return;
  const corrected = correctedQuotes(corrections, await readQuotesOf(query, article));
  for (const { id, is, name, kind, alsoNamed } of corrected)
    await query(
      `UPDATE quote SET was = coalesce(was, json_build_array(speaker, speaker_kind, also_named)::text),
         by_hand = $1, speaker = $2, speaker_kind = $3, also_named = $4 WHERE id = $5`,
      [is, name, kind, alsoNamed, id],
    );
}

async function correctionsOf(query: Query, article: ArticleId): Promise<Correction[]> {
  const rows = await query<CorrectionRow>(
    `SELECT ${CORRECTION_COLUMNS} FROM correction c WHERE c.article = $1 ORDER BY c.made, c.start`,
    [article],
  );
  return rows.map(toCorrection);
}

/** The corrections that are about the quote with these words. */
async function about(query: Query, article: ArticleId, quote: Span): Promise<Correction[]> {
  const quotes = await readQuotesOf(query, article);
  const at = quotes.findIndex((one) => isExtent(one, quote));
  const corrections = await correctionsOf(query, article);
  return corrections.filter((one) => at >= 0 && quoteOfCorrection(one, quotes) === at);
}

async function storedText(query: Query, article: ArticleId): Promise<string | null> {
  const [row] = await query<{ text: Uint8Array }>("SELECT text FROM article WHERE id = $1", [article]);
  return row === undefined ? null : textFromBlob(row.text);
}

function put(query: Query, correction: Correction, text: string): Promise<void> {
  return restoreCorrection(query, correction, digestOfWords(text));
}

/** Stores a correction as it is; `text` is the digest of the text it was made in. */
export async function restoreCorrection(query: Query, correction: Correction, text: string): Promise<void> {
  await query(
    `INSERT INTO correction (article, start, "end", digest, "is", speaker, speaker_kind, made, text) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (library, article, start, "end") DO UPDATE SET (digest, "is", speaker, speaker_kind, made, text) =
       ROW (excluded.digest, excluded."is", excluded.speaker, excluded.speaker_kind, excluded.made, excluded.text)`,
    correctionValues(correction, text),
  );
}

async function drop(query: Query, { article, start, end }: Correction): Promise<void> {
  await query('DELETE FROM correction WHERE article = $1 AND start = $2 AND "end" = $3', [
    article,
    start,
    end,
  ]);
}
