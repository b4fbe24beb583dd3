import type { Archive, SimilarTerm } from "../../archive/archive.ts";
import type { JoinedArchive } from "../../archive/joined-archive.ts";
import type { ArticlePlaces } from "../article-place.ts";
import { askBoth } from "./ask-both.ts";
import { byArticle, newestFirst } from "./in-order.ts";
import { createSharedNames } from "./shared-names.ts";
import { createSharedReader } from "./shared-reader.ts";
import { statusOfBoth } from "./status-of-both.ts";
import { createUnionStories } from "./union-stories.ts";

/** Similar terms asked of each archive: more than a term has, so that those of both can be counted together. */
const MOST_SIMILAR = 1_000;

export interface UnionOptions {
  readonly places?: ArticlePlaces | undefined;
  /** Asks both at once, where they are of an engine that can; left out: each is asked. */
  readonly joined?: JoinedArchive | undefined;
}

/**
 * Two archives as one, for readers. Names and numbers of the shared one are changed where they would mean something of the
 * own one (`createSharedNames`, shared-ids.ts). Neither is closed by it. Both must be of one model. Counts of terms are
 * sums: a term that the one has in titles alone counts there by title.
 */
export function createUnionArchive(
  own: Archive,
  shared: Archive,
  { places = createSharedNames(own), joined }: UnionOptions = {},
): Archive {
  const reader = createSharedReader(places);
  const asked = joined ?? askBoth({ own, shared, places, reader });

  /** All of them are kept by each archive, and need only be put together. */
  const allArticles = async () => {
    const [mine, theirs] = await Promise.all([own.articles(), shared.articles()]);
    const names = await places.namesOf(theirs.map(({ id }) => ({ isOwn: false, id })));
    const renamed = theirs.map((entry, i) => ({ ...entry, id: names[i] ?? entry.id }));
    return [...mine, ...renamed].sort(newestFirst);
  };
  const articles: Archive["articles"] = (limits) =>
    Object.values(limits ?? {}).every((limit) => limit === undefined)
      ? allArticles()
      : asked.articles(limits);
  const unionStories = createUnionStories({ own, shared, places, articles });

  return {
    ...asked,
    articles,
    status: async () => statusOfBoth(await own.status(), await shared.status()),
    async outlets() {
      const counted = new Map<string, number>();
      for (const { outlet, articles: count } of [...(await own.outlets()), ...(await shared.outlets())])
        counted.set(outlet, (counted.get(outlet) ?? 0) + count);
      return [...counted]
        .map(([outlet, count]) => ({ outlet, articles: count }))
        .sort((a, b) => b.articles - a.articles || (a.outlet < b.outlet ? -1 : 1));
    },
    async provenance(name) {
      const { isOwn, id } = (await places.placesOf([name])).get(name) ?? { isOwn: true, id: name };
      return (isOwn ? own : shared).provenance(id);
    },
    stories: unionStories.stories,
    copiesOf: unionStories.copiesOf,
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
    async speakers() {
      const [mine, theirs] = [await own.speakers(), await shared.speakers()];
      const renamed = await reader.renamed(
        theirs,
        ({ article }) => article,
        (entry, article) => ({ ...entry, article }),
      );
      return [...mine, ...renamed].sort(byArticle);
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
      return [...mine, ...renamed].sort((a, b) => byArticle(a, b) || a.start - b.start);
    },
    speakerRules: async () => [...(await shared.speakerRules()), ...(await own.speakerRules())],
    openWriter: async () => {
      throw new Error("Expected articles to be added through the libraries, got a writer asked of one");
    },
    close: async () => {},
  };
}
