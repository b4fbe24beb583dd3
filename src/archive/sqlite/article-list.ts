import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "../../sqlite/database.ts";
import type { ArticleId } from "../../text/article.ts";
import type { ArticleEntry } from "../archive.ts";
import { createKeptPromise } from "./kept-promise.ts";
import type { KeepReads } from "./kept-reads.ts";

/** Entries read in one go, some milliseconds. */
const AT_ONCE = 500;

type Row = [
  id: ArticleId,
  title: string,
  authors: string[],
  outlet: string | null,
  published: string | null,
  updated: string | null,
  url: string | null,
  language: string | null,
  file: string | null,
  passages: number,
];

/**
 * All articles in the order of `Archive.articles()`. They are listed again and again while somebody types, so the list is
 * kept until the next write, and read slice by slice, so that others have their turn.
 */
export function createArticleList(db: Database, keep: KeepReads): () => Promise<ArticleEntry[]> {
  // One row of JSON: a row an article takes twice as long.
  const inOrder = db.prepare(
    "SELECT json_group_array(id) AS ids FROM (SELECT id FROM article ORDER BY published IS NULL, published DESC, id)",
  );
  const slice = db.prepare(
    `SELECT json_group_array(json_array(id, title, json(authors), outlet, published, updated, url, language, file, passages)) AS entries
     FROM (SELECT a.*, (SELECT count(*) FROM passage p WHERE p.article = a.id) AS passages
           FROM json_each(?) wanted JOIN article a ON a.id = wanted.value ORDER BY wanted.key)`,
  );
  const all = createKeptPromise(keep, async () => {
    const ids = JSON.parse(inOrder.get().ids) as ArticleId[];
    const entries: ArticleEntry[] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      if (from > 0) await nextTurn();
      const rows = JSON.parse(slice.get(JSON.stringify(ids.slice(from, from + AT_ONCE))).entries) as Row[];
      for (const [id, title, authors, outlet, published, updated, url, language, file, passages] of rows)
        entries.push({ id, title, authors, outlet, published, updated, url, language, file, passages });
    }
    return entries;
  });
  return async () => [...(await all())];
}
