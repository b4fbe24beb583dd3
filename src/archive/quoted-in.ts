import type { ArticleId } from "../text/article.ts";
import type { Archive } from "./archive.ts";

/** How many quotes articles have, and of how many whom their readers know by a name. */
export interface Quoted {
  readonly quotes: number;
  readonly speakers: number;
}

export async function quotedIn(
  archive: Pick<Archive, "quotes">,
  articles: readonly ArticleId[],
): Promise<Quoted> {
  if (articles.length === 0) return { quotes: 0, speakers: 0 };
  const quotes = await archive.quotes({ within: { ids: articles } });
  const named = quotes.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.name]));
  return { quotes: quotes.length, speakers: new Set(named).size };
}
