import type { Database } from "../../sqlite/database.ts";
import type { ArticleId } from "../../text/article.ts";
import { storyTextOf } from "../../text/story/same-story.ts";
import { textFromBlob } from "../stored/blobs.ts";
import type { Comparable } from "../stored/comparable.ts";
import { bandsFromBlob, bandsToBlob, createStorySearch } from "./story-search.ts";

/** Keeps up to date which articles tell the same story. */
export interface StoryWriter {
  /** Compares a stored article with all others, in steps. */
  compare(id: ArticleId, article: Comparable): Generator<void>;
  /** Before an article is deleted. */
  forget(id: ArticleId): void;
  /** Up to so many articles that an earlier program stored and never compared. */
  uncompared(limit: number): readonly { readonly id: ArticleId; readonly article: Comparable }[];
}

export function createStoryWriter(db: Database): StoryWriter {
  const search = createStorySearch(db);
  const insertBand = db.prepare("INSERT INTO story_band (band, passage) VALUES (?, ?)");
  const deleteBand = db.prepare("DELETE FROM story_band WHERE band = ? AND passage = ?");
  const insertCopy = db.prepare("INSERT OR IGNORE INTO copy (article, of) VALUES (?1, ?2), (?2, ?1)");
  const deleteCopies = db.prepare(
    "DELETE FROM copy WHERE (article, of) IN (SELECT of, article FROM copy WHERE article = ?1 UNION ALL SELECT article, of FROM copy WHERE article = ?1)",
  );
  const setBands = db.prepare("UPDATE article SET bands = ? WHERE id = ?");
  const bandsOf = db.prepare("SELECT bands FROM article WHERE id = ?");
  const firstPassage = db.prepare("SELECT id FROM passage WHERE article = ? ORDER BY ordinal LIMIT 1");
  const uncompared = db.prepare("SELECT id, title, outlet, text FROM article WHERE bands IS NULL LIMIT ?");

  return {
    *compare(id, article) {
      const story = storyTextOf(article);
      for (const other of yield* search.copies(story)) insertCopy.run(id, other);
      const passage = firstPassage.get(id)?.id;
      for (const band of story.bands) {
        insertBand.run(band, passage);
        yield;
      }
      setBands.run(bandsToBlob(story.bands), id);
    },
    forget(id) {
      const row: { bands: Uint8Array | null } | undefined = bandsOf.get(id);
      const passage = firstPassage.get(id)?.id;
      for (const band of bandsFromBlob(row?.bands ?? new Uint8Array())) deleteBand.run(band, passage);
      deleteCopies.run(id);
    },
    uncompared: (limit) =>
      uncompared
        .all(limit)
        .map(({ id, title, outlet, text }: Comparable & { id: ArticleId; text: Uint8Array }) => ({
          id,
          article: { title, outlet, text: textFromBlob(text) },
        })),
  };
}
