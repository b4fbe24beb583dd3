import type { Archive, ArticleEntry, ArticleLimits } from "../archive/archive.ts";
import type { ArticleId } from "../text/article.ts";
import { createKeptRead } from "./kept-read.ts";
import { readOnly } from "./read-only-archive.ts";

/**
 * An archive as it is seen where articles of some outlets alone are used: all that is found, counted or listed is theirs. How rare a word
 * is comes from the whole, as the scores of what is found do.
 * @param outlets as articles name them
 */
export function createOutletArchive(whole: Archive, outlets: readonly string[]): Archive {
  const named = new Set(outlets);
  const kept = createKeptRead<Admitted>();
  const admitted = async (): Promise<Admitted> =>
    kept(String((await whole.status()).generation), async () =>
      admittedOf((await whole.articles()).filter(({ outlet }) => named.has(outlet ?? ""))),
    );
  const limited = async (limits: ArticleLimits = {}): Promise<ArticleLimits> => {
    const { ids } = await admitted();
    return { ...limits, ids: limits.ids === undefined ? [...ids] : limits.ids.filter((id) => ids.has(id)) };
  };
  const isAdmitted = async (id: ArticleId): Promise<boolean> => (await admitted()).ids.has(id);
  const ofAdmitted = async <T extends { readonly article: ArticleId }>(all: readonly T[]): Promise<T[]> => {
    const { ids } = await admitted();
    return all.filter(({ article }) => ids.has(article));
  };

  return {
    ...readOnly(whole),
    async status() {
      const { ids, passages } = await admitted();
      const quotes = (await whole.quotes({ within: await limited() })).length;
      return { ...(await whole.status()), articles: ids.size, passages, quotes };
    },
    article: async (id) => ((await isAdmitted(id)) ? whole.article(id) : undefined),
    articles: async (limits) => whole.articles(await limited(limits)),
    outlets: async () => (await whole.outlets()).filter(({ outlet }) => named.has(outlet)),
    passages: async (ids) => ofAdmitted(await whole.passages(ids)),
    passagesOf: async (id) => ((await isAdmitted(id)) ? whole.passagesOf(id) : []),
    provenance: async (id) => ((await isAdmitted(id)) ? whole.provenance(id) : undefined),
    sameText: async (text) => ofAdmitted(await whole.sameText(text)),
    async stories(asked) {
      const { ids } = await admitted();
      const within = (await whole.stories(asked)).map((story) => story.filter((id) => ids.has(id)));
      return within.filter(({ length }) => length > 1);
    },
    async copiesOf(article) {
      const { ids } = await admitted();
      return (await whole.copiesOf(article)).filter((id) => ids.has(id));
    },
    searchTerms: async (query) => whole.searchTerms({ ...query, within: await limited(query.within) }),
    searchVectors: async (query) => whole.searchVectors({ ...query, within: await limited(query.within) }),
    quotes: async (query) => whole.quotes({ ...query, within: await limited(query.within) }),
    speakers: async () => ofAdmitted(await whole.speakers()),
    corrections: async (ids) => ofAdmitted(await whole.corrections(ids)),
  };
}

interface Admitted {
  readonly ids: ReadonlySet<ArticleId>;
  readonly passages: number;
}

function admittedOf(articles: readonly ArticleEntry[]): Admitted {
  return {
    ids: new Set(articles.map(({ id }) => id)),
    passages: articles.reduce((sum, { passages }) => sum + passages, 0),
  };
}
