import type { FollowedFeed } from "../../src/library/library.ts";
import { parsedUrl } from "../../src/parsed-url.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { fitLine } from "./fit-text.ts";

/** Feeds told one by one. */
const MOST_FEEDS = 10;
const LONGEST = { name: 100, reason: 160 } as const;

/** How many feeds are followed, and of each when it was looked at, what failed, and when it is tried again; Markdown. */
export function feedLines(feeds: readonly FollowedFeed[], { lists }: Phrases): string[] {
  if (feeds.length === 0) return [];
  const more = feeds.length - MOST_FEEDS;
  return [
    lists.feeds(feeds.length),
    ...feeds.slice(0, MOST_FEEDS).map((feed) => {
      const { checkedAt, error, nextTry } = feed;
      const told = [
        `**${fitLine(feedName(feed), LONGEST.name)}**`,
        ...(checkedAt === 0 ? [] : [lists.feedLooked(timeStamp(checkedAt))]),
        ...(error === null ? [] : [fitLine(error, LONGEST.reason)]),
        ...(nextTry === null ? [] : [lists.feedAgain(timeStamp(nextTry))]),
      ];
      return `-# ${told.join(" · ")}`;
    }),
    ...(more > 0 ? [`-# ${lists.further(more)}`] : []),
  ];
}

/** A feed's title and host. Its whole address may hold a key that is for its subscriber alone. */
export function feedName({ title, url }: Pick<FollowedFeed, "title" | "url">): string {
  const parsed = parsedUrl(url);
  const host = parsed?.host.replace(/^www\./u, "") ?? url;
  return title === null ? `${host}${parsed?.pathname ?? ""}` : `${title} (${host})`;
}

/** A moment, as Discord tells it in each reader's language: "5 minutes ago". */
function timeStamp(ms: number): string {
  return `<t:${Math.round(ms / 1_000)}:R>`;
}
