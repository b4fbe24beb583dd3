import type { ReadEvent, Refusal } from "../../ingest/read-event.ts";
import type { Article } from "../../text/article.ts";
import { dueFeeds, lookAtFeed } from "./follow-feed.ts";
import { holdPages } from "./held-records.ts";
import { readPages } from "./read-pages.ts";
import type { WebOptions } from "./web-options.ts";

/** What was due and has been read. */
export interface DueRead {
  readonly articles: readonly Article[];
  readonly refused: readonly Refusal[];
  /** The articles, as adding them wants it; may be asked for again. */
  events(): AsyncGenerator<ReadEvent>;
  /** To be called once the articles are stored: before, their pages count as unread. */
  stored(): Promise<void>;
}

/** Pages that are read at a time, at a second or more each; others get their turn in between. */
const MOST_PAGES = 20;

/**
 * Looks at the feeds that are due and reads the pages that feeds wait for, at most `MOST_PAGES`; nothing is added to any archive.
 * `null` where nothing is due. Rejects with the signal's reason.
 */
export async function readDue(options: WebOptions): Promise<DueRead | null> {
  const { records, now = Date.now } = options;
  const feeds = await dueFeeds(records, now());
  if (feeds.length === 0 && (await records.pagesDue(now())).length === 0) return null;
  const refused: Refusal[] = [];
  for (const feed of feeds) {
    const looked = await lookAtFeed(feed, options);
    if (looked.kind === "refused")
      refused.push({ file: feed.url, line: null, reason: looked.reason, cure: looked.cure });
  }
  const held = holdPages(records);
  const articles: (ReadEvent & { kind: "article" })[] = [];
  const pages = (await records.pagesDue(now())).slice(0, MOST_PAGES);
  for await (const event of readPages(pages, { ...options, records: held }, false)) {
    if (event.kind === "article") articles.push(event);
    else if (event.kind === "refused") {
      const { file, line, reason, cure } = event;
      refused.push({ file, line, reason, cure });
    }
  }
  if (articles.length === 0) await held.release();
  const { length: bytesTotal } = articles;
  return {
    articles: articles.map(({ article }) => article),
    refused,
    async *events() {
      yield { kind: "start", files: bytesTotal, bytesDone: 0, bytesTotal };
      for (const [i, event] of articles.entries()) yield { ...event, bytesDone: i + 1, bytesTotal };
    },
    stored: held.release,
  };
}
