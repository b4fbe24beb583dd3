import type { Database } from "../../sqlite/database.ts";
import type { Steps } from "../../text/slices.ts";
import type { ArticleId } from "../../text/article.ts";
import { contentTerms } from "../../english/function-words.ts";
import { isSameStory, mayBeSameStory, type StoryText, storyTextOf } from "../../text/story/same-story.ts";
import { textFromBlob } from "../stored/blobs.ts";
import { type Comparable, MOST_COMPARED, MOST_HOLDERS } from "../stored/comparable.ts";

const BYTES_A_BAND = 4;

interface StoredText extends Omit<Comparable, "text"> {
  readonly id: ArticleId;
  readonly text: Uint8Array;
}

/** Finds the articles that tell the same story by what the tables hold of them. */
export interface StorySearch {
  /** One step a look-up, so that a long article does not hold up the event loop. */
  copies(story: StoryText): Steps<ArticleId[]>;
}

export function createStorySearch(db: Database): StorySearch {
  const holders = db.prepare(`SELECT passage FROM story_band WHERE band = ? LIMIT ${MOST_HOLDERS + 1}`);
  const bandsOf = db.prepare(
    "SELECT length(a.bands) AS bytes FROM passage p JOIN article a ON a.id = p.article WHERE p.id = ?",
  );
  const article = db.prepare(
    "SELECT a.id, a.title, a.outlet, a.text FROM passage p JOIN article a ON a.id = p.article WHERE p.id = ?",
  );

  return {
    *copies(story) {
      const shared = new Map<number, number>();
      for (const band of story.bands) {
        const rows: { passage: number }[] = holders.all(band);
        if (rows.length <= MOST_HOLDERS)
          for (const { passage } of rows) shared.set(passage, (shared.get(passage) ?? 0) + 1);
        yield;
      }
      const likely = [...shared]
        .filter(([passage, bands]) =>
          mayBeSameStory(bands, story.bands.length, (bandsOf.get(passage)?.bytes ?? 0) / BYTES_A_BAND),
        )
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_COMPARED);
      const found: ArticleId[] = [];
      for (const [passage] of likely) {
        // A writer may have taken it away since the step before.
        const row: StoredText | undefined = article.get(passage);
        if (row && isSameStory(story, storyTextOf({ ...row, text: textFromBlob(row.text) }), contentTerms))
          found.push(row.id);
        yield;
      }
      return found;
    },
  };
}

/** The bands of an article as they are stored beside it. */
export function bandsToBlob(bands: readonly number[]): Uint8Array {
  return new Uint8Array(Int32Array.from(bands).buffer);
}

export function bandsFromBlob(blob: Uint8Array): Int32Array {
  return new Int32Array(new Uint8Array(blob).buffer);
}
