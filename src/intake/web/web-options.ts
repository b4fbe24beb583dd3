import type { WebSource } from "../../ingest/web/create-web-source.ts";
import type { Archive } from "../../archive/archive.ts";
import type { FetchRecords } from "../../archive/fetch-records.ts";

/** What reading from the web works with. */
export interface WebOptions extends WebSource {
  readonly records: FetchRecords;
  /** Where the articles go: its versions are compared with what comes. */
  readonly archive: Pick<Archive, "article" | "provenance">;
  /** Pages that feeds may bring in one run; the others are pending until the next one. */
  readonly mostPages?: number | undefined;
  /** Feeds that may be followed; a further one that somebody names is refused. */
  readonly mostFeeds?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}
