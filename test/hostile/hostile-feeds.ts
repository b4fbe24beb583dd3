import { afterAll } from "vitest";
import { createDocumentThreads } from "../../src/ingest/documents/document-threads.ts";
import { createWebSource } from "../../src/ingest/web/create-web-source.ts";
import { type Fared, faredBy } from "./fared.ts";

const GOOD =
  '<rss version="2.0"><channel><title>Gazette</title><item><link>https://a.example/late-ferry</link></item></channel></rss>';

/** Reads what came from an address as a feed, and as a page that may name feeds; the value tells what came of it. */
export function createFeedReader(): (content: string) => Promise<
  Fared<{
    readonly refused: string | null;
    readonly entries: number;
    /** Entries of a good feed that is read at the same time. */
    readonly neighbours: number;
  }>
> {
  const threads = createDocumentThreads();
  afterAll(() => threads.close());
  const policy = { ports: new Set<number>(), loopbackHosts: new Set<string>() };
  const web = createWebSource({ policy, contact: undefined, threads });
  const pageOf = (content: string) => ({
    url: "https://a.example/feed",
    bytes: Buffer.from(content),
    charset: null,
  });
  return (content) => {
    const page = pageOf(content);
    return faredBy(async () => {
      const [feed, good] = await Promise.all([
        web.readFeed(page),
        web.readFeed(pageOf(GOOD)),
        web.feedsNamed(page),
      ]);
      return {
        refused: feed.ok ? null : feed.reason,
        entries: feed.ok ? (feed.value?.entries.length ?? 0) : 0,
        neighbours: good.ok ? (good.value?.entries.length ?? 0) : 0,
      };
    });
  };
}
