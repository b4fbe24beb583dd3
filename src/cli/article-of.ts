import type { Archive, ArticleEntry } from "../archive/archive.ts";
import { findArticles } from "../archive/find-articles.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";
import { visible } from "./visible-text.ts";

/** Of many articles that fit, so many are named. */
const MOST_NAMED = 10;

/** The one article that words mean; where they mean none or several, that is said, and the command's end is given. */
export async function articleOf(
  wanted: string,
  archive: Pick<Archive, "articles">,
  terminal: Pick<Terminal, "complain">,
): Promise<{ readonly entry: ArticleEntry } | { readonly exitCode: ExitCode }> {
  const found = findArticles(await archive.articles(), wanted);
  const [entry] = found;
  if (entry !== undefined && found.length === 1) return { entry };
  complainOfMatches(found, wanted, terminal);
  return { exitCode: entry === undefined ? EXIT.nothingFound : EXIT.wrongUsage };
}

function complainOfMatches(
  found: readonly ArticleEntry[],
  wanted: string,
  { complain }: Pick<Terminal, "complain">,
): void {
  if (found.length === 0) {
    complain(`No article fits "${visible(wanted)}". To see what there is: verbatim sources`);
    return;
  }
  complain(`${found.length} articles fit "${visible(wanted)}". Name one of them by its id:`);
  for (const { id, title } of found.slice(0, MOST_NAMED)) complain(`  ${visible(id)}  ${visible(title)}`);
  if (found.length > MOST_NAMED) complain(`  and ${found.length - MOST_NAMED} more`);
}
