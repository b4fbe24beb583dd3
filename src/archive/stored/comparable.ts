import type { Article } from "../../text/article.ts";

/** What an article is compared by. */
export type Comparable = Pick<Article, "title" | "outlet" | "text">;

/**
 * A band that more articles hold comes from a paragraph that an outlet puts below everything, and is not followed: else each
 * article would be counted with every other.
 */
export const MOST_HOLDERS = 200;
/** Articles whose words are compared, those with most bands in common first; copies of a story find each other by these. */
export const MOST_COMPARED = 50;
