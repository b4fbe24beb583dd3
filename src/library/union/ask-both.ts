import type { Archive, VectorHit } from "../../archive/archive.ts";
import type { JoinedArchive } from "../../archive/joined-archive.ts";
import { divideNumbers, isSharedNumber, toSharedNumber } from "../../archive/shared-ids.ts";
import type { ArticleId } from "../../text/article.ts";
import type { PassageId } from "../../text/passage.ts";
import type { ArticlePlaces } from "../article-place.ts";
import { earliestFirst, newestFirst } from "./in-order.ts";
import type { SharedReader } from "./shared-reader.ts";
import { searchTermsOfBoth, searchVectorsOfBoth } from "./union-search.ts";

export interface AskBothOptions {
  readonly own: Archive;
  readonly shared: Archive;
  readonly places: ArticlePlaces;
  readonly reader: SharedReader;
}

/** What a question asks for, of two archives that lie apart: each is asked, and the answers are put together. */
export function askBoth({ own, shared, places, reader }: AskBothOptions): JoinedArchive {
  const articles: Archive["articles"] = async (limits) => {
    const divided = await reader.divideLimits(limits);
    const [mine, theirs] = await Promise.all([own.articles(divided.own), shared.articles(divided.shared)]);
    const renamed = await reader.renamed(
      theirs,
      ({ id }) => id,
      (entry, id) => ({ ...entry, id }),
    );
    return [...mine, ...renamed].sort(newestFirst);
  };
  const passages: Archive["passages"] = async (ids) => {
    const divided = divideNumbers(ids);
    const [mine, theirs] = await Promise.all([own.passages(divided.own), shared.passages(divided.shared)]);
    const found = new Map([...mine, ...(await reader.sharedPassages(theirs))].map((p) => [p.id, p]));
    return ids.flatMap((id) => found.get(id) ?? []);
  };
  const termStatistics: Archive["termStatistics"] = async (terms) => {
    const [mine, theirs] = await Promise.all([own.termStatistics(terms), shared.termStatistics(terms)]);
    const sums = (count: "frequency" | "holding") =>
      new Map(terms.map((term) => [term, (mine[count].get(term) ?? 0) + (theirs[count].get(term) ?? 0)]));
    return {
      passages: mine.passages + theirs.passages,
      length: mine.length + theirs.length,
      frequency: sums("frequency"),
      holding: sums("holding"),
    };
  };
  const search = { own, shared, reader, union: { passages, termStatistics } };

  return {
    async article(name) {
      const { isOwn, id } = (await places.placesOf([name])).get(name) ?? { isOwn: true, id: name };
      const article = await (isOwn ? own : shared).article(id);
      return article && { ...article, id: name };
    },
    articles,
    passages,
    async passagesOf(name) {
      const { isOwn, id } = (await places.placesOf([name])).get(name) ?? { isOwn: true, id: name };
      return isOwn ? own.passagesOf(id) : reader.sharedPassages(await shared.passagesOf(id));
    },
    async sameText(text) {
      const [mine, theirs] = await Promise.all([own.sameText(text), shared.sameText(text)]);
      if (theirs.length === 0) return mine;
      const all = [...mine, ...(await reader.sharedPassages(theirs))];
      const entries = new Map((await articles({ ids: all.map((p) => p.article) })).map((e) => [e.id, e]));
      return all
        .flatMap((passage) => ({ passage, entry: entries.get(passage.article) }))
        .flatMap(({ passage, entry }) => (entry === undefined ? [] : [{ passage, entry }]))
        .sort((a, b) => earliestFirst(a.entry, b.entry) || a.passage.ordinal - b.passage.ordinal)
        .map(({ passage }) => passage);
    },
    async similarities(ids, vector, known = []) {
      const divided = divideNumbers(ids);
      const [mine, theirs] = await Promise.all([
        own.similarities(
          divided.own,
          vector,
          known.filter(({ id }) => !isSharedNumber(id)),
        ),
        shared.similarities(divided.shared, vector, sharedHits(known)),
      ]);
      return new Map([...mine, ...[...theirs].map(([id, of]) => [toSharedNumber(id), of] as const)]);
    },
    termStatistics,
    searchTerms: (query) => searchTermsOfBoth(search, query),
    searchVectors: (query) => searchVectorsOfBoth(search, query),
    async quotes(query) {
      const divided = await reader.divideQuery(query);
      const [mine, theirs] = await Promise.all([own.quotes(divided.own), shared.quotes(divided.shared)]);
      const all = [...mine, ...(await reader.sharedQuotes(theirs))];
      if (mine.length === 0 || theirs.length === 0) return all;
      const entries = await articles({ ids: [...new Set(all.map(({ article }) => article))] });
      const order = new Map(entries.map(({ id }, i): [ArticleId, number] => [id, i]));
      // Sorting keeps the order within an article.
      return all
        .filter(({ article }) => order.has(article))
        .sort((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0));
    },
  };
}

function sharedHits(known: readonly VectorHit[]): VectorHit[] {
  return known.flatMap((hit) => divideNumbers<PassageId>([hit.id]).shared.map((id) => ({ ...hit, id })));
}
