import type { FetchRecords, PageRecord } from "../../archive/fetch-records.ts";

/** Records of pages that are on their way into an archive. */
export interface HeldRecords extends FetchRecords {
  /** Writes down what was held back. */
  release(): void;
}

/**
 * Holds what is noted of pages back until their articles are stored: what is stopped before is read again. Everything else goes
 * through.
 */
export function holdPages(records: FetchRecords): HeldRecords {
  const held = new Map<string, PageRecord>();
  return {
    ...records,
    page: (url) => held.get(url) ?? records.page(url),
    putPage: (record) => void held.set(record.url, record),
    release() {
      for (const record of held.values()) records.putPage(record);
      held.clear();
    },
  };
}
