import type { Archive } from "../archive/archive.ts";
import type { ArticleId } from "../text/article.ts";
import type { Source, Statement } from "./answer.ts";

/** The sources, each with the first one that tells the same story. */
export async function withStories(
  sources: readonly Source[],
  archive: Pick<Archive, "stories">,
): Promise<Source[]> {
  const stories = await archive.stories(sources.map(({ article }) => article));
  const numbers = new Map(sources.map(({ article, number }) => [article, number]));
  return sources.map((source) => {
    const story = stories.find((members) => members.includes(source.article)) ?? [];
    const first = Math.min(...story.flatMap((id) => numbers.get(id) ?? []));
    return first < source.number ? { ...source, sameStoryAs: first } : source;
  });
}

/** How many articles hold what statements tell, and how many stories these tell. */
export function articlesAndStories(
  statements: readonly Pick<Statement, "source" | "also">[],
  sources: readonly Pick<Source, "number" | "sameStoryAs">[],
): { readonly articles: number; readonly stories: number } {
  const numbers = new Set(statements.flatMap(({ source, also }) => [source, ...also]));
  const firsts = new Map(sources.map(({ number, sameStoryAs }) => [number, sameStoryAs]));
  const stories = new Set([...numbers].map((number) => firsts.get(number) ?? number));
  return { articles: numbers.size, stories: stories.size };
}

/** How many stories articles tell; those that are listed twice count once. */
export async function storiesAmong(
  articles: readonly { readonly id: ArticleId }[],
  archive: Pick<Archive, "stories">,
): Promise<number> {
  const ids = new Set(articles.map(({ id }) => id));
  const stories = await archive.stories([...ids]);
  return stories.reduce((left, story) => left - story.filter((id) => ids.has(id)).length + 1, ids.size);
}
