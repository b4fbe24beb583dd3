import type { FetchRecords, PageRecord } from "../../archive/fetch-records.ts";

/** Records of pages that are on their way into an archive. */
export interface HeldRecords extends FetchRecords {
  /** Writes down what was held back. */
  release(): Promise<void>;
}

/**
 * Holds what is noted of pages back until their articles are stored: what is stopped before is read again. Everything else goes
 * through.
 */
export function holdPages(records: FetchRecords): HeldRecords {
  const held = new Map<string, PageRecord>();
  return {
    ...records,
    page: async (url) => held.get(url) ?? records.page(url),
    putPage: async (record) => void held.set(record.url, record),
    async release() {
      for (const record of held.values()) await records.putPage(record);
      held.clear();
    },
  };
}
