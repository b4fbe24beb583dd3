import type { Archive } from "../archive/archive.ts";
import { isFunctionTerm } from "../english/function-words.ts";
import { termList } from "../english/terms.ts";
import { type ArticleId, isForeign } from "../text/article.ts";

/** Passages looked at to tell whether somebody is named at all. */
const LOOKED_AT = 50;

type Searched = Pick<Archive, "articles" | "passages" | "searchTerms">;

/** Articles with a paragraph that holds all the words, as far as the best ones tell. */
export async function articlesNaming(words: string, archive: Searched): Promise<readonly ArticleId[]> {
  const terms = termList(words).filter((term) => !isFunctionTerm(term));
  if (terms.length === 0) return [];
  const hits = await archive.searchTerms({ terms, limit: LOOKED_AT });
  const passages = await archive.passages(hits.map(({ id }) => id));
  const holding = passages.filter(({ text }) => {
    const held = new Set(termList(text));
    return terms.every((term) => held.has(term));
  });
  return [...new Set(holding.map(({ article }) => article))];
}

/** How many of them are in other languages than English, as a fact of a lead that finds no quotes. */
export async function unreadNaming(words: string, archive: Searched): Promise<{ readonly unread?: number }> {
  const ids = await articlesNaming(words, archive);
  if (ids.length === 0) return {};
  const unread = (await archive.articles({ ids })).filter(isForeign).length;
  return unread === 0 ? {} : { unread };
}
