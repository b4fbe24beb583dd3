import type { Done } from "../documents/document-thread.ts";
import type { WebPage } from "../documents/document.ts";
import type { DocumentThreads } from "../documents/document-threads.ts";
import { FEEDS_NAMED, READ_FEED } from "../documents/tasks.ts";
import { createFetcher, type Fetcher } from "../fetch/fetcher.ts";
import type { AddressPolicy } from "../fetch/web-address.ts";
import type { Feed } from "./feed.ts";
import { type WebArticle, webArticle } from "./web-article.ts";

/** How rules of robots.txt address this program. */
export const ROBOT = "VerbatimBot";

/** Pages of the web, and the articles in them; one serves a whole process, so that hosts are spared across all who ask. */
export interface WebSource {
  readonly fetcher: Fetcher;
  /** Never rejects. */
  readonly readArticle: (page: WebPage) => Promise<WebArticle>;
  /** `null`: what was fetched is no feed. Never rejects. */
  readonly readFeed: (page: WebPage) => Promise<Done<Feed | null>>;
  /** The feeds that a page names, at most ten. Never rejects. */
  readonly feedsNamed: (page: WebPage) => Promise<readonly string[]>;
}

export interface WebSourceOptions {
  readonly policy: AddressPolicy;
  /** Where operators of sites find who fetches their pages. */
  readonly contact: string | undefined;
  /** What pages are read on; whoever made them closes them. */
  readonly threads: DocumentThreads;
}

/** The web as it is configured. */
export function createWebSource({ policy, contact, threads }: WebSourceOptions): WebSource {
  const userAgent = contact === undefined ? ROBOT : `${ROBOT} (+${contact})`;
  return {
    fetcher: createFetcher({ policy, userAgent, robot: ROBOT }),
    readArticle: async (page) => webArticle(page.url, await threads.read(page)),
    readFeed: (page) => threads.run(READ_FEED, page),
    feedsNamed: async (page) => {
      const done = await threads.run(FEEDS_NAMED, page);
      return done.ok ? done.value : [];
    },
  };
}
