import type { Archive, Story } from "../../archive/archive.ts";
import type { ArticleId } from "../../text/article.ts";
import type { ArticlePlaces } from "../article-place.ts";
import { earliestFirst } from "./in-order.ts";

export interface UnionStoriesOptions {
  readonly own: Archive;
  readonly shared: Archive;
  readonly places: ArticlePlaces;
  /** Of both archives. */
  readonly articles: Archive["articles"];
}

/**
 * Stories over two archives: each archive knows its own, and whether it has copies of an article of the other. What was
 * found across is kept until one of them changes.
 */
export function createUnionStories(options: UnionStoriesOptions): Pick<Archive, "stories" | "copiesOf"> {
  const { own, shared, places, articles } = options;
  let acrossAt = "";
  let across = new Map<ArticleId, readonly ArticleId[]>();

  const namesOf = async (ids: readonly ArticleId[], isOwn: boolean): Promise<ArticleId[]> =>
    (await places.namesOf(ids.map((id) => ({ isOwn, id })))).filter((name) => name !== null);

  const forgetWhenChanged = async (): Promise<void> => {
    const [mine, theirs] = await Promise.all([own.status(), shared.status()]);
    const now = `${mine.generation} ${theirs.generation}`;
    if (now === acrossAt) return;
    acrossAt = now;
    across = new Map();
  };

  /** Copies of an article in the archive that it is not in. */
  const acrossOf = async (name: ArticleId, id: ArticleId, isOwn: boolean): Promise<readonly ArticleId[]> => {
    const kept = across;
    const known = kept.get(name);
    if (known !== undefined) return known;
    const article = await (isOwn ? own : shared).article(id);
    const found = article === undefined ? [] : await (isOwn ? shared : own).copiesOf(article);
    const copies = await namesOf(found, !isOwn);
    kept.set(name, copies);
    return copies;
  };

  /** What each article is joined to, asked of all at once; it may be among them itself. */
  const neighboursOf = async (
    names: readonly ArticleId[],
  ): Promise<ReadonlyMap<ArticleId, readonly ArticleId[]>> => {
    const placed = [...(await places.placesOf(names))];
    const within = await Promise.all(
      [true, false].map(async (isOwn) => {
        const ids = placed.flatMap(([, place]) => (place.isOwn === isOwn ? [place.id] : []));
        const known = ids.length === 0 ? [] : await (isOwn ? own : shared).stories(ids);
        const members = [...new Set(known.flat())];
        const named = await places.namesOf(members.map((id) => ({ isOwn, id })));
        const nameOf = new Map(members.map((id, i) => [id, named[i] ?? id]));
        return known.map((story) => story.map((id) => nameOf.get(id) ?? id));
      }),
    );
    const storyOf = new Map(within.flat().flatMap((story) => story.map((name) => [name, story] as const)));
    const neighbours = new Map<ArticleId, readonly ArticleId[]>();
    for (const [name, { id, isOwn }] of placed)
      neighbours.set(name, [...(storyOf.get(name) ?? []), ...(await acrossOf(name, id, isOwn))]);
    return neighbours;
  };

  /** Each article with all that it is joined to, once; what `seen` holds is left out. */
  const groupsFrom = async (
    names: readonly ArticleId[],
    seen: Set<ArticleId>,
  ): Promise<(readonly ArticleId[])[]> => {
    const neighbours = new Map<ArticleId, readonly ArticleId[]>();
    for (let wave = names; wave.length > 0; ) {
      const found = await neighboursOf(wave.filter((name) => !seen.has(name)));
      for (const [name, others] of found) neighbours.set(name, others);
      wave = [...new Set([...found.values()].flat())].filter((name) => !neighbours.has(name));
    }
    const groups: ArticleId[][] = [];
    for (const first of neighbours.keys()) {
      if (seen.has(first)) continue;
      const group: ArticleId[] = [];
      const waiting = [first];
      for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        if (seen.has(name)) continue;
        seen.add(name);
        group.push(name);
        waiting.push(...(neighbours.get(name) ?? []));
      }
      if (group.length > 1) groups.push(group);
    }
    return groups;
  };

  const inOrder = async (groups: readonly (readonly ArticleId[])[]): Promise<Story[]> => {
    const entries = (await articles({ ids: groups.flat() })).sort(earliestFirst);
    const groupOf = new Map(groups.flatMap((group) => group.map((name) => [name, group] as const)));
    const stories = new Map<readonly ArticleId[] | undefined, ArticleId[]>();
    for (const { id } of entries) {
      const group = groupOf.get(id);
      stories.set(group, [...(stories.get(group) ?? []), id]);
    }
    return [...stories.values()].filter(({ length }) => length > 1);
  };

  return {
    async stories(ids) {
      await forgetWhenChanged();
      const seen = new Set<ArticleId>();
      // A story of both archives has an own article; the others are those that the shared archive knows.
      const starts =
        ids ??
        (await namesOf(
          (await own.articles()).map(({ id }) => id),
          true,
        ));
      const groups = await groupsFrom(starts, seen);
      if (ids === undefined)
        for (const story of await shared.stories()) {
          const names = await namesOf(story, false);
          if (!names.some((name) => seen.has(name))) groups.push(names);
        }
      return inOrder(groups);
    },
    async copiesOf(article) {
      const [mine, theirs] = await Promise.all([own.copiesOf(article), shared.copiesOf(article)]);
      const names = [...(await namesOf(mine, true)), ...(await namesOf(theirs, false))];
      return (await articles({ ids: names })).sort(earliestFirst).map(({ id }) => id);
    },
  };
}
