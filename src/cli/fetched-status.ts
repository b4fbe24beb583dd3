import { type SharedRecordsOptions, sharedFetchRecords } from "../archive/open-fetch-records.ts";
import type { FetchState } from "../archive/fetch-records.ts";
import type { Row } from "./render-rows.ts";

/** An address that is asked again and again, and how it went. Times are ISO 8601. */
export interface AddressStatus {
  readonly url: string;
  readonly checked: string;
  /** Reason of the last failure; `null` where it went well. */
  readonly error: string | null;
  readonly nextTry: string | null;
}

export interface FetchedStatus {
  readonly pages: number;
  readonly feeds: readonly AddressStatus[];
  readonly failing: readonly AddressStatus[];
}

/** What was fetched for the shared articles, and what of it failed; nothing is made on disk. */
export async function fetchedStatus(where: SharedRecordsOptions): Promise<FetchedStatus> {
  const records = await sharedFetchRecords(where);
  if (records === undefined) return { pages: 0, feeds: [], failing: [] };
  try {
    const pages = (await records.pages()).filter(({ aliasOf, isRemoved }) => aliasOf === null && !isRemoved);
    return {
      pages: pages.filter(({ article }) => article !== null).length,
      feeds: (await records.feeds()).map(addressStatus),
      failing: pages.filter(({ error }) => error !== null).map(addressStatus),
    };
  } finally {
    await records.close();
  }
}

/** One row for each feed and each page that fails; none where nothing was ever fetched. */
export function fetchedRows({ pages, feeds, failing }: FetchedStatus): Row[] {
  if (pages + feeds.length + failing.length === 0) return [];
  return [
    ["pages", `${pages.toLocaleString("en")} fetched, ${failing.length} failing`],
    ...feeds.map((feed): Row => ["feed", described(feed)]),
    ...failing.slice(0, MOST_TOLD).map((page): Row => ["failing", described(page)]),
  ];
}

const MOST_TOLD = 20;

function described({ url, checked, error, nextTry }: AddressStatus): string {
  const next = nextTry === null ? "" : `, again from ${nextTry}`;
  return `${url}: ${error ?? "well"}, asked ${checked}${next}`;
}

function addressStatus({
  url,
  checkedAt,
  error,
  nextTry,
}: FetchState & { readonly url: string }): AddressStatus {
  return { url, checked: isoTime(checkedAt), error, nextTry: nextTry === null ? null : isoTime(nextTry) };
}

function isoTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16).concat("Z");
}
