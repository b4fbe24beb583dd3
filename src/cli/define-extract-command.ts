import type { Command } from "commander";
import type { ExtractCommandOptions } from "./commands/extract.ts";
import { addExamples, addNotes } from "./help-examples.ts";
import { FOLLOW_LINKS, pathsFrom } from "./path-argument.ts";
import type { RunCommand } from "./run-command.ts";

/** `quotes extract`. */
export function defineExtractCommand(quotes: Command, program: Command, run: RunCommand): void {
  const extract = quotes
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
    .action((_: object, command: Command) =>
      run(program.opts(), async (context) =>
        (await import("./commands/extract.ts")).extract(
          command.optsWithGlobals<ExtractCommandOptions>(),
          context,
        ),
      ),
    );
  addExamples(extract, [
    ["verbatim quotes extract --articles news.jsonl --json > quotes.jsonl", "for programs"],
    ["verbatim quotes extract --articles articles/", "for people"],
  ]);
  addNotes(
    extract,
    `
A line of JSON is {"id", "quotes": [{"kind", "class", "polarity", "content", "cue", "speaker", "confidence"}]}. Spans are
{"start", "end"}, half-open UTF-16 offsets into the article's text; "class" is saying, thought or other; "polarity" said, denied,
not_said, asked or ordered; "speaker" is {"name", "mention"} or null.

Exit codes:
  0  every article was read
  1  some of the input was refused; a line on standard error says what`,
  );
}
