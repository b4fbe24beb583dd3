import type { Command } from "commander";
import { addExamples } from "../help-examples.ts";
import type { RunCommand } from "../run-command.ts";
import type { StoredQuote } from "../../archive/archive.ts";
import type { Article } from "../../text/article.ts";
import { pagesAt } from "../../text/pages.ts";
import type { CommandContext } from "../command-context.ts";
import { articleOf } from "../article-of.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { renderArticleQuotes } from "../render-article-quotes.ts";
import { renderArticle } from "../render-article.ts";
import { withSession } from "../session.ts";
import { jsonLine, visible } from "../visible-text.ts";
import { wrapPlain } from "../wrap-text.ts";

export interface ShowOptions {
  readonly json?: true;
  /** All that is kept of what was cut. */
  readonly cut?: true;
  /** Its quotes in place of its paragraphs, with the numbers that `correct` takes. */
  readonly quotes?: true;
}

export function defineShow(program: Command, run: RunCommand): void {
  const command = program
    .command("show")
    .summary("print one article")
    .description(
      "Prints an article as it is stored, its paragraphs numbered as answers cite them; where it came from and when; and, marked " +
        "with ×, what of its page was left out, and why.",
    )
    .argument("<article...>", "its id, the beginning of its id, or words of its title")
    .option("--cut", "print all that was left out, not the beginnings alone")
    .option("--quotes", "list its quotes instead, with the numbers that correct takes")
    .option("--json", "print the article as one line of JSON")
    .action((words: string[], options: { cut?: true; quotes?: true; json?: true }) =>
      run(program.opts(), (context) => show(words, options, context)),
    );
  addExamples(command, [
    ["verbatim show flood wall", "the article whose title has these words"],
    ["verbatim show --cut ferry order", "with all that was left out, where a paragraph is missing"],
    ["verbatim show --json vietnam-facebook-2020", "by the beginning of its id"],
    ["verbatim show --quotes council backs", "who is read to have said what in it"],
  ]);
}

/** Prints one article, named by its id, the beginning of it, or words of its title. */
export async function show(
  words: readonly string[],
  { json, cut, quotes: isListed }: ShowOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  return withSession(context, async ({ archive }) => {
    const meant = await articleOf(words.join(" "), archive, terminal);
    if ("exitCode" in meant) return meant.exitCode;
    const { entry } = meant;
    const [article, passages, provenance, [story = []]] = await Promise.all([
      archive.article(entry.id),
      archive.passagesOf(entry.id),
      archive.provenance(entry.id),
      archive.stories([entry.id]),
    ]);
    if (article === undefined) throw new Error(`Expected article ${entry.id} to be stored, got none`);
    if (isListed === true) {
      const quotes = await archive.quotes({ within: { ids: [entry.id] }, withTakenOut: true });
      if (json === true) terminal.print(jsonLine(quotesJson(article, quotes)));
      else
        await terminal.page(
          `${wrapPlain(visible(article.title), terminal.width).join("\n")}\n\n${renderArticleQuotes(article, quotes, terminal)}`,
        );
      return EXIT.ok;
    }
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
      await terminal.page(
        renderArticle({ article, passages, provenance, sameStory }, terminal, cut === true),
      );
    return EXIT.ok;
  });
}

/** The quotes of an article with their numbers. */
function quotesJson(article: Article, quotes: readonly StoredQuote[]) {
  return quotes.map((quote, i) => {
    const { kind, polarity, content, speaker, confidence, byHand } = quote;
    const pieces = content.map(({ start, end }) => ({ start, end, text: article.text.slice(start, end) }));
    return {
      number: i + 1,
      article: article.id,
      kind,
      polarity,
      pieces,
      speaker: speaker?.name ?? null,
      confidence,
      setByHand: byHand ?? null,
    };
  });
}
