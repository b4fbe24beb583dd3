import { termList } from "../../english/terms.ts";
import type { Database } from "../../sqlite/database.ts";
import type { PassageId } from "../../text/passage.ts";
import type { CollectionStatistics, LexicalHit, LexicalQuery } from "../archive.ts";
import { headOf } from "../article-head.ts";
import { BM25_CEILING, bm25OfTerm, searchedIdf, TITLE_WEIGHT } from "../bm25.ts";
import { ARTICLE_COLUMNS, type ArticleRow, toEntry } from "../stored/rows.ts";
import { textFromBlob } from "../stored/blobs.ts";
import type { CollectionTable } from "./collection-table.ts";

/** So many times the passages asked for are taken from the archive's own search at first, and each time again. */
const DEEPER = 4;

/** A term as the archive weighs it, and as the collection does. */
interface Weighed {
  readonly term: string;
  readonly own: number;
  readonly idf: number;
}

/**
 * The best passages by BM25 as those of a greater collection. FTS5 scores with what it counts itself: the best by that are scored anew,
 * and more are looked at until none that was not seen can be among the best.
 * @param bestOfOwn the archive's own search
 */
export function createCollectionSearch(
  db: Database,
  table: CollectionTable,
  bestOfOwn: (query: LexicalQuery) => LexicalHit[],
): (query: LexicalQuery, collection: CollectionStatistics) => LexicalHit[] {
  const texts = db.prepare(
    `SELECT p.id AS passage, p.text, ${ARTICLE_COLUMNS}, 0 AS passages FROM json_each(?) wanted
     JOIN passage p ON p.id = wanted.value JOIN article a ON a.id = p.article`,
  );

  return (query, { passages, length, frequency }) => {
    const { rows, terms: counted } = table.counted();
    const mean = length / passages;
    const weighed = [...new Set(query.terms)].map((term): Weighed => {
      const own = searchedIdf(rows, table.frequency(term));
      return { term, own, idf: searchedIdf(passages, frequency.get(term) ?? 0) };
    });
    // A passage that is long beside the archive's mean may be short beside the collection's.
    const gain = Math.max(1, mean / (counted / rows));
    const titles = new Map<string, readonly string[]>();
    const scored = new Map<PassageId, LexicalHit>();
    for (let taken = query.limit * DEEPER; ; taken *= DEEPER) {
      const found = bestOfOwn({ ...query, limit: taken });
      for (let at = scored.size; at < found.length; at += query.limit) {
        const some = found.slice(at, at + query.limit);
        for (const row of texts.iterate(JSON.stringify(some.map(({ id }) => id))) as Iterable<ScoredRow>)
          scored.set(row.passage, { id: row.passage, bm25: scoreOf(row, { weighed, mean, titles }) });
        const best = bestOf(scored.values(), query.limit);
        if (
          best.length === query.limit &&
          gain * mostOf(some.at(-1)?.bm25 ?? 0, weighed) <= (best.at(-1)?.bm25 ?? 0)
        )
          return best;
      }
      if (found.length < taken) return bestOf(scored.values(), query.limit);
    }
  };
}

function bestOf(hits: Iterable<LexicalHit>, limit: number): LexicalHit[] {
  return [...hits].sort((a, b) => b.bm25 - a.bm25 || a.id - b.id).slice(0, limit);
}

type ScoredRow = ArticleRow & { readonly passage: PassageId; readonly text: Uint8Array; passages: number };

interface Scoring {
  readonly weighed: readonly Weighed[];
  readonly mean: number;
  /** Terms of what stands above each article, which are those of all its passages. */
  readonly titles: Map<string, readonly string[]>;
}

function scoreOf(row: ScoredRow, { weighed, mean, titles }: Scoring): number {
  const words = termList(textFromBlob(row.text));
  const title = titles.get(row.id) ?? termList(headOf(toEntry(row)));
  titles.set(row.id, title);
  let score = 0;
  for (const { term, idf } of weighed) {
    const frequency = occurrences(words, term) + TITLE_WEIGHT * occurrences(title, term);
    if (frequency > 0) score += bm25OfTerm(idf, frequency, words.length + title.length, mean);
  }
  return score;
}

function occurrences(terms: readonly string[], term: string): number {
  let count = 0;
  for (const one of terms) if (one === term) count += 1;
  return count;
}

/** The most that a passage can have in the collection that has `score` in the archive: with the terms that gain most, each as often as can be. */
function mostOf(score: number, weighed: readonly Weighed[]): number {
  let [left, most] = [score, 0];
  for (const { own, idf } of weighed.toSorted((a, b) => b.idf / b.own - a.idf / a.own)) {
    const saturated = Math.min(BM25_CEILING, left / own);
    left -= saturated * own;
    most += saturated * idf;
  }
  return most;
}
