import { termList } from "../../english/terms.ts";
import type { ArticleId } from "../../text/article.ts";
import type { Query } from "./database.ts";
import { takeNumbers, type Writing } from "./load.ts";

/** How often one passage holds a term. */
interface Held {
  inText: number;
  inTitle: number;
}

/** The terms of one passage, with those of the title above it. */
export interface PassageTerms {
  readonly held: ReadonlyMap<string, Held>;
  /** All of both, each as often as it stands there. */
  readonly length: number;
}

/** @param title terms of what stands above every paragraph of the article */
export function termsOfPassage(title: readonly string[], text: string): PassageTerms {
  const held = new Map<string, Held>();
  const of = (term: string): Held => {
    const known = held.get(term);
    if (known !== undefined) return known;
    const added = { inText: 0, inTitle: 0 };
    held.set(term, added);
    return added;
  };
  for (const term of title) of(term).inTitle += 1;
  const inText = termList(text);
  for (const term of inText) of(term).inText += 1;
  return { held, length: title.length + inText.length };
}

/** Counts the terms of new passages; returns the number of each term. */
export async function countTerms(
  { query, load }: Writing,
  passages: readonly PassageTerms[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, { passages: number; inText: number; inTitle: number }>();
  for (const { held } of passages)
    for (const [term, { inText, inTitle }] of held) {
      const count = counts.get(term) ?? { passages: 0, inText: 0, inTitle: 0 };
      count.passages += 1;
      if (inText > 0) count.inText += 1;
      if (inTitle > 0) count.inTitle += 1;
      counts.set(term, count);
    }
  const rows = await query<{ id: number; term: string }>(
    "SELECT id, term FROM term WHERE term = ANY($1::text[])",
    [[...counts.keys()]],
  );
  const ids = new Map(rows.map(({ id, term }) => [term, id]));
  const known = [...counts].flatMap(([term, count]) => {
    const id = ids.get(term);
    return id === undefined ? [] : [{ id, ...count }];
  });
  if (known.length > 0)
    await query(
      `UPDATE term t SET passages = t.passages + d.passages, in_text = t.in_text + d.in_text, in_title = t.in_title + d.in_title
       FROM unnest($1::int[], $2::int[], $3::int[], $4::int[]) d (id, passages, in_text, in_title) WHERE t.id = d.id`,
      [
        known.map(({ id }) => id),
        known.map((count) => count.passages),
        known.map((count) => count.inText),
        known.map((count) => count.inTitle),
      ],
    );
  const added = [...counts].filter(([term]) => !ids.has(term));
  const first = await takeNumbers(query, "terms", added.length);
  await load(
    "term",
    added.map(([term, count], i) => {
      ids.set(term, first + i);
      return [first + i, term, count.passages, count.inText, count.inTitle];
    }),
  );
  await query("UPDATE library SET passages = passages + $1, terms = terms + $2", [
    passages.length,
    passages.reduce((sum, { length }) => sum + length, 0),
  ]);
  return ids;
}

/** Takes the passages of articles out of the index of terms, before they are deleted. */
export async function uncountTerms(query: Query, articles: readonly ArticleId[]): Promise<void> {
  await query(
    `WITH gone AS (
       DELETE FROM posting o USING (SELECT p.id, unnest(p.terms) AS term FROM passage p WHERE p.article = ANY($1::text[])) g
       WHERE o.term = g.term AND o.passage = g.id RETURNING o.term, o.in_text, o.in_title
     ), sums AS (
       SELECT term, count(*)::int AS passages, (count(*) FILTER (WHERE in_text > 0))::int AS in_text,
         (count(*) FILTER (WHERE in_title > 0))::int AS in_title FROM gone GROUP BY term
     )
     UPDATE term t SET passages = t.passages - s.passages, in_text = t.in_text - s.in_text, in_title = t.in_title - s.in_title
     FROM sums s WHERE t.id = s.term`,
    [articles],
  );
  await query(
    `UPDATE library SET passages = library.passages - s.passages, terms = library.terms - s.terms
     FROM (SELECT count(*)::int AS passages, coalesce(sum(length), 0)::bigint AS terms FROM passage WHERE article = ANY($1::text[])) s`,
    [articles],
  );
}
