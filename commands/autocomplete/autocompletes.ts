import { LRUCache } from "lru-cache";
import { type QuotedTopic, quotedTopics } from "../../src/answer/quoted-topics.ts";
import type { ArticleEntry } from "../../src/archive/archive.ts";
import type { Libraries, Library, Tenant } from "../../src/library/library.ts";

/** What options are completed from, kept while an archive does not change: people type faster than archives are read. */
export interface Autocompletes {
  speakers(tenant: Tenant): Promise<readonly QuotedName[]>;
  /** What a speaker spoke about; what anybody spoke about in the newest articles where `speaker` is empty. */
  topics(tenant: Tenant, speaker: string): Promise<readonly QuotedTopic[]>;
  outlets(tenant: Tenant): Promise<readonly { readonly outlet: string; readonly articles: number }[]>;
  articles(tenant: Tenant): Promise<readonly ArticleEntry[]>;
  /** The articles that the tenant may remove. */
  ownArticles(tenant: Tenant): Promise<readonly ArticleEntry[]>;
}

export interface QuotedName {
  readonly name: string;
  /** Other names the same one goes by. */
  readonly names: readonly string[];
  readonly quotes: number;
}

/** Lists of this many tenants and speakers are kept. */
const MOST_KEPT = 200;

export function createAutocompletes(libraries: Libraries): Autocompletes {
  const kept = new LRUCache<string, { readonly generation: number; readonly list: Promise<unknown> }>({
    max: MOST_KEPT,
  });

  /** The list as it was read last, read again after the archive has changed. */
  async function keptList<T>(
    what: string,
    tenant: Tenant,
    read: (library: Library) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    return libraries.use(tenant, async (library) => {
      const { generation } = await library.archive.status();
      const key = `${tenant ?? ""}\n${what}`;
      const known = kept.get(key);
      if (known?.generation === generation) return known.list as Promise<readonly T[]>;
      const list = read(library);
      kept.set(key, { generation, list });
      list.catch(() => kept.delete(key));
      return list;
    });
  }

  return {
    speakers: (tenant) =>
      keptList("speakers", tenant, async ({ speakers }) =>
        (await speakers()).identities
          .filter(({ quotes, kind }) => quotes > 0 && kind !== "unnamed")
          .map(({ name, names, quotes }) => ({ name, names, quotes })),
      ),
    topics: (tenant, speaker) =>
      keptList(`topics\n${speaker}`, tenant, async ({ archive, speakers }) =>
        quotedTopics(archive, await speakers(), speaker),
      ),
    outlets: (tenant) => keptList("outlets", tenant, ({ archive }) => archive.outlets()),
    articles: (tenant) => keptList("articles", tenant, ({ archive }) => archive.articles()),
    ownArticles: (tenant) =>
      keptList("own", tenant, async (library) => {
        const own = await library.ownArticles();
        return (await library.archive.articles()).filter(({ id }) => own.has(id));
      }),
  };
}
