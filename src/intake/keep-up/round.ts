import type { DocumentThreads } from "../../ingest/documents/document-threads.ts";
import type { Refusal } from "../../ingest/read-event.ts";
import type { WebSource } from "../../ingest/web/create-web-source.ts";
import type { AddOptions } from "../add-articles.ts";
import type { Ingested, IngestOptions, IngestProgress } from "../ingest-articles.ts";
import type { FetchRecords } from "../../archive/fetch-records.ts";

export interface KeepUpOptions
  extends Pick<IngestOptions, "archive" | "embed" | "quoteReader" | "onNote" | "isBlocked"> {
  /** Files and folders that the archive is kept up with; absolute. */
  readonly folders: readonly string[];
  /** Whether links in them that lead out of them are followed; not unless it is said. */
  readonly areLinksFollowed?: boolean | undefined;
  /** What files are read on, closed by whoever made them. */
  readonly threads: DocumentThreads;
  /** What pages are fetched with; `undefined` where no feeds are looked at. */
  readonly web: WebSource | undefined;
  /** The feeds, asked for again at every look; `undefined` while there are none. */
  readonly records: () => FetchRecords | undefined | Promise<FetchRecords | undefined>;
  /** Brings the archive up to date and ends. */
  readonly isOnce?: boolean | undefined;
  /** Aborted, the write under way is finished and nothing further begun. */
  readonly signal: AbortSignal;
  /** Runs a round when others may spare it, and lets them go first; at once when left out. */
  readonly admit?: (<T>(work: (pace?: Pick<AddOptions, "giveWay">) => Promise<T>) => Promise<T>) | undefined;
  /** What a round has come to, unless it came to nothing. */
  readonly onRound: (round: Round) => void;
  readonly onRefused: (refusal: Refusal) => void;
  /** Another process writes the archive, and is waited for. */
  readonly onWaiting: () => void;
  /** While everything is read at the start. */
  readonly onProgress?: ((progress: IngestProgress) => void) | undefined;
}

/** `start`: everything was read; `folders`: files that have changed since; `feeds`: pages that feeds named. */
export interface Round
  extends Pick<Ingested, "added" | "replaced" | "unchanged" | "removed" | "refused" | "embedded"> {
  readonly of: "start" | "folders" | "feeds";
  /** Files that were read again or are gone, absolute; empty but of `folders`. */
  readonly files: readonly string[];
}

/** What both kinds of rounds work with. */
export interface RoundOptions extends KeepUpOptions {
  /** Adds what is read, when nobody else writes; `what` is asked for anew where that took several tries. */
  readonly ingest: (what: () => Pick<IngestOptions, "events" | "pruned" | "onProgress">) => Promise<Ingested>;
}
