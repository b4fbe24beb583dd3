import type { Archive, SimilarTerm, VectorHit } from "../../archive/archive.ts";
import type { ArticleId } from "../../text/article.ts";
import type { PassageId } from "../../text/passage.ts";
import type { ArticlePlaces } from "../article-place.ts";
import { earliestFirst, newestFirst } from "./in-order.ts";
import { createSharedNames } from "./shared-names.ts";
import { divideNumbers, isSharedNumber, toSharedNumber } from "./shared-numbers.ts";
import { createSharedReader } from "./shared-reader.ts";
import { statusOfBoth } from "./status-of-both.ts";
import { searchTermsOfBoth, searchVectorsOfBoth } from "./union-search.ts";
import { createUnionStories } from "./union-stories.ts";

/** Similar terms asked of each archive: more than a term has, so that those of both can be counted together. */
const MOST_SIMILAR = 1_000;

/**
 * Two archives as one, for readers. Names and numbers of the shared one are changed where they would mean something of the
 * own one (`createSharedNames`, shared-numbers.ts). Neither is closed by it. Both must be of one model. Counts of terms are
 * sums: a term that the one has in titles alone counts there by title.
 */
export function createUnionArchive(
  own: Archive,
  shared: Archive,
  places: ArticlePlaces = createSharedNames(own),
): Archive {
  const reader = createSharedReader(places);

  const at = async <T>(
    name: ArticleId,
    ask: (archive: Archive, id: ArticleId, isOwn: boolean) => Promise<T>,
  ): Promise<T> => {
    const { isOwn, id } = (await places.placesOf([name])).get(name) ?? { isOwn: true, id: name };
    return ask(isOwn ? own : shared, id, isOwn);
  };
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
    const holding = terms.map((term): [string, number] => [
      term,
      (mine.holding.get(term) ?? 0) + (theirs.holding.get(term) ?? 0),
    ]);
    return { passages: mine.passages + theirs.passages, holding: new Map(holding) };
  };
  const unionStories = createUnionStories({ own, shared, places, articles });
  const search = { own, shared, reader, union: { passages, articles, termStatistics } };

  return {
    status: async () => statusOfBoth(await own.status(), await shared.status()),
    article: (name) =>
      at(name, async (archive, id) => {
        const article = await archive.article(id);
        return article && { ...article, id: name };
      }),
    articles,
    async outlets() {
      const counted = new Map<string, number>();
      for (const { outlet, articles: count } of [...(await own.outlets()), ...(await shared.outlets())])
        counted.set(outlet, (counted.get(outlet) ?? 0) + count);
      return [...counted]
        .map(([outlet, count]) => ({ outlet, articles: count }))
        .sort((a, b) => b.articles - a.articles || (a.outlet < b.outlet ? -1 : 1));
    },
    passages,
    passagesOf: (name) =>
      at(name, async (archive, id, isOwn) => {
        const found = await archive.passagesOf(id);
        return isOwn ? found : reader.sharedPassages(found);
      }),
    provenance: (name) => at(name, (archive, id) => archive.provenance(id)),
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
    stories: unionStories.stories,
    copiesOf: unionStories.copiesOf,
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
    async similarTerms(term, limit) {
      const found = new Map<string, SimilarTerm>();
      for (const archive of [own, shared])
        for (const similar of await archive.similarTerms(term, MOST_SIMILAR)) {
          const passagesBefore = found.get(similar.term)?.passages ?? 0;
          found.set(similar.term, { ...similar, passages: similar.passages + passagesBefore });
        }
      return [...found.values()]
        .sort((a, b) => a.distance - b.distance || b.passages - a.passages || (a.term < b.term ? -1 : 1))
        .slice(0, limit);
    },
    searchTerms: (query) => searchTermsOfBoth(search, query),
    searchVectors: (query) => searchVectorsOfBoth(search, query),
    async quotes(query) {
      const divided = await reader.divideQuery(query);
      const [mine, theirs] = await Promise.all([own.quotes(divided.own), shared.quotes(divided.shared)]);
      const all = [...mine, ...(await reader.sharedQuotes(theirs))];
      if (mine.length === 0 || theirs.length === 0) return all;
      const entries = await articles({ ids: [...new Set(all.map(({ article }) => article))] });
      const order = new Map(entries.map(({ id }, i) => [id, i]));
      // Sorting keeps the order within an article.
      return all
        .filter(({ article }) => order.has(article))
        .sort((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0));
    },
    async speakers() {
      const [mine, theirs] = [await own.speakers(), await shared.speakers()];
      const renamed = await reader.renamed(
        theirs,
        ({ article }) => article,
        (entry, article) => ({ ...entry, article }),
      );
      return [...mine, ...renamed].sort((a, b) =>
        a.article === b.article ? 0 : a.article < b.article ? -1 : 1,
      );
    },
    async corrections(names) {
      const meant = names === undefined ? undefined : [...(await places.placesOf(names)).values()];
      const idsOf = (isOwn: boolean) => meant?.flatMap((place) => (place.isOwn === isOwn ? [place.id] : []));
      const [mine, theirs] = await Promise.all([
        own.corrections(idsOf(true)),
        shared.corrections(idsOf(false)),
      ]);
      const renamed = await reader.renamed(
        theirs,
        ({ article }) => article,
        (correction, article) => ({ ...correction, article }),
      );
      return [...mine, ...renamed].sort((a, b) =>
        a.article === b.article ? a.start - b.start : a.article < b.article ? -1 : 1,
      );
    },
    speakerRules: async () => [...(await shared.speakerRules()), ...(await own.speakerRules())],
    openWriter: async () => {
      throw new Error("Expected articles to be added through the libraries, got a writer asked of one");
    },
    close: async () => {},
  };
}

function sharedHits(known: readonly VectorHit[]): VectorHit[] {
  return known.flatMap((hit) => divideNumbers<PassageId>([hit.id]).shared.map((id) => ({ ...hit, id })));
}
