import type { Command } from "commander";
import { defineCorrectCommand } from "./define-correct-command.ts";
import { defineCheckCommand } from "./define-check-command.ts";
import { defineExtractCommand } from "./define-extract-command.ts";
import { addExamples } from "./help-examples.ts";
import { limitUpTo, MOST_LISTED } from "./limit-option.ts";
import type { ListOptions } from "./list-quotes.ts";
import type { RunCommand } from "./run-command.ts";

/** `check`, `quotes` with `quotes extract`, `speakers` with what people say of them, `timeline` and `correct`. */
export function defineQuoteCommands(program: Command, run: RunCommand): void {
  defineCheckCommand(program, run);
  defineQuotes(program, run);
  defineTimeline(program, run);
  defineSpeakers(program, run);
  defineCorrectCommand(program, run);
}

function defineSpeakers(program: Command, run: RunCommand): void {
  const speakers = program
    .command("speakers")
    .summary("list who is quoted")
    .description("Lists who is quoted in the archive, most quotes first, with the names they go by.")
    .option("--like <text>", "only those whose names hold these letters, or whom these words mean")
    .option("--limit <n>", `speakers at most, 1 to ${MOST_LISTED}`, limitUpTo(MOST_LISTED))
    .option("--json", "print the list as one line of JSON")
    .action((options: { like?: string; limit?: number; json?: true }) =>
      run(program.opts(), async (context) =>
        (await import("./commands/speakers.ts")).speakers(options, context),
      ),
    );
  addExamples(speakers, [
    ["verbatim speakers --limit 20", "who is quoted most"],
    ["verbatim speakers --like varr", "whose name was that"],
  ]);
  speakers.addHelpText(
    "after",
    `
Exit codes:
  0  somebody is listed
  3  nobody is quoted, or nobody of such a name; standard error says who comes nearest`,
  );
}

function defineQuotes(program: Command, run: RunCommand): void {
  const quotes = withLimits(
    program
      .command("quotes")
      .summary("list what somebody said")
      .description(
        "Lists a speaker's quotes, best on the topic first; without a topic, the newest first. " +
          "`quotes extract` reads the quotes of files instead.",
      )
      .usage("[options] <speaker> [topic...]\n       verbatim quotes extract --articles <path...> [--json]")
      .argument("<speaker...>", "a name, and what about; quotes around either keep them apart")
      .helpCommand(false),
  ).action((words: string[], options: ListOptions) =>
    run(program.opts(), async (context) =>
      (await import("./commands/quotes.ts")).quotes(words, options, context),
    ),
  );
  addExamples(quotes, [
    ["verbatim quotes Varrick", "all of one speaker, the newest first"],
    ['verbatim quotes "Ilse Varrick" ferry price --since 2024', "on a topic, in time"],
  ]);
  quotes.addHelpText("after", LIST_EXIT_CODES);
  defineExtractCommand(quotes, program, run);
}

function defineTimeline(program: Command, run: RunCommand): void {
  const timeline = withLimits(
    program
      .command("timeline")
      .summary("what somebody said on a topic, by date")
      .description(
        "Lists a speaker's quotes on a topic in the order of their publication, undated ones last.",
      )
      .usage("[options] <speaker> <topic...>")
      .argument("<speaker...>", "a name, and what about; quotes around either keep them apart"),
  ).action((words: string[], options: ListOptions) =>
    run(program.opts(), async (context) =>
      (await import("./commands/timeline.ts")).timeline(words, options, context),
    ),
  );
  addExamples(timeline, [["verbatim timeline Varrick ferry", "how it went on"]]);
  timeline.addHelpText("after", LIST_EXIT_CODES);
}

const LIST_EXIT_CODES = `
Exit codes:
  0  there are quotes
  3  nobody of this name is quoted, or not on this topic or within these limits; the output says which
  2  wrong usage: no name, or a day that cannot be read`;

function withLimits(command: Command): Command {
  return command
    .option("--since <day>", 'published on this day or later: 2024-05-01, "May 2024" or 2024')
    .option("--before <day>", "published before this day, month or year")
    .option("--outlet <name>", "published by this outlet")
    .option("--limit <n>", `quotes at most, 1 to ${MOST_LISTED} (default: 20)`, limitUpTo(MOST_LISTED))
    .option("--json", "print one line of JSON, and nothing else (answer.schema.json)");
}
