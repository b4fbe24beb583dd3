import type { Command } from "commander";
import { addExamples } from "../help-examples.ts";
import type { RunCommand } from "../run-command.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { ADD_ARTICLES } from "../hints.ts";
import { renderArticleList } from "../render-article-list.ts";
import { withSession } from "../session.ts";
import { jsonLine } from "../visible-text.ts";

/** What people are told where there is nothing to answer from. */
export const EMPTY_ARCHIVE = `The archive holds no article yet. ${ADD_ARTICLES}`;

export function defineSources(program: Command, run: RunCommand): void {
  const command = program
    .command("sources")
    .summary("list the articles of the archive")
    .description("Lists the articles with outlet, day, authors and number of passages, the newest first.")
    .option("--json", "print the list as one line of JSON")
    .action((options: { json?: true }) => run(program.opts(), (context) => sources(options, context)));
  addExamples(command, [
    ["verbatim sources", "what the answers are taken from"],
    ["verbatim sources --json | jq -r '.[].title'", "the titles alone"],
  ]);
}

/** Lists the articles of the archive. */
export async function sources(
  { json }: { readonly json?: true },
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  const [articles, stories] = await withSession(context, ({ archive }) =>
    Promise.all([archive.articles(), archive.stories()]),
  );
  const copiesOf = new Map(stories.flatMap((story) => story.map((id) => [id, story] as const)));
  const entries = articles.map((article) => ({
    ...article,
    sameStory: (copiesOf.get(article.id) ?? []).filter((id) => id !== article.id),
  }));
  if (json === true) terminal.print(jsonLine(entries));
  else if (articles.length > 0) await terminal.page(renderArticleList(articles, stories, terminal));
  else terminal.complain(EMPTY_ARCHIVE);
  return EXIT.ok;
}
