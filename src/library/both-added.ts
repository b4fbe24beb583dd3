import type { AddedFiles } from "./library.ts";

/** What two runs came to together. */
export function bothAdded(one: AddedFiles, other: AddedFiles): AddedFiles {
  return {
    added: one.added + other.added,
    replaced: one.replaced + other.replaced,
    unchanged: one.unchanged + other.unchanged,
    twins: one.twins + other.twins,
    refused: [...one.refused, ...other.refused],
    articles: [...new Set([...one.articles, ...other.articles])],
    seconds: Math.round((one.seconds + other.seconds) * 10) / 10,
  };
}
