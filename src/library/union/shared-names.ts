import type { Archive } from "../../archive/archive.ts";
import { SHARED_NAME } from "../../archive/shared-ids.ts";
import type { ArticleId } from "../../text/article.ts";
import type { ArticlePlace, ArticlePlaces } from "../article-place.ts";

/**
 * The names of articles of two archives: each goes by its id, but for a shared one whose id an own one has, which goes by
 * `shared:` and its id. A shared id that begins so is given the prefix once more, so that every name means one article.
 */
export function createSharedNames(own: Pick<Archive, "articles">): ArticlePlaces {
  const idsOfOwn = async (ids: readonly ArticleId[]): Promise<ReadonlySet<ArticleId>> =>
    ids.length === 0 ? new Set() : new Set((await own.articles({ ids })).map(({ id }) => id));
  return {
    async placesOf(names) {
      const owned = await idsOfOwn(names);
      const placeOf = (name: ArticleId): ArticlePlace => {
        if (owned.has(name)) return { isOwn: true, id: name };
        const isPrefixed = name.startsWith(SHARED_NAME);
        return { isOwn: false, id: isPrefixed ? (name.slice(SHARED_NAME.length) as ArticleId) : name };
      };
      return new Map(names.map((name) => [name, placeOf(name)]));
    },
    async namesOf(places) {
      const owned = await idsOfOwn(places.flatMap(({ isOwn, id }) => (isOwn ? [] : [id])));
      return places.map(({ isOwn, id }) =>
        isOwn || !(owned.has(id) || id.startsWith(SHARED_NAME)) ? id : (`${SHARED_NAME}${id}` as ArticleId),
      );
    },
  };
}
