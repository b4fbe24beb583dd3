import type { Database } from "../../sqlite/database.ts";
import type { AttributionFrame } from "../../quotes/cues/attribution-frame.ts";
import type { ArticleId } from "../../text/article.ts";
import type { ArticleContent, Contents, CorrectionContent, TextContent } from "../contents.ts";
import { textFromBlob, vectorFromBlob } from "../stored/blobs.ts";
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
  leftCorrections(): CorrectionContent[];
}

type StoredArticle = ArticleRow & { text: Uint8Array; page_starts: string | null; quotes_by: string | null };
type StoredCorrection = CorrectionRow & { text: string };

export function createContentsReader(db: Database): ContentsReader {
  const one = db.prepare(
    `SELECT ${ARTICLE_COLUMNS}, a.text, a.page_starts, a.quotes_by FROM article a WHERE a.id = ?`,
  );
  const passagesOf = db.prepare(
    `SELECT ${PASSAGE_COLUMNS}, p.text_hash AS hash FROM passage p WHERE p.article = ? ORDER BY p.ordinal`,
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
  const textOf = (text: string, hash: Uint8Array): TextContent => {
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
  return {
    contents(ids) {
      const articles: ArticleContent[] = [];
      const texts = new Map<string, TextContent>();
      const corrections: CorrectionContent[] = [];
      for (const id of ids) {
        const row: StoredArticle | undefined = one.get(id);
        if (row === undefined) continue;
        const passages: (PassageRow & { hash: Uint8Array })[] = passagesOf.all(id);
        for (const passage of passages) {
          const text = textFromBlob(passage.text);
          if (!texts.has(text)) texts.set(text, textOf(text, passage.hash));
        }
        const quotes: (QuoteRow & { was: string | null })[] = quotesOf.all(id);
        articles.push({
          article: toArticle(row),
          passages: passages.map(toPassage).map(({ start, end, text }) => ({ start, end, text })),
          quotes: quotes.map(toQuoteAsRead),
          quotesBy: row.quotes_by,
          provenance: provenance(id),
        });
        corrections.push(...(correctionsOf.all(id) as StoredCorrection[]).map(toContent));
      }
      return { articles, texts: [...texts.values()], corrections };
    },
    leftCorrections: () => (left.all() as StoredCorrection[]).map(toContent),
  };
}
