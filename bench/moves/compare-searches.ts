import type { Archive, LexicalHit } from "../../src/archive/archive.ts";
import { termList } from "../../src/english/terms.ts";
import { BENCH_SEED } from "../answers.ts";
import { benchArticles, benchQuestions } from "../articles.ts";

const HITS = 40;
/** Of two engines' sums over the same numbers. */
const SAME = 1e-6;
/** The paragraphs of so many of the articles are measured against each question. */
const ARTICLES_MEASURED = 5;

export interface SearchOptions {
  /** That the articles were made for. */
  readonly passages: number;
  readonly questions: number;
  readonly vectorOf: (text: string) => Float32Array;
}

/** Asks two archives of generated articles the same, by terms and by vectors; returns the questions that they answer differently. */
export async function unlikeSearches(
  one: Archive,
  other: Archive,
  { passages, questions, vectorOf }: SearchOptions,
): Promise<string[]> {
  const articles = [...benchArticles(passages, BENCH_SEED)];
  const unlike: string[] = [];
  for (const [i, question] of benchQuestions(articles, questions, BENCH_SEED).entries()) {
    const query = { terms: termList(question), limit: HITS };
    const [here, there] = [await one.searchTerms(query), await other.searchTerms(query)];
    if (!areAlike(await placed(one, here), await placed(other, there))) unlike.push(`by terms: ${question}`);
    const first = Math.floor((i * articles.length) / questions);
    const some = articles.slice(first, first + ARTICLES_MEASURED);
    const measured = [];
    for (const archive of [one, other]) measured.push(await similarities(archive, some, vectorOf(question)));
    if (!areAlike(measured[0] ?? new Map(), measured[1] ?? new Map())) unlike.push(`by vectors: ${question}`);
  }
  return unlike;
}

/** Scores by where a passage stands: numbers of passages are an archive's own. */
async function placed(archive: Archive, hits: readonly LexicalHit[]): Promise<Map<string, number>> {
  const scores = new Map(hits.map(({ id, bm25 }) => [id, bm25]));
  const passages = await archive.passages(hits.map(({ id }) => id));
  const last = hits.at(-1)?.bm25 ?? 0;
  // Of those that are as good as the last one, either archive may have taken others.
  return new Map(
    passages
      .filter(({ id }) => hits.length < HITS || (scores.get(id) ?? 0) > last + SAME)
      .map(({ id, article, ordinal }) => [`${article} ${ordinal}`, scores.get(id) ?? 0]),
  );
}

async function similarities(
  archive: Archive,
  articles: readonly { readonly id: Parameters<Archive["passagesOf"]>[0] }[],
  vector: Float32Array,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const { id: article } of articles) {
    const passages = await archive.passagesOf(article);
    const measured = await archive.similarities(
      passages.map(({ id }) => id),
      vector,
    );
    for (const { id, ordinal } of passages) {
      const of = measured.get(id);
      found.set(`${article} ${ordinal}`, of?.similarity ?? -2);
      for (const [at, { similarity }] of (of?.sentences ?? []).entries())
        found.set(`${article} ${ordinal} ${at}`, similarity);
    }
  }
  return found;
}

function areAlike(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return (
    one.size === other.size &&
    [...one].every(([what, value]) => Math.abs(value - (other.get(what) ?? Number.NaN)) < SAME)
  );
}
