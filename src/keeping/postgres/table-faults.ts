import type { Query } from "../../archive/postgres/database.ts";
import { searchVectors } from "../../archive/postgres/vector-search.ts";
import type { Tell } from "../fault.ts";

/** Runs a read of a library, each in a transaction of its own. */
export type Read = <T>(work: (query: Query) => Promise<T>) => Promise<T>;

const MOST_TOLD = 20;

/** What is counted once for all passages, by which words are weighed. */
export async function countFaults(query: Query, tell: Tell): Promise<void> {
  const broken = (what: string): void => tell({ article: null, what, cure: "dump" });
  const [counted] = await query<{ passages: number; terms: number; postings: number; listed: number }>(
    `SELECT (l.passages - s.passages)::int AS passages, (l.terms - s.terms)::float8 AS terms,
       (SELECT count(*)::float8 FROM posting) AS postings, s.listed
     FROM library l, (SELECT count(*) AS passages, coalesce(sum(length), 0) AS terms,
       coalesce(sum(cardinality(terms)), 0)::float8 AS listed FROM passage) s`,
  );
  if (counted?.passages !== 0 || counted.terms !== 0)
    broken("its paragraphs and their words are counted wrongly, so that scores are others");
  if (counted?.postings !== counted?.listed) broken("the index of words holds paragraphs that are not there");
  const wrong = await query<{ term: string }>(
    `SELECT t.term FROM term t LEFT JOIN (
       SELECT term, count(*) AS passages, count(*) FILTER (WHERE in_text > 0) AS in_text, count(*) FILTER (WHERE in_title > 0) AS in_title
       FROM posting GROUP BY term
     ) o ON o.term = t.id
     WHERE (t.passages, t.in_text, t.in_title) IS DISTINCT FROM
       (coalesce(o.passages, 0), coalesce(o.in_text, 0), coalesce(o.in_title, 0)) ORDER BY t.term LIMIT ${MOST_TOLD}`,
  );
  for (const { term } of wrong)
    broken(`the index of words counts "${term}" in other paragraphs than hold it`);
}

/** Rows that belong to nothing. What no passage needs any more is no fault: it goes when somebody adds, or with compact. */
export async function strayFaults(query: Query, tell: Tell): Promise<void> {
  for (const [of, sql] of [
    [
      "paragraph",
      "SELECT article FROM passage p WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.id = p.article)",
    ],
    [
      "quote",
      "SELECT article FROM quote q WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.id = q.article)",
    ],
    [
      "corrected quote",
      `SELECT article FROM quote q WHERE by_hand IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.article = q.article)`,
    ],
  ] as const)
    for (const { article } of await query<{ article: string }>(`${sql} LIMIT ${MOST_TOLD}`))
      tell({ article, what: `a ${of} of it belongs to nothing that is there`, cure: "dump" });
}

/** Pairs of the same story go both ways, and both are there. */
export async function copyFaults(query: Query, tell: Tell): Promise<void> {
  const lonely = await query<{ article: string; of: string }>(
    `SELECT article, of FROM copy c WHERE NOT EXISTS (SELECT 1 FROM copy d WHERE d.article = c.of AND d.of = c.article) LIMIT ${MOST_TOLD}`,
  );
  for (const { article, of } of lonely)
    tell({ article, what: `it counts as a copy of ${of}, which does not count as one of it`, cure: "dump" });
}

/** Windows whose own vector is looked for through the graph. */
const SOUGHT = 40;
const SAME = 0.999;

/** Whether the graph finds what is there; an index that is damaged finds less, and says nothing. */
export async function graphFaults(
  read: Read,
  { tell, dimensions }: { readonly tell: Tell; readonly dimensions: number },
): Promise<void> {
  const some = await read((query) =>
    query<{ vector: string }>(
      `SELECT vector::text AS vector FROM (SELECT vector, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS total
       FROM text_window WHERE vector_dims(vector) = ${Number(dimensions)}) w WHERE n % greatest(1, total / ${SOUGHT}) = 0 LIMIT ${SOUGHT}`,
    ),
  );
  let missed = 0;
  for (const { vector } of some) {
    const wanted = Float32Array.from(JSON.parse(vector) as number[]);
    const [best] = await read((query) => searchVectors(query, { vector: wanted, limit: 1 }, true));
    if (!((best?.similarity ?? 0) > SAME)) missed += 1;
  }
  if (missed > 0)
    tell({
      article: null,
      what: `the index of vectors does not find ${missed} of ${some.length} that are there`,
      cure: "graph",
    });
}
