import { LRUCache } from "lru-cache";
import { type QuotedTopic, quotedTopics } from "../../src/answer/quoted-topics.ts";
import type { ArticleEntry, Story } from "../../src/archive/archive.ts";
import type { Libraries, Library, Tenant } from "../../src/library/library.ts";
import { speakerNamed } from "../../src/question/asked-speaker.ts";
import type { Names } from "../../src/question/names/names.ts";

/** What somebody sees where they type: a server's articles, in some channels those of some outlets alone. */
export interface Seen {
  readonly tenant: Tenant;
  /** `null`, or left out: all. */
  readonly outlets?: readonly string[] | null | undefined;
}

/** What options are completed from, kept while an archive does not change: people type faster than archives are read. */
export interface Autocompletes {
  speakers(seen: Seen): Promise<readonly QuotedName[]>;
  /** What a speaker spoke about; what anybody spoke about in the newest articles where `speaker` is empty. */
  topics(seen: Seen, speaker: string): Promise<readonly QuotedTopic[]>;
  outlets(seen: Seen): Promise<readonly { readonly outlet: string; readonly articles: number }[]>;
  articles(seen: Seen): Promise<readonly ArticleEntry[]>;
  /** Which of them tell the same story. */
  stories(tenant: Tenant): Promise<readonly Story[]>;
  /** The articles that the tenant may remove. */
  ownArticles(tenant: Tenant): Promise<readonly ArticleEntry[]>;
}

export interface QuotedName {
  readonly name: string;
  /** Other names the same one goes by. */
  readonly names: readonly string[];
  readonly quotes: number;
}

/** Lists of this many tenants and speakers are kept, each for so long. */
const MOST_KEPT = 200;
const KEPT_MS = 5 * 60_000;

/** `clock` tells milliseconds that never go back. */
export function createAutocompletes(
  libraries: Libraries,
  clock: { readonly now: () => number } = performance,
): Autocompletes {
  const kept = new LRUCache<string, { readonly generation: number; readonly list: Promise<unknown> }>({
    max: MOST_KEPT,
    ttl: KEPT_MS,
    perf: clock,
  });

  /** The list as it was read last, read again after the archive has changed. */
  async function keptList<T>(
    { tenant, outlets = null }: Seen,
    what: string | ((library: Library) => Promise<string | null>),
    read: (library: Library) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    // Generations are told apart within what is seen: that of both archives is a sum, which one of them may reach alone.
    const { isSharedVisible } = await libraries.settings(tenant);
    const look = async (library: Library): Promise<readonly T[]> => {
      const whatOf = typeof what === "string" ? what : await what(library);
      if (whatOf === null) return [];
      const { generation } = await library.archive.status();
      const key = JSON.stringify([tenant, isSharedVisible, outlets, whatOf]);
      const known = kept.get(key);
      if (known?.generation === generation) return known.list as Promise<readonly T[]>;
      const list = read(library);
      kept.set(key, { generation, list });
      list.catch(() => kept.delete(key));
      return list;
    };
    return libraries.use(tenant, look, { outlets });
  }

  return {
    speakers: (seen) =>
      keptList(seen, "speakers", async ({ speakers }) =>
        (await speakers()).identities
          .filter(({ quotes, kind }) => quotes > 0 && kind !== "unnamed")
          .map(({ name, names, quotes }) => ({ name, names, quotes })),
      ),
    topics: (seen, speaker) =>
      keptList(
        seen,
        async ({ names }) => topicsOf(speaker, await names()),
        async ({ archive, names }) => quotedTopics(archive, await names(), speaker),
      ),
    outlets: (seen) => keptList(seen, "outlets", ({ archive }) => archive.outlets()),
    articles: (seen) => keptList(seen, "articles", ({ archive }) => archive.articles()),
    stories: (tenant) => keptList({ tenant }, "stories", ({ archive }) => archive.stories()),
    ownArticles: (tenant) =>
      keptList({ tenant }, "own", async (library) => {
        const own = await library.ownArticles();
        return (await library.archive.articles()).filter(({ id }) => own.has(id));
      }),
  };
}

/** One name for all that people type of the same speakers; `null` where nobody is meant. */
function topicsOf(speaker: string, names: Names): string | null {
  if (speaker.trim() === "") return "topics";
  const asked = speakerNamed(speaker, names);
  if (asked.by === "unknown") return null;
  return JSON.stringify(["topics", ...asked.matches.map(({ identity }) => identity.id)]);
}
