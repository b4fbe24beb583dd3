import { writeOpml } from "../../src/ingest/web/opml.ts";
import { type CardPage, cardPage, fileDisplay, textDisplay } from "../card/card-page.ts";
import { escapeText } from "../card/escape-text.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Turn } from "../dispatch/turn.ts";

const FILE = "feeds.opml";

/** The feeds that the server follows, as a file that other programs, and other servers, read. Their addresses may hold keys: it is private. */
export async function exportFeeds({ context, tenant, phrases }: Turn): Promise<CardPage> {
  const { managers } = phrases;
  const feeds = await context.libraries.feeds(tenant);
  if (feeds.length === 0) return noticePage(managers.noFeeds);
  const bytes = Buffer.from(writeOpml(feeds, "Verbatim"));
  const page = cardPage([textDisplay(escapeText(managers.feedsAttached)), fileDisplay(FILE)]);
  return { ...page, files: [{ name: FILE, attachment: bytes }] };
}
