import type { FetchFailure } from "../../ingest/fetch/fetcher.ts";
import { type FetchRecords, nextTryAt, type PageRecord, UNREAD } from "../../archive/fetch-records.ts";

/** A page that was not read; `isPassing` where it is worth another try. */
export interface PageRefusal {
  readonly kind: "refused";
  readonly reason: string;
  readonly cure: string;
  readonly isPassing: boolean;
}

/** A page of a feed that fails more often is given up. */
const MOST_FAILURES = 6;

/** Records that asking for a page has failed at `at`, and when it is tried again; one that can never be had is told alone. */
export async function recordFailure(
  records: FetchRecords,
  { url, feed, at }: { readonly url: string; readonly feed: string | null; readonly at: number },
  { reason, cure, status, isPassing, retryAfterMs }: Omit<FetchFailure, "outcome">,
): Promise<PageRefusal> {
  const before = await records.page(url);
  // Nobody asks again for an address that can never be had; it may hold a password besides.
  if (before === undefined && status === null && !isPassing)
    return { kind: "refused", reason, cure, isPassing };
  const failures = (before?.failures ?? 0) + 1;
  await records.putPage({
    ...(before ?? { ...UNREAD, url, feed }),
    checkedAt: at,
    status,
    error: reason,
    failures,
    nextTry: nextTryAt(at, failures, retryAfterMs),
  });
  return { kind: "refused", reason, cure, isPassing: isPassing && failures < MOST_FAILURES };
}

/** The refusal of a page that failed, before it is tried again. */
export function notYet({ error, nextTry }: PageRecord): PageRefusal {
  const at = new Date(nextTry ?? 0)
    .toISOString()
    .replace(/:\d\d\.\d+Z$/u, " UTC")
    .replace("T", " ");
  const reason = `${error ?? "failed"}; not asked again before ${at}`;
  return { kind: "refused", reason, cure: "name it to try at once", isPassing: true };
}
