import type { ArticleEntry } from "../../archive/archive.ts";
import { findArticles } from "../../archive/find-articles.ts";
import { pagesAt } from "../../text/pages.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { renderArticle } from "../render-article.ts";
import { withSession } from "../session.ts";
import type { Terminal } from "../terminal.ts";
import { jsonLine, visible } from "../visible-text.ts";

/** Of many articles that fit, so many are named. */
const MOST_NAMED = 10;

export interface ShowOptions {
  readonly json?: true;
  /** All that is kept of what was cut. */
  readonly cut?: true;
}

/** Prints one article, named by its id, the beginning of it, or words of its title. */
export async function show(
  words: readonly string[],
  { json, cut }: ShowOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  return withSession(context, async ({ archive }) => {
    const wanted = words.join(" ");
    const found = findArticles(await archive.articles(), wanted);
    const [entry] = found;
    if (entry === undefined || found.length > 1) {
      complainOfMatches(found, wanted, terminal);
      return entry === undefined ? EXIT.nothingFound : EXIT.wrongUsage;
    }
    const [article, passages, provenance, [story = []]] = await Promise.all([
      archive.article(entry.id),
      archive.passagesOf(entry.id),
      archive.provenance(entry.id),
      archive.stories([entry.id]),
    ]);
    if (article === undefined) throw new Error(`Expected article ${entry.id} to be stored, got none`);
    const copies = await archive.articles({ ids: story.filter((id) => id !== entry.id) });
    const sameStory = copies.sort((a, b) => story.indexOf(a.id) - story.indexOf(b.id));
    if (json === true) {
      const paragraphs = passages.map(({ ordinal, start, end, text }) => {
        const pages = pagesAt(article.pageStarts, { start, end });
        return { ordinal, start, end, text, ...(pages && { pages }) };
      });
      terminal.print(
        jsonLine({
          ...article,
          paragraphs,
          provenance: provenance ?? null,
          sameStory: sameStory.map(({ id }) => id),
        }),
      );
    } else
      terminal.print(renderArticle({ article, passages, provenance, sameStory }, terminal, cut === true));
    return EXIT.ok;
  });
}

function complainOfMatches(found: readonly ArticleEntry[], wanted: string, { complain }: Terminal): void {
  if (found.length === 0) {
    complain(`No article fits "${visible(wanted)}". To see what there is: verbatim sources`);
    return;
  }
  complain(`${found.length} articles fit "${visible(wanted)}". Name one of them by its id:`);
  for (const { id, title } of found.slice(0, MOST_NAMED)) complain(`  ${visible(id)}  ${visible(title)}`);
  if (found.length > MOST_NAMED) complain(`  and ${found.length - MOST_NAMED} more`);
}
