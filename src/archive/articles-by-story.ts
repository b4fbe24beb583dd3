import type { ArticleEntry, Story } from "./archive.ts";

/** The articles that tell one story, earliest first; of most stories one. */
export type ArticlesOfStory = readonly [ArticleEntry, ...ArticleEntry[]];

/** Articles taken together by the stories they tell, each story where its first article stands in the list. */
export function articlesByStory(
  articles: readonly ArticleEntry[],
  stories: readonly Story[],
): ArticlesOfStory[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const storyOf = new Map(stories.flatMap((story) => story.map((id) => [id, story] as const)));
  const told = new Set<Story>();
  return articles.flatMap((article): ArticlesOfStory[] => {
    const story = storyOf.get(article.id);
    if (story === undefined) return [[article]];
    if (told.has(story)) return [];
    told.add(story);
    const [first = article, ...copies] = story.flatMap((id) => byId.get(id) ?? []);
    return [[first, ...copies]];
  });
}
