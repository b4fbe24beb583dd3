import type { Command } from "commander";
import { addExamples, addNotes } from "../help-examples.ts";
import { FOLLOW_LINKS, pathsFrom } from "../path-argument.ts";
import type { RunCommand } from "../run-command.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { extractQuotes } from "../extract-quotes.ts";
import { extractedLine, renderQuotesOf } from "../quote-lines.ts";
import { prepareModel } from "../session.ts";
import { jsonLine } from "../visible-text.ts";

export interface ExtractCommandOptions {
  /** Paths of files or folders of articles. */
  readonly articles: readonly string[];
  readonly followLinks?: true;
  readonly all?: true;
  readonly json?: true;
}

export function defineExtract(quotes: Command, program: Command, run: RunCommand): void {
  const command = quotes
    .command("extract")
    .summary("read the quotes of articles without adding them")
    .description(
      "Reads the quotes of articles and prints them, one article after the other. The archive is neither needed nor changed.",
    )
    .requiredOption(
      "--articles <path...>",
      "files or folders of articles: JSON Lines, .txt, .md, .html",
      pathsFrom,
    )
    .option("--follow-links", FOLLOW_LINKS)
    .option("--all", 'also what reads like a saying and is none: deeds, titles; class "other"')
    .option("--json", "print one line of JSON for each article: its id and its quotes as spans of its text")
    .action((_: object, given: Command) =>
      run(program.opts(), (context) => extract(given.optsWithGlobals<ExtractCommandOptions>(), context)),
    );
  addExamples(command, [
    ["verbatim quotes extract --articles news.jsonl --json > quotes.jsonl", "for programs"],
    ["verbatim quotes extract --articles articles/", "for people"],
  ]);
  addNotes(
    command,
    `
A line of JSON is {"id", "quotes": [{"kind", "class", "polarity", "content", "cue", "speaker", "confidence"}]}. Spans are
{"start", "end"}, half-open UTF-16 offsets into the article's text; "class" is saying, thought or other; "polarity" said, denied,
not_said, asked or ordered; "speaker" is {"name", "mention"} or null.

Exit codes:
  0  every article was read
  1  some of the input was refused; a line on standard error says what`,
  );
}

/** Reads the quotes of articles and prints them; the archive stays as it is. */
export async function extract(
  { articles, followLinks, all, json }: ExtractCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  const { embedder, quoteReader, threads } = await prepareModel(context);
  let refused = 0;
  try {
    const options = {
      paths: articles,
      areLinksFollowed: followLinks === true,
      embed: embedder.embedTexts,
      quoteReader,
      isOfAllClasses: all === true,
      threads,
    };
    for await (const { article, quotes } of extractQuotes(options, terminal, () => refused++)) {
      if (!terminal.isRead()) break;
      terminal.print(
        json === true ? jsonLine(extractedLine(article, quotes)) : renderQuotesOf(article, quotes, terminal),
      );
    }
  } finally {
    await Promise.all([embedder.close(), threads.close()]);
  }
  return refused > 0 ? EXIT.failure : EXIT.ok;
}
