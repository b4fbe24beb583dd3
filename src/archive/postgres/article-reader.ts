import type { Article, ArticleId } from "../../text/article.ts";
import type { Passage, PassageId } from "../../text/passage.ts";
import type { ArticleEntry, ArticleLimits } from "../archive.ts";
import { textHash } from "../stored/blobs.ts";
import { outletWords } from "../stored/outlet-words.ts";
import {
  ARTICLE_COLUMNS,
  type ArticleRow,
  PASSAGE_COLUMNS,
  type PassageRow,
  toArticle,
  toEntry,
  toPassage,
} from "../stored/rows.ts";
import type { Query, Value } from "./database.ts";

/** Newest first, undated last. */
export const NEWEST_FIRST = "a.published DESC NULLS LAST, a.id";
/** Earliest first, undated last. */
export const EARLIEST_FIRST = "a.published NULLS LAST, a.id";

/** A condition on `article AS a`, its values numbered from `from`; `null` when nothing is limited. */
export function limitCondition(
  limits: ArticleLimits | undefined,
  from: number,
): { readonly sql: string; readonly values: Value[] } | null {
  const parts: string[] = [];
  const values: Value[] = [];
  const add = (sql: (place: string) => string, value: Value): void => {
    parts.push(sql(`$${from + values.length}`));
    values.push(value);
  };
  if (limits?.outlet !== undefined)
    add((place) => `strpos(a.outlet_words, ${place}) > 0`, outletWords(limits.outlet));
  if (limits?.from !== undefined) add((place) => `a.published >= ${place}`, limits.from);
  if (limits?.to !== undefined) add((place) => `a.published <= ${place}`, limits.to);
  if (limits?.ids !== undefined) add((place) => `a.id = ANY(${place}::text[])`, limits.ids);
  return parts.length === 0 ? null : { sql: parts.join(" AND "), values };
}

/** The name of a text in the tables. */
export function hashOf(text: string): string {
  return textHash(text).toString("hex");
}

export async function readArticle(query: Query, id: ArticleId): Promise<Article | undefined> {
  const [row] = await query<ArticleRow & { text: Uint8Array; page_starts: string | null }>(
    `SELECT ${ARTICLE_COLUMNS}, a.text, a.page_starts FROM article a WHERE a.id = $1`,
    [id],
  );
  return row && toArticle(row);
}

export async function readEntries(query: Query, limits?: ArticleLimits): Promise<ArticleEntry[]> {
  const condition = limitCondition(limits, 1);
  const rows = await query<ArticleRow & { passages: number }>(
    `SELECT ${ARTICLE_COLUMNS}, (SELECT count(*)::int FROM passage p WHERE p.article = a.id) AS passages
     FROM article a WHERE ${condition?.sql ?? "TRUE"} ORDER BY ${NEWEST_FIRST}`,
    condition?.values,
  );
  return rows.map(toEntry);
}

export function readOutlets(query: Query): Promise<{ outlet: string; articles: number }[]> {
  return query(
    "SELECT outlet, count(*)::int AS articles FROM article WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY articles DESC, outlet",
  );
}

export async function readPassages(query: Query, ids: readonly PassageId[]): Promise<Passage[]> {
  const rows = await query<PassageRow>(
    `SELECT ${PASSAGE_COLUMNS} FROM unnest($1::bigint[]) WITH ORDINALITY wanted (id, at) JOIN passage p ON p.id = wanted.id ORDER BY wanted.at`,
    [ids],
  );
  return rows.map(toPassage);
}

export async function readPassagesOf(query: Query, article: ArticleId): Promise<Passage[]> {
  const rows = await query<PassageRow>(
    `SELECT ${PASSAGE_COLUMNS} FROM passage p WHERE p.article = $1 ORDER BY p.ordinal`,
    [article],
  );
  return rows.map(toPassage);
}

/** The passages with exactly each of these texts, by the text's hash. */
export async function readSameTexts(
  query: Query,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Passage[]>> {
  const rows = await query<PassageRow & { hash: string }>(
    `SELECT ${PASSAGE_COLUMNS}, replace(p.text_hash::text, '-', '') AS hash FROM passage p JOIN article a ON a.id = p.article
     WHERE p.text_hash = ANY($1::uuid[]) ORDER BY ${EARLIEST_FIRST}, p.ordinal`,
    [hashes],
  );
  const found = new Map<string, Passage[]>();
  for (const { hash, ...row } of rows) {
    const known = found.get(hash);
    if (known === undefined) found.set(hash, [toPassage(row)]);
    else known.push(toPassage(row));
  }
  return found;
}
