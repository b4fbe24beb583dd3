import type { Article, ArticleId } from "../../text/article.ts";
import type { Passage, PassageId } from "../../text/passage.ts";
import type { ArticleEntry, ArticleLimits } from "../archive.ts";
import { textHash } from "../stored/blobs.ts";
import { outletWords } from "../stored/outlet-words.ts";
import {
  ARTICLE_DETAILS,
  type ArticleRow,
  PASSAGE_DETAILS,
  type PassageRow,
  toArticle,
  toEntry,
  toPassage,
} from "../stored/rows.ts";
import type { Query, Value } from "./database.ts";
import { OWN, type Seen } from "./seen.ts";

/** Earliest first, undated last. */
export const EARLIEST_FIRST = "a.published NULLS LAST, a.id";

/** A condition on `article AS a`, its values numbered from `from`; `null` when nothing is limited. */
export function limitCondition(
  limits: ArticleLimits | undefined,
  from: number,
  seen: Seen = OWN,
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
  if (limits?.ids !== undefined) add((place) => seen.isNamed("a", "id", place), limits.ids);
  return parts.length === 0 ? null : { sql: parts.join(" AND "), values };
}

/** The name of a text in the tables. */
export function hashOf(text: string): string {
  return textHash(text).toString("hex");
}

export async function readArticle(
  query: Query,
  id: ArticleId,
  seen: Seen = OWN,
): Promise<Article | undefined> {
  const [row] = await query<ArticleRow & { text: Uint8Array; page_starts: string | null }>(
    `SELECT ${seen.name("a", "id")} AS id, ${ARTICLE_DETAILS}, a.text, a.page_starts FROM article a WHERE ${seen.isCalled("a", "id", "$1")}`,
    [id],
  );
  return row && toArticle(row);
}

export async function readEntries(
  query: Query,
  limits?: ArticleLimits,
  seen: Seen = OWN,
): Promise<ArticleEntry[]> {
  const condition = limitCondition(limits, 1, seen);
  // In the order of the names as they are told.
  const rows = await query<ArticleRow & { passages: number }>(
    `SELECT ${seen.name("a", "id")} AS id, ${ARTICLE_DETAILS},
       (SELECT count(*)::int FROM passage p WHERE p.article = a.id${seen.sameLibrary("p", "a")}) AS passages
     FROM article a WHERE ${condition?.sql ?? "TRUE"} ORDER BY a.published DESC NULLS LAST, id`,
    condition?.values,
  );
  return rows.map(toEntry);
}

export function readOutlets(query: Query): Promise<{ outlet: string; articles: number }[]> {
  return query(
    "SELECT outlet, count(*)::int AS articles FROM article WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY articles DESC, outlet",
  );
}

function passageColumns(seen: Seen): string {
  return `${seen.number("p", "id")} AS id, ${seen.name("p", "article")} AS article, ${PASSAGE_DETAILS}`;
}

export async function readPassages(
  query: Query,
  ids: readonly PassageId[],
  seen: Seen = OWN,
): Promise<Passage[]> {
  const rows = await query<PassageRow>(
    `SELECT ${passageColumns(seen)} FROM ${seen.numbered("$1", "wanted")}
     JOIN passage p ON p.id = wanted.id${seen.sameLibrary("p", "wanted")} ORDER BY wanted.at`,
    [ids],
  );
  return rows.map(toPassage);
}

export async function readPassagesOf(query: Query, article: ArticleId, seen: Seen = OWN): Promise<Passage[]> {
  const rows = await query<PassageRow>(
    `SELECT ${passageColumns(seen)} FROM passage p WHERE ${seen.isCalled("p", "article", "$1")} ORDER BY p.ordinal`,
    [article],
  );
  return rows.map(toPassage);
}

/** The passages with exactly each of these texts, by the text's hash. */
export async function readSameTexts(
  query: Query,
  hashes: readonly string[],
  seen: Seen = OWN,
): Promise<ReadonlyMap<string, Passage[]>> {
  const rows = await query<PassageRow & { hash: string }>(
    `SELECT ${passageColumns(seen)}, replace(p.text_hash::text, '-', '') AS hash
     FROM passage p JOIN article a ON a.id = p.article${seen.sameLibrary("a", "p")}
     WHERE p.text_hash = ANY($1::uuid[]) ORDER BY a.published NULLS LAST, article, p.ordinal`,
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
