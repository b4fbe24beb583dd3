import type { Archive } from "./archive.ts";

/**
 * A library's own and the shared articles as one archive, of an engine that asks both with one statement: what a question asks for. Shared
 * numbers are raised, and shared articles called, as `shared-ids.ts` says: one whose id an own article has, or whose id begins with
 * `SHARED_NAME`, goes by `SHARED_NAME` and its id. Of passages with the same text the own one stands for all. Counts of terms are sums.
 */
export type JoinedArchive = Pick<
  Archive,
  | "article"
  | "articles"
  | "passages"
  | "passagesOf"
  | "sameText"
  | "similarities"
  | "termStatistics"
  | "searchTerms"
  | "searchVectors"
  | "quotes"
>;
