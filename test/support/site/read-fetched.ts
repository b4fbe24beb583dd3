import { readDocument } from "../../../src/ingest/documents/read-document.ts";
import type { WebSource } from "../../../src/ingest/web/create-web-source.ts";
import { feedsNamed, readFeed } from "../../../src/ingest/web/read-feed.ts";
import { webArticle } from "../../../src/ingest/web/web-article.ts";

/** How fetched pages are read, on this thread. */
export const READ_FETCHED: Omit<WebSource, "fetcher"> = {
  readArticle: async (page) => webArticle(page.url, await readDocument(page)),
  readFeed: async (page) => ({ ok: true, value: readFeed(page) }),
  feedsNamed: async (page) => feedsNamed(page),
};
