import { onTestFinished } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { type Ingested, ingestArticles } from "../../../src/intake/ingest-articles.ts";
import { openFetchRecords } from "../../../src/archive/sqlite/fetch-records-file.ts";
import type { FetchRecords } from "../../../src/archive/fetch-records.ts";
import { dueFeeds, FEED_EVERY_MS, readFeeds } from "../../../src/intake/web/follow-feed.ts";
import { pagesToRefresh, readPages } from "../../../src/intake/web/read-pages.ts";
import type { ReadEvent } from "../../../src/ingest/read-event.ts";
import { quickClock, testFetcher } from "../../ingest/fetch/test-fetcher.ts";
import { fakeEmbed } from "../../support/fake-embed.ts";
import { saidReader } from "../../support/said-reader.ts";
import { READ_FETCHED } from "../../support/site/read-fetched.ts";
import { openSite, type Site, type SitePages } from "../../support/site/site.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { openWith } from "../../archive/sqlite/open.ts";

export const HOST = "gazette.example";

/** A site, an archive that its pages go into, and a clock whose pauses take no time. */
export interface Newsroom {
  readonly site: Site;
  readonly hosts: Record<string, SitePages>;
  url(path: string, host?: string): string;
  readonly archive: Archive;
  readonly records: FetchRecords;
  readonly embed: ReturnType<typeof fakeEmbed>;
  readonly clock: ReturnType<typeof quickClock>;
  /** What `ingest` does for addresses. */
  add(...urls: string[]): Promise<Ingested>;
  refresh(): Promise<Ingested>;
  /** A round of `watch`, when the feeds are due. */
  watch(): Promise<Ingested>;
}

/** @param pages what `HOST` serves; `amp.gazette.example` and `herald.example` serve nothing until they are given something */
export async function newsroom(pages: (url: (path: string) => string) => SitePages): Promise<Newsroom> {
  const hosts: Record<string, SitePages> = { [HOST]: {}, "amp.gazette.example": {}, "herald.example": {} };
  const site = await openSite(hosts);
  const url = (path: string, host = HOST) => site.url(host, path);
  hosts[HOST] = pages(url);
  const folder = await temporaryFolder();
  const archive = openWith(folder);
  const records = openFetchRecords(folder);
  onTestFinished(async () => {
    await records.close();
    await archive.close();
  });
  const clock = quickClock();
  const embed = fakeEmbed();
  const web = {
    fetcher: testFetcher({ policy: site.policy, clock }),
    ...READ_FETCHED,
    records,
    archive,
    now: clock.now,
  };
  const ingest = (events: AsyncGenerator<ReadEvent>): Promise<Ingested> =>
    ingestArticles({
      archive,
      embed,
      quoteReader: saidReader(),
      events,
      pruned: null,
      now: () => new Date(clock.now()),
    });
  const named = (urls: readonly string[]) => urls.map((each) => ({ url: each, feed: null }));
  return {
    site,
    hosts,
    url,
    archive,
    records,
    embed,
    clock,
    add: (...urls) => ingest(readPages(named(urls), web, true)),
    refresh: async () => ingest(readPages(await pagesToRefresh(records), web, false)),
    async watch() {
      await clock.sleep(FEED_EVERY_MS);
      const due = await dueFeeds(records, clock.now());
      return ingest(readFeeds(due, web, (toRead) => readPages(toRead, web, false)));
    },
  };
}
