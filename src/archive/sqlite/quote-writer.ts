import type { Database } from "../../sqlite/database.ts";
import type { AttributionFrame, TaggedFrames } from "../../quotes/cues/attribution-frame.ts";
import type { Article, ArticleId } from "../../text/article.ts";
import type { PassageId } from "../../text/passage.ts";
import type { NewArticle } from "../archive.ts";
import { textHash } from "../stored/blobs.ts";
import type { CorrectionWriter } from "./corrections-table.ts";
import { assertQuote, toQuoteRow } from "../stored/quote-rows.ts";

/** Writes frames and quotes; part of the transactions of `SqliteWriter`. */
export interface QuoteWriter {
  hasFrames(hash: Uint8Array, tagger: string): boolean;
  framesOf(texts: readonly string[], tagger: string): Map<string, readonly AttributionFrame[]>;
  putFrames(hash: Uint8Array, read: TaggedFrames): void;
  toReread(quotesBy: string, limit: number): ArticleId[];
  /** Replaces the article's quotes, corrected as people have done. Its passages must be stored. */
  putQuotes(given: Pick<NewArticle, "article" | "quotes" | "quotesBy">): void;
}

export function createQuoteWriter(db: Database, { apply }: Pick<CorrectionWriter, "apply">): QuoteWriter {
  const frames = db.prepare("SELECT frames FROM frames WHERE text_hash = ? AND tagger = ?");
  const insertFrames = db.prepare(
    "INSERT OR REPLACE INTO frames (text_hash, tagger, frames) VALUES (?, ?, ?)",
  );
  const stale = db.prepare("SELECT id FROM article WHERE quotes_by IS NOT ? LIMIT ?");
  const stamp = db.prepare("UPDATE article SET quotes_by = ? WHERE id = ?");
  const passagesOf = db.prepare('SELECT id, start, "end" FROM passage WHERE article = ? ORDER BY ordinal');
  const deleteQuotes = db.prepare("DELETE FROM quote WHERE article = ?");
  const insertQuote = db.prepare(
    `INSERT INTO quote (article, kind, class, polarity, start, "end", passages, content, cue, mention, confidence, speaker, speaker_kind, also_named)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  const passagesIn = ({ id }: Article) => {
    const all: { id: number; start: number; end: number }[] = passagesOf.all(id);
    return (start: number, end: number) =>
      all.filter((p) => p.start < end && p.end > start).map((p) => p.id as PassageId);
  };
  return {
    hasFrames: (hash, tagger) => frames.get(hash, tagger) !== undefined,
    framesOf(texts, tagger) {
      const found = new Map<string, readonly AttributionFrame[]>();
      for (const text of texts) {
        const row = frames.get(textHash(text), tagger);
        if (row !== undefined) found.set(text, JSON.parse(row.frames) as AttributionFrame[]);
      }
      return found;
    },
    putFrames: (hash, read) => void insertFrames.run(hash, read.tagger, JSON.stringify(read.frames)),
    toReread: (quotesBy, limit) => stale.all(quotesBy, limit).map(({ id }: { id: ArticleId }) => id),
    putQuotes({ article, quotes, quotesBy }) {
      deleteQuotes.run(article.id);
      const touched = passagesIn(article);
      for (const quote of quotes) {
        assertQuote(article, quote);
        const first = quote.content[0]?.start ?? 0;
        const row = toQuoteRow(quote, article.id, touched(first, quote.content.at(-1)?.end ?? first));
        const { kind, polarity, start, end, passages, content, cue, mention } = row;
        const { confidence, speaker, speaker_kind, also_named } = row;
        insertQuote.run(
          article.id,
          kind,
          row.class,
          polarity,
          start,
          end,
          passages,
          content,
          cue,
          mention,
          confidence,
          speaker,
          speaker_kind,
          also_named,
        );
      }
      apply(article.id);
      stamp.run(quotesBy, article.id);
    },
  };
}
