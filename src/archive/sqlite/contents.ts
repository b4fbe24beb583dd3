import type { Database } from "../../sqlite/database.ts";
import type { AttributionFrame } from "../../quotes/cues/attribution-frame.ts";
import type { ArticleId } from "../../text/article.ts";
import type { ArticleContent, Contents, CorrectionContent, TextContent } from "../contents.ts";
import { textHash, vectorFromBlob } from "../stored/blobs.ts";
import { CORRECTION_COLUMNS, type CorrectionRow, toCorrection } from "../stored/correction-rows.ts";
import { QUOTE_COLUMNS, type QuoteRow, toQuoteAsRead } from "../stored/quote-rows.ts";
import {
  ARTICLE_COLUMNS,
  type ArticleRow,
  PASSAGE_COLUMNS,
  type PassageRow,
  toArticle,
  toPassage,
} from "../stored/rows.ts";
import { createProvenanceReader } from "./provenance-table.ts";

/** Reads all that the tables hold of articles. */
export interface ContentsReader {
  contents(ids: readonly ArticleId[]): Contents;
  /** The same but for what belongs to the texts, and for corrections. */
  articleContents(ids: readonly ArticleId[]): ArticleContent[];
  leftCorrections(): CorrectionContent[];
}

type StoredArticle = ArticleRow & { text: Uint8Array; page_starts: string | null; quotes_by: string | null };
type StoredCorrection = CorrectionRow & { text: string };

export function createContentsReader(db: Database): ContentsReader {
  const one = db.prepare(
    `SELECT ${ARTICLE_COLUMNS}, a.text, a.page_starts, a.quotes_by FROM article a WHERE a.id = ?`,
  );
  const passagesOf = db.prepare(
    `SELECT ${PASSAGE_COLUMNS} FROM passage p WHERE p.article = ? ORDER BY p.ordinal`,
  );
  const quotesOf = db.prepare(
    `SELECT ${QUOTE_COLUMNS}, q.was FROM quote q WHERE q.article = ? ORDER BY q.start, q.id`,
  );
  const windowsOf = db.prepare('SELECT start, "end", vector FROM window WHERE text_hash = ? ORDER BY id');
  const sentencesOf = db.prepare("SELECT vectors FROM sentences WHERE text_hash = ?");
  const framesOf = db.prepare("SELECT tagger, frames FROM frames WHERE text_hash = ?");
  const correctionsOf = db.prepare(
    `SELECT ${CORRECTION_COLUMNS}, c.text FROM correction c WHERE c.article = ?`,
  );
  const left = db.prepare(
    `SELECT ${CORRECTION_COLUMNS}, c.text FROM correction c WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.id = c.article)`,
  );
  const provenance = createProvenanceReader(db);
  const textOf = (text: string): TextContent => {
    const hash = textHash(text);
    const windows: { start: number; end: number; vector: Uint8Array }[] = windowsOf.all(hash);
    const frames: { tagger: string; frames: string } | undefined = framesOf.get(hash);
    return {
      text,
      windows: windows.map(({ start, end, vector }) => ({ start, end, vector: vectorFromBlob(vector) })),
      sentences: sentencesOf.get(hash)?.vectors ?? new Uint8Array(),
      frames:
        frames === undefined
          ? null
          : { tagger: frames.tagger, frames: JSON.parse(frames.frames) as AttributionFrame[] },
    };
  };
  const toContent = (row: StoredCorrection): CorrectionContent => ({ ...toCorrection(row), text: row.text });
  const articleOf = (id: ArticleId): ArticleContent | undefined => {
    const row: StoredArticle | undefined = one.get(id);
    if (row === undefined) return undefined;
    const passages: PassageRow[] = passagesOf.all(id);
    const quotes: (QuoteRow & { was: string | null })[] = quotesOf.all(id);
    return {
      article: toArticle(row),
      passages: passages.map(toPassage).map(({ start, end, text }) => ({ start, end, text })),
      quotes: quotes.map(toQuoteAsRead),
      quotesBy: row.quotes_by,
      provenance: provenance(id),
    };
  };
  const articleContents = (ids: readonly ArticleId[]): ArticleContent[] =>
    ids.map(articleOf).filter((content) => content !== undefined);
  return {
    articleContents,
    contents(ids) {
      const articles = articleContents(ids);
      const texts = new Map<string, TextContent>();
      const corrections: CorrectionContent[] = [];
      for (const { article, passages } of articles) {
        for (const { text } of passages) if (!texts.has(text)) texts.set(text, textOf(text));
        corrections.push(...(correctionsOf.all(article.id) as StoredCorrection[]).map(toContent));
      }
      return { articles, texts: [...texts.values()], corrections };
    },
    leftCorrections: () => (left.all() as StoredCorrection[]).map(toContent),
  };
}
