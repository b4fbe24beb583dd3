import { feedChoice } from "../answers/unfollow-feed.ts";
import { feedName } from "../card/feed-lines.ts";
import type { SlashCommand } from "../command.ts";
import { choice } from "./choice.ts";
import { matching } from "./matching.ts";

/** The feeds that the server itself follows, by title, host and address. */
export const completeFeed: NonNullable<SlashCommand["complete"]> = async (
  { options },
  { context, tenant },
) => {
  const feeds = await context.libraries.feeds(tenant);
  return matching(feeds, options.getFocused(), (feed) => [feedName(feed), feed.url]).flatMap(
    (feed) => choice(feedName(feed), feedChoice(feed)) ?? [],
  );
};
