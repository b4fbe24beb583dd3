import type { AttributionFrame } from "../../quotes/cues/attribution-frame.ts";
import type { ArticleId } from "../../text/article.ts";
import type { ArticleContent, Contents, CorrectionContent, TextContent } from "../contents.ts";
import { textFromBlob } from "../stored/blobs.ts";
import { CORRECTION_COLUMNS, type CorrectionRow, toCorrection } from "../stored/correction-rows.ts";
import { QUOTE_COLUMNS, type QuoteRow, toQuoteAsRead } from "../stored/quote-rows.ts";
import { ARTICLE_COLUMNS, type ArticleRow, toArticle } from "../stored/rows.ts";
import type { Query } from "./database.ts";
import { readProvenance } from "./provenance.ts";

type StoredArticle = ArticleRow & { text: Uint8Array; page_starts: string | null; quotes_by: string | null };
type StoredCorrection = CorrectionRow & { text: string };

/** All that is stored of those of the articles that are there. */
export async function readContents(query: Query, ids: readonly ArticleId[]): Promise<Contents> {
  const corrections = await query<StoredCorrection>(
    `SELECT ${CORRECTION_COLUMNS}, c.text FROM correction c WHERE c.article = ANY($1::text[])`,
    [ids],
  );
  return {
    articles: await readArticleContents(query, ids),
    texts: await readTexts(query, ids),
    corrections: corrections.map(toContent),
  };
}

/** The same but for what belongs to the texts, and for corrections. */
export async function readArticleContents(
  query: Query,
  ids: readonly ArticleId[],
): Promise<ArticleContent[]> {
  const rows = await query<StoredArticle>(
    `SELECT ${ARTICLE_COLUMNS}, a.text, a.page_starts, a.quotes_by FROM unnest($1::text[]) WITH ORDINALITY wanted (id, at)
     JOIN article a ON a.id = wanted.id ORDER BY wanted.at`,
    [ids],
  );
  const passages = await query<{ of: string; start: number; end: number; text: Uint8Array }>(
    'SELECT article AS of, start, "end", text FROM passage WHERE article = ANY($1::text[]) ORDER BY article, ordinal',
    [ids],
  );
  const quotes = await query<QuoteRow & { was: string | null }>(
    `SELECT ${QUOTE_COLUMNS}, q.was FROM quote q WHERE q.article = ANY($1::text[]) ORDER BY q.article, q.start, q.id`,
    [ids],
  );
  const provenance = await readProvenance(query, ids);
  return rows.map((row) => ({
    article: toArticle(row),
    passages: passages
      .filter(({ of }) => of === row.id)
      .map(({ start, end, text }) => ({ start, end, text: textFromBlob(text) })),
    quotes: quotes.filter(({ article }) => article === row.id).map(toQuoteAsRead),
    quotesBy: row.quotes_by,
    provenance: provenance.get(row.id as ArticleId),
  }));
}

/** Corrections of articles that are gone. */
export async function readLeftCorrections(query: Query): Promise<CorrectionContent[]> {
  const rows = await query<StoredCorrection>(
    `SELECT ${CORRECTION_COLUMNS}, c.text FROM correction c WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.id = c.article)`,
  );
  return rows.map(toContent);
}

async function readTexts(query: Query, ids: readonly ArticleId[]): Promise<TextContent[]> {
  const rows = await query<{
    hash: string;
    text: Uint8Array;
    sentences: Uint8Array | null;
    tagger: string | null;
    frames: string | null;
  }>(
    `SELECT DISTINCT ON (p.text_hash) p.text_hash::text AS hash, p.text, s.vectors AS sentences, f.tagger, f.frames FROM passage p
     LEFT JOIN sentences s ON s.text_hash = p.text_hash LEFT JOIN frames f ON f.text_hash = p.text_hash
     WHERE p.article = ANY($1::text[]) ORDER BY p.text_hash, p.id`,
    [ids],
  );
  const windows = await query<{ hash: string; start: number; end: number; vector: string }>(
    `SELECT w.text_hash::text AS hash, w.start, w."end", w.vector::text AS vector FROM text_window w
     WHERE w.text_hash = ANY($1::uuid[]) ORDER BY w.id`,
    [rows.map(({ hash }) => hash)],
  );
  return rows.map(({ hash, text, sentences, tagger, frames }) => ({
    text: textFromBlob(text),
    windows: windows
      .filter((window) => window.hash === hash)
      .map(({ start, end, vector }) => ({
        start,
        end,
        vector: Float32Array.from(JSON.parse(vector) as number[]),
      })),
    sentences: sentences ?? new Uint8Array(),
    frames:
      tagger === null || frames === null
        ? null
        : { tagger, frames: JSON.parse(frames) as AttributionFrame[] },
  }));
}

function toContent(row: StoredCorrection): CorrectionContent {
  return { ...toCorrection(row), text: row.text };
}
