import type { ArticleEntry } from "./archive.ts";

/**
 * The articles that a person may mean, by the first of these that fits any: the id, the beginning of an id, the
 * beginnings of words of the title in any order.
 */
export function findArticles<T extends Pick<ArticleEntry, "id" | "title">>(
  articles: readonly T[],
  wanted: string,
): T[] {
  const name = wanted.trim();
  const exact = articles.filter(({ id }) => id === name);
  if (exact.length > 0 || name === "") return exact;
  const byPrefix = articles.filter(({ id }) => id.toLowerCase().startsWith(name.toLowerCase()));
  if (byPrefix.length > 0) return byPrefix;
  const words = wordsOf(name);
  return articles.filter(({ title }) => {
    const titleWords = wordsOf(title);
    return words.length > 0 && words.every((word) => titleWords.some((other) => other.startsWith(word)));
  });
}

/** Lower-case words without accents. */
function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
