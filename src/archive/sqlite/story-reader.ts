import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "../../sqlite/database.ts";
import { inSlices } from "../../text/slices.ts";
import type { ArticleId } from "../../text/article.ts";
import { storyTextOf } from "../../text/story/same-story.ts";
import type { Story } from "../archive.ts";
import { createKeptPromise } from "./kept-promise.ts";
import { joined } from "../stored/joined-stories.ts";
import type { KeepReads } from "./kept-reads.ts";
import type { Comparable } from "../stored/comparable.ts";
import { createStorySearch } from "./story-search.ts";

/** Articles whose pairs are read in one go, some milliseconds. */
const AT_ONCE = 200;

export interface StoryReader {
  stories(ids?: readonly ArticleId[]): Promise<readonly Story[]>;
  copiesOf(article: Comparable): Promise<ArticleId[]>;
}

export function createStoryReader(db: Database, keep: KeepReads): StoryReader {
  const search = createStorySearch(db);
  // Rows of JSON: a row a pair takes twice as long.
  const members = db.prepare(
    `SELECT json_group_array(id) AS ids FROM (
       SELECT a.id FROM (SELECT DISTINCT article FROM copy) c JOIN article a ON a.id = c.article
       ORDER BY a.published IS NULL, a.published, a.id
     )`,
  );
  const pairsOf = db.prepare(
    `SELECT json_group_array(json_array(c.article, c.of)) AS pairs
     FROM json_each(?) wanted JOIN copy c ON c.article = wanted.value`,
  );
  const inOrder = db.prepare(
    `SELECT a.id FROM json_each(?) wanted JOIN article a ON a.id = wanted.value
     ORDER BY a.published IS NULL, a.published, a.id`,
  );
  const byMember = createKeptPromise(keep, async () => {
    const ids = JSON.parse(members.get().ids) as ArticleId[];
    const neighbours = new Map(ids.map((id): [ArticleId, ArticleId[]] => [id, []]));
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      if (from > 0) await nextTurn();
      const { pairs } = pairsOf.get(JSON.stringify(ids.slice(from, from + AT_ONCE)));
      for (const [id, other] of JSON.parse(pairs) as [ArticleId, ArticleId][])
        neighbours.get(id)?.push(other);
    }
    return new Map(joined(neighbours).flatMap((story) => story.map((id) => [id, story] as const)));
  });

  return {
    async stories(ids) {
      const known: ReadonlyMap<ArticleId, Story> = await byMember();
      if (ids === undefined) return [...new Set(known.values())];
      return [...new Set(ids.map((id) => known.get(id)))].filter((story) => story !== undefined);
    },
    async copiesOf(article) {
      const ids = await inSlices(search.copies(storyTextOf(article)));
      return inOrder.all(JSON.stringify(ids)).map(({ id }: { id: ArticleId }) => id);
    },
  };
}
