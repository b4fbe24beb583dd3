import type { ArticleId } from "../text/article.ts";

/** Where an article of a library lies, and its id there. */
export interface ArticlePlace {
  readonly isOwn: boolean;
  readonly id: ArticleId;
}

/** Tells which article a name in a library means; the other way round, how the library calls an article. */
export interface ArticlePlaces {
  placesOf(names: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, ArticlePlace>>;
  /** In the order asked for; `null` for what lies where the library does not look. Whether it is there is not asked. */
  namesOf(places: readonly ArticlePlace[]): Promise<(ArticleId | null)[]>;
}

/** The places of a library that shows one archive alone, where articles have their own names. */
export function placesInOne(isOwn: boolean): ArticlePlaces {
  return {
    placesOf: async (names) => new Map(names.map((id) => [id, { isOwn, id }])),
    namesOf: async (places) => places.map((place) => (place.isOwn === isOwn ? place.id : null)),
  };
}
