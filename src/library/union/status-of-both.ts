import type { ArchiveStatus } from "../../archive/archive.ts";

/** Counts are of both; engine, format and place are the own archive's. */
export function statusOfBoth(own: ArchiveStatus, shared: ArchiveStatus): ArchiveStatus {
  const stamps = new Map<string | null, number>();
  for (const { stamp, articles } of [...own.quotesBy, ...shared.quotesBy])
    stamps.set(stamp, (stamps.get(stamp) ?? 0) + articles);
  return {
    ...own,
    articles: own.articles + shared.articles,
    passages: own.passages + shared.passages,
    vectors: own.vectors + shared.vectors,
    vectorIndex: {
      kind: own.vectorIndex.kind,
      reason: own.vectorIndex.reason ?? shared.vectorIndex.reason,
      indexed: own.vectorIndex.indexed + shared.vectorIndex.indexed,
    },
    quotes: own.quotes + shared.quotes,
    quotesBy: [...stamps].map(([stamp, articles]) => ({ stamp, articles })),
    generation: own.generation + shared.generation,
  };
}
