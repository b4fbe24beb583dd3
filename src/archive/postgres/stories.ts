import { setImmediate as nextTurn } from "node:timers/promises";
import { contentTerms } from "../../english/function-words.ts";
import type { ArticleId } from "../../text/article.ts";
import { isSameStory, mayBeSameStory, type StoryText, storyTextOf } from "../../text/story/same-story.ts";
import type { Story } from "../archive.ts";
import { textFromBlob } from "../stored/blobs.ts";
import { type Comparable, MOST_COMPARED, MOST_HOLDERS } from "../stored/comparable.ts";
import { joined } from "../stored/joined-stories.ts";
import { EARLIEST_FIRST } from "./article-reader.ts";
import type { Query } from "./database.ts";

/** An article to compare, under a name of its own. */
interface Compared {
  readonly name: string;
  readonly story: StoryText;
}

/** The stored articles that tell the same story as each of these, by name; itself too, where it is stored with its bands. */
async function findCopies(query: Query, compared: readonly Compared[]): Promise<Map<string, ArticleId[]>> {
  const shared = await query<{ name: string; id: ArticleId; shared: number; bands: number }>(
    `SELECT s.name, a.id, s.shared, coalesce(array_length(a.bands, 1), 0) AS bands FROM (
       SELECT b.name, h.article, count(*)::int AS shared FROM unnest($1::text[], $2::int[]) b (name, band)
       CROSS JOIN LATERAL (
         SELECT x.article, count(*) OVER () AS holders FROM (
           SELECT sb.article FROM story_band sb WHERE sb.band = b.band LIMIT ${MOST_HOLDERS + 1}
         ) x
       ) h WHERE h.holders <= ${MOST_HOLDERS} GROUP BY b.name, h.article
     ) s JOIN article a ON a.id = s.article ORDER BY s.shared DESC, a.id`,
    [
      compared.flatMap(({ name, story }) => story.bands.map(() => name)),
      compared.flatMap(({ story }) => [...story.bands]),
    ],
  );
  const likely = new Map(
    compared.map(({ name, story }) => [
      name,
      shared
        .filter((one) => one.name === name && mayBeSameStory(one.shared, story.bands.length, one.bands))
        .slice(0, MOST_COMPARED)
        .map(({ id }) => id),
    ]),
  );
  const rows = await query<Omit<Comparable, "text"> & { id: ArticleId; text: Uint8Array }>(
    "SELECT id, title, outlet, text FROM article WHERE id = ANY($1::text[])",
    [[...new Set([...likely.values()].flat())]],
  );
  const texts = new Map(rows.map((row) => [row.id, storyTextOf({ ...row, text: textFromBlob(row.text) })]));
  const copies = new Map<string, ArticleId[]>();
  for (const { name, story } of compared) {
    const found: ArticleId[] = [];
    for (const id of likely.get(name) ?? []) {
      const other = texts.get(id);
      if (other !== undefined && isSameStory(story, other, contentTerms)) found.push(id);
    }
    copies.set(name, found);
    await nextTurn();
  }
  return copies;
}

export async function readCopiesOf(query: Query, article: Comparable): Promise<ArticleId[]> {
  const rows = await query<{ id: ArticleId }>(
    `SELECT a.id FROM article a WHERE a.id = ANY($1::text[]) ORDER BY ${EARLIEST_FIRST}`,
    [(await findCopies(query, [{ name: "", story: storyTextOf(article) }])).get("") ?? []],
  );
  return rows.map(({ id }) => id);
}

/** All stories, by each of their articles. */
export async function readStories(query: Query): Promise<ReadonlyMap<ArticleId, Story>> {
  const rows = await query<{ id: ArticleId; of: ArticleId[] }>(
    `SELECT a.id, array_agg(c.of ORDER BY c.of) AS of FROM copy c JOIN article a ON a.id = c.article
     GROUP BY a.id, a.published ORDER BY ${EARLIEST_FIRST}`,
  );
  const neighbours = new Map(rows.map(({ id, of }) => [id, of] as const));
  return new Map(joined(neighbours).flatMap((story) => story.map((id) => [id, story] as const)));
}

/** Files stored articles by their bands, and compares them with all others. */
export async function compareStories(
  query: Query,
  articles: readonly (Comparable & { readonly id: ArticleId })[],
): Promise<void> {
  const compared = articles.map((article): Compared => ({ name: article.id, story: storyTextOf(article) }));
  await query(
    `WITH filed AS (
       INSERT INTO story_band (article, band) SELECT b.id, b.band FROM unnest($1::text[], $2::int[]) b (id, band) RETURNING article, band
     )
     UPDATE article a SET bands = coalesce((SELECT array_agg(f.band) FROM filed f WHERE f.article = a.id), '{}') WHERE a.id = ANY($3::text[])`,
    [
      compared.flatMap(({ name, story }) => story.bands.map(() => name)),
      compared.flatMap(({ story }) => [...story.bands]),
      articles.map(({ id }) => id),
    ],
  );
  const pairs = [...(await findCopies(query, compared))].flatMap(([name, copies]) =>
    copies.filter((other) => other !== name).map((other) => [name, other] as const),
  );
  if (pairs.length === 0) return;
  await query(
    `WITH pair AS (SELECT * FROM unnest($1::text[], $2::text[]) p (one, other))
     INSERT INTO copy (article, of) SELECT one, other FROM pair UNION SELECT other, one FROM pair ON CONFLICT DO NOTHING`,
    [pairs.map(([name]) => name), pairs.map(([, other]) => other)],
  );
}
