import type { ArticleLimits, QuoteQuery, StoredQuote } from "../../archive/archive.ts";
import type { ArticleId } from "../../text/article.ts";
import type { Passage } from "../../text/passage.ts";
import type { ArticlePlaces } from "../article-place.ts";
import { divideNumbers, toSharedNumber } from "../../archive/shared-ids.ts";

/** Questions to both archives, each with the names and numbers that it knows, and answers with those of the union. */
export interface SharedReader {
  /** The limits for each archive. */
  divideLimits(limits: ArticleLimits | undefined): Promise<Divided<ArticleLimits | undefined>>;
  divideQuery(query: QuoteQuery): Promise<Divided<QuoteQuery>>;
  /** Things of shared articles, by the names that these have in the union. */
  renamed<T>(
    things: readonly T[],
    idOf: (thing: T) => ArticleId,
    rename: (thing: T, id: ArticleId) => T,
  ): Promise<T[]>;
  sharedPassages(passages: readonly Passage[]): Promise<Passage[]>;
  sharedQuotes(quotes: readonly StoredQuote[]): Promise<StoredQuote[]>;
}

export interface Divided<T> {
  readonly own: T;
  readonly shared: T;
}

export function createSharedReader(places: ArticlePlaces): SharedReader {
  const divideIds = async (names: readonly ArticleId[]): Promise<Divided<ArticleId[]>> => {
    const all = [...(await places.placesOf(names)).values()];
    return {
      own: all.flatMap(({ isOwn, id }) => (isOwn ? [id] : [])),
      shared: all.flatMap(({ isOwn, id }) => (isOwn ? [] : [id])),
    };
  };
  const divideLimits: SharedReader["divideLimits"] = async (limits) => {
    if (limits?.ids === undefined) return { own: limits, shared: limits };
    const { own, shared } = await divideIds(limits.ids);
    return { own: { ...limits, ids: own }, shared: { ...limits, ids: shared } };
  };
  const renamed: SharedReader["renamed"] = async (things, idOf, rename) => {
    const ids = [...new Set(things.map(idOf))];
    const names = await places.namesOf(ids.map((id) => ({ isOwn: false, id })));
    const nameOf = new Map(ids.map((id, i) => [id, names[i] ?? id]));
    return things.map((thing) => {
      const id = idOf(thing);
      const name = nameOf.get(id) ?? id;
      return name === id ? thing : rename(thing, name);
    });
  };
  const ofArticle = <T extends { readonly article: ArticleId }>(things: readonly T[]): Promise<T[]> =>
    renamed(
      things,
      ({ article }) => article,
      (thing, article) => ({ ...thing, article }),
    );

  return {
    divideLimits,
    renamed,
    async divideQuery({ speakers, passages, within, withTakenOut }) {
      const limits = await divideLimits(within);
      const numbers = passages === undefined ? undefined : divideNumbers(passages);
      const meant =
        speakers === undefined ? undefined : await places.placesOf(speakers.map(({ article }) => article));
      const queryOf = (isOwn: boolean): QuoteQuery => {
        const side = isOwn ? "own" : "shared";
        const saidBy = speakers?.flatMap(({ article, name }) => {
          const place = meant?.get(article);
          return place?.isOwn === isOwn ? { article: place.id, name } : [];
        });
        return { speakers: saidBy, passages: numbers?.[side], within: limits[side], withTakenOut };
      };
      return { own: queryOf(true), shared: queryOf(false) };
    },
    sharedPassages: (passages) =>
      ofArticle(passages.map((passage) => ({ ...passage, id: toSharedNumber(passage.id) }))),
    sharedQuotes: (quotes) =>
      ofArticle(
        quotes.map((quote) => ({
          ...quote,
          id: toSharedNumber(quote.id),
          passages: quote.passages.map(toSharedNumber),
        })),
      ),
  };
}
