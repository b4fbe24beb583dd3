import type { FollowedFeed } from "../../src/library/library.ts";
import type { CardPage } from "../card/card-page.ts";
import { feedName } from "../card/feed-lines.ts";
import { noticePage } from "../card/notice-page.ts";
import { shortHash } from "../custom-id.ts";
import type { Turn } from "../dispatch/turn.ts";
import { tellLog } from "./tell-log.ts";

/** What the value of a chosen feed begins with; typed words are an address. */
const CHOSEN = "#";

export function feedChoice({ url }: Pick<FollowedFeed, "url">): string {
  return `${CHOSEN}${shortHash(url)}`;
}

/** Looks no longer at a feed of the server's own; its articles stay. */
export async function unfollowFeed(wanted: string, turn: Turn): Promise<CardPage> {
  const { context, tenant, phrases } = turn;
  const { notices, lists } = phrases;
  if (tenant === null) return noticePage(notices.serverOnly);
  const feeds = await context.libraries.feeds(tenant);
  const feed = feeds.find((known) => feedChoice(known) === wanted.trim() || known.url === wanted.trim());
  const isUnfollowed = feed !== undefined && (await context.libraries.unfollow(tenant, feed.url));
  if (!isUnfollowed) return noticePage(notices.unknownFeed(wanted));
  await tellLog(() => ({ did: "unfollowed", counts: [], names: [feedName(feed)] }), turn);
  return noticePage(lists.unfollowed(feedName(feed)));
}
