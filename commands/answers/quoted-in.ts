import type { ArticleId } from "../../src/text/article.ts";
import type { Turn } from "../dispatch/turn.ts";

/** How many quotes articles have, and of how many whom their readers know by a name. */
export interface Quoted {
  readonly quotes: number;
  readonly speakers: number;
}

export async function quotedIn(
  articles: readonly ArticleId[],
  { context, tenant }: Pick<Turn, "context" | "tenant">,
): Promise<Quoted> {
  if (articles.length === 0) return { quotes: 0, speakers: 0 };
  return context.libraries.use(tenant, async ({ archive }) => {
    const quotes = await archive.quotes({ within: { ids: articles } });
    const named = quotes.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.name]));
    return { quotes: quotes.length, speakers: new Set(named).size };
  });
}
