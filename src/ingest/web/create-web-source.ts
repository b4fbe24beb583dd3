import { createFetcher, type Fetcher } from "../fetch/fetcher.ts";
import type { AddressPolicy } from "../fetch/web-address.ts";
import { createPageThread } from "./page-thread.ts";
import type { WebArticle, WebPage } from "./web-article.ts";

/** How rules of robots.txt address this program. */
export const ROBOT = "VerbatimBot";

/** Pages of the web, and the articles in them; one serves a whole process, so that hosts are spared across all who ask. */
export interface WebSource {
  readonly fetcher: Fetcher;
  /** Never rejects. */
  readonly readArticle: (page: WebPage) => Promise<WebArticle>;
}

export interface WebSourceOptions {
  readonly policy: AddressPolicy;
  /** Where operators of sites find who fetches their pages. */
  readonly contact: string | undefined;
}

/** The web as it is configured. Nothing is started before the first page comes. */
export function createWebSource({
  policy,
  contact,
}: WebSourceOptions): WebSource & { close(): Promise<void> } {
  const userAgent = contact === undefined ? ROBOT : `${ROBOT} (+${contact})`;
  const thread = createPageThread();
  return {
    fetcher: createFetcher({ policy, userAgent, robot: ROBOT }),
    readArticle: thread.readArticle,
    close: thread.close,
  };
}
