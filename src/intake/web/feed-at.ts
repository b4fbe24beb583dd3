import type { FeedParts } from "../../archive/fetch-records.ts";
import type { Fetched } from "../../ingest/fetch/fetcher.ts";
import type { Validators } from "../../ingest/fetch/validators.ts";
import { decodeHtml } from "../../ingest/html/decode-html.ts";
import type { Feed } from "../../ingest/web/feed.ts";
import { parseFeed } from "../../ingest/web/parse-feed.ts";

/** A feed that was found at an address. */
export interface FoundFeed {
  readonly kind: "feed";
  readonly url: string;
  readonly feed: Feed;
  readonly validators: Validators | null;
  /** The sitemaps that an index was followed to; none of other feeds. */
  readonly parts: FeedParts;
}

type FetchedContent = Extract<Fetched, { outcome: "fetched" }>;

/** The feed that was fetched; `null` where it is none. */
export function feedAt(fetched: FetchedContent): (FoundFeed & { readonly validators: Validators }) | null {
  const feed = parseFeed(textOf(fetched), fetched.url);
  return feed === null
    ? null
    : { kind: "feed", url: fetched.url, feed, validators: fetched.validators, parts: {} };
}

/** Empty where the bytes are no text. */
export function textOf({ bytes, mediaType }: FetchedContent): string {
  const decoded = decodeHtml(bytes, mediaType.charset);
  return decoded.ok ? decoded.text : "";
}
