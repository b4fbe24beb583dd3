import type { FeedParts } from "../../archive/fetch-records.ts";
import type { Fetched, FetchFailure } from "../../ingest/fetch/fetcher.ts";
import type { Validators } from "../../ingest/fetch/validators.ts";
import type { WebPage } from "../../ingest/documents/document.ts";
import type { WebSource } from "../../ingest/web/create-web-source.ts";
import type { Feed } from "../../ingest/web/feed.ts";

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
export async function feedAt(
  fetched: FetchedContent,
  { readFeed }: Pick<WebSource, "readFeed">,
): Promise<(FoundFeed & { readonly validators: Validators }) | FetchFailure | null> {
  const { url, validators } = fetched;
  const done = await readFeed(pageOf(fetched));
  if (!done.ok)
    return {
      outcome: "failed",
      reason: done.reason,
      cure: "check the feed's address",
      status: null,
      isPassing: false,
      retryAfterMs: null,
    };
  return done.value === null ? null : { kind: "feed", url, feed: done.value, validators, parts: {} };
}

export function pageOf({ url, bytes, mediaType }: FetchedContent): WebPage {
  return { url, bytes, charset: mediaType.charset };
}
