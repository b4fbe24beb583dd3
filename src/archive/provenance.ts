import type { Origin, Reading } from "../ingest/read-event.ts";
import type { Article } from "../text/article.ts";

/** Where an article came from and when, and what was not taken over. Times are ISO 8601 in UTC. */
export interface Provenance extends Reading {
  /** File or address that was asked for when it was last read, as people named it. */
  readonly place: string;
  /** Line of a JSON Lines file, from 1. */
  readonly line: number | null;
  /** `null` where it was added before this was recorded. */
  readonly addedAt: string | null;
  /** When another version took the place of an earlier one, last; `null`: never since this is recorded. */
  readonly changedAt: string | null;
  /** When it was last read, or found unchanged without being read. */
  readonly readAt: string;
  /** Versions that were replaced, the first one and the latest of the others; oldest first. */
  readonly earlier: readonly EarlierVersion[];
}

/** The dates of a version that was replaced. */
export interface EarlierVersion {
  readonly published: string | null;
  readonly updated: string | null;
  readonly replacedAt: string;
}

/** An article was read, or (`reading` being `null`) found unchanged at its place, at `at` (ISO 8601, UTC). */
export interface ReadRecord {
  readonly origin: Origin;
  readonly reading: Reading | null;
  readonly at: string;
}

/** Versions whose dates are kept. */
export const MOST_EARLIER = 20;

/**
 * What is known of an article after it was read once more; `undefined` where it was found unchanged and nothing is known from before.
 * @param stored what was known
 * @param replaced the version that gives way to this one; `null` where none does
 */
export function nextProvenance(
  stored: Provenance | undefined,
  { origin, reading, at }: ReadRecord,
  {
    replaced,
    isNew,
  }: { readonly replaced: Pick<Article, "published" | "updated"> | null; readonly isNew: boolean },
): Provenance | undefined {
  const known = reading === null ? stored : { ...reading, place: origin.file, line: origin.line };
  if (known === undefined) return undefined;
  const { format, cut, warnings, place, line } = known;
  const earlier = stored?.earlier ?? [];
  return {
    format,
    feed: known.feed ?? stored?.feed ?? null,
    cut,
    warnings,
    place,
    line,
    addedAt: isNew ? at : (stored?.addedAt ?? null),
    changedAt: replaced === null ? (stored?.changedAt ?? null) : at,
    readAt: at,
    earlier: replaced === null ? earlier : withVersion(earlier, replaced, at),
  };
}

function withVersion(
  earlier: readonly EarlierVersion[],
  { published, updated }: Pick<Article, "published" | "updated">,
  replacedAt: string,
): EarlierVersion[] {
  const [first, ...others] = [...earlier, { published, updated, replacedAt }];
  return first === undefined ? [] : [first, ...others.slice(1 - MOST_EARLIER)];
}
