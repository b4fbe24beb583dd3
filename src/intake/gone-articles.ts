import { isWithin } from "../ingest/is-within.ts";
import type { ArticleId } from "../text/article.ts";
import type { ArticleEntry } from "../archive/archive.ts";

export interface RunInput {
  /** Files and folders that were read, by the names that articles know them by. */
  readonly roots: readonly string[];
  /** Articles that were read. */
  readonly met: ReadonlySet<ArticleId>;
  /** Files and folders of which something could not be read. */
  readonly refusedFiles: ReadonlySet<string>;
}

/**
 * The articles that were read from the named files and folders once and are not there any more. Those whose file or
 * folder could not be read are `kept`: a broken line or an unmounted disk is no deletion.
 */
export function goneArticles(
  articles: readonly Pick<ArticleEntry, "id" | "file">[],
  { roots, met, refusedFiles }: RunInput,
): { readonly gone: ArticleId[]; readonly kept: number } {
  const refused = [...refusedFiles];
  const missing = articles.filter(
    ({ id, file }) => file !== null && !met.has(id) && roots.some((root) => isWithin(file, root)),
  );
  const gone = missing.filter(({ file }) => file !== null && !refused.some((path) => isWithin(file, path)));
  return { gone: gone.map(({ id }) => id), kept: missing.length - gone.length };
}
