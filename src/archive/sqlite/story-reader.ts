import { setImmediate as nextTurn } from "node:timers/promises";
import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite";
import type { ArticleId } from "../../text/article.ts";
import { storyTextOf } from "../../text/story/same-story.ts";
import type { Story } from "../archive.ts";
import type { KeepReads } from "./kept-reads.ts";
import { type Comparable, createStorySearch } from "./story-search.ts";

/** How long looking for copies may hold the event loop before others get a turn. */
const SLICE_MS = 10;

export interface StoryReader {
  stories(ids?: readonly ArticleId[]): readonly Story[];
  copiesOf(article: Comparable): Promise<ArticleId[]>;
}

export function createStoryReader(db: Database, keep: KeepReads): StoryReader {
  const search = createStorySearch(db);
  const pairs = db.prepare(
    `SELECT json_group_array(json_array(article, of)) AS pairs FROM (
       SELECT c.article, c.of FROM copy c JOIN article a ON a.id = c.article
       ORDER BY a.published IS NULL, a.published, a.id, c.of
     )`,
  );
  const inOrder = db.prepare(
    `SELECT a.id FROM json_each(?) wanted JOIN article a ON a.id = wanted.value
     ORDER BY a.published IS NULL, a.published, a.id`,
  );
  const byMember = keep((_all: null) => {
    const stories = new Map<ArticleId, Story>();
    for (const story of joined(JSON.parse(pairs.get().pairs) as [ArticleId, ArticleId][]))
      for (const id of story) stories.set(id, story);
    return stories;
  });

  return {
    stories(ids) {
      const known = byMember(null);
      if (ids === undefined) return [...new Set(known.values())];
      return [...new Set(ids.map((id) => known.get(id)))].filter((story) => story !== undefined);
    },
    async copiesOf(article) {
      const steps = search.copies(storyTextOf(article));
      for (let turnEnds = performance.now() + SLICE_MS; ; ) {
        const { done, value } = steps.next();
        if (done === true) return inOrder.all(JSON.stringify(value)).map(({ id }: { id: ArticleId }) => id);
        if (performance.now() <= turnEnds) continue;
        await nextTurn();
        turnEnds = performance.now() + SLICE_MS;
      }
    },
  };
}

/** What pairs join, directly or through others; members and groups in the order of the pairs. */
function joined(pairs: readonly (readonly [ArticleId, ArticleId])[]): ArticleId[][] {
  const neighbours = new Map<ArticleId, ArticleId[]>();
  for (const [id, other] of pairs) neighbours.set(id, [...(neighbours.get(id) ?? []), other]);
  const groupOf = new Map<ArticleId, ArticleId[]>();
  const groups: ArticleId[][] = [];
  for (const first of neighbours.keys()) {
    if (groupOf.has(first)) continue;
    const group: ArticleId[] = [];
    groups.push(group);
    const waiting = [first];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (groupOf.has(id)) continue;
      groupOf.set(id, group);
      waiting.push(...(neighbours.get(id) ?? []));
    }
  }
  for (const id of neighbours.keys()) groupOf.get(id)?.push(id);
  return groups;
}
