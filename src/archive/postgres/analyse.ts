import type { Query } from "./database.ts";

/** What plans go by: a library that is not in the statistics is taken for an empty one, and joined row by row. */
const ANALYSE = `
ANALYZE article (library, id, published), passage (library, id, article, ordinal, text_hash), text_window (library, id, text_hash),
  sentences (library, text_hash), term (library, id, term), posting (library, term, passage), quote (library, id, article, speaker, start),
  story_band (library, band, article), copy (library, article)`;

/** A library of fewer passages is quick in any case. */
const FIRST_AT = 50;

/** Has the tables analysed whenever a library has doubled. */
export interface Analysis {
  /** After a write, when the library has so many passages. */
  wrote(passages: number): Promise<void>;
}

/** @param passages that the library had when its writer was opened */
export function createAnalysis(query: Query, passages: number): Analysis {
  let nextAt = Math.max(FIRST_AT, 2 * passages);
  return {
    async wrote(now) {
      if (now < nextAt) return;
      nextAt = 2 * now;
      await query(ANALYSE);
    },
  };
}
