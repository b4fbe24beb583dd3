import type { Command } from "commander";
import type { WhoIsWhoOptions } from "./commands/who-is-who.ts";
import { defineCorrectCommand } from "./define-correct-command.ts";
import { defineCheckCommand } from "./define-check-command.ts";
import { defineExtractCommand } from "./define-extract-command.ts";
import { addExamples, addNotes } from "./help-examples.ts";
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
  addNotes(
    speakers,
    `
Exit codes:
  0  somebody is listed
  3  nobody is quoted, or nobody of such a name; standard error says who comes nearest`,
  );
  speakers.helpCommand(false);
  defineWhoIsWho(speakers, program, run);
}

/** `speakers merge` and `speakers split`. */
function defineWhoIsWho(speakers: Command, program: Command, run: RunCommand): void {
  const merge = speakers
    .command("merge")
    .summary("say that two speakers are one")
    .description(
      "From now on what B said is A's, and both go by A's name, in every article, those that come later as well. " +
        "`speakers split A` takes it back.",
    )
    .argument("<a>", "the name that stays; quotes around a name keep its words together")
    .argument("<b>", "the other name")
    .option("--json", "print what is set by hand as one line of JSON")
    .action((a: string, b: string, options: WhoIsWhoOptions) =>
      run(program.opts(), async (context) =>
        (await import("./commands/who-is-who.ts")).merge(a, b, options, context),
      ),
    );
  addExamples(merge, [
    ['verbatim speakers merge "Ilse Varrick" "Ilse Orme"', "a name before and after a marriage"],
  ]);
  addNotes(merge, WHO_IS_WHO_EXIT_CODES);
  const split = speakers
    .command("split")
    .summary("take a merge back, or say that one name is several people's")
    .description(
      "Takes back what `speakers merge` made one: all that were merged into A, or A alone where it was merged into another name. " +
        "Where nothing was, A is somebody else in each article from now on (copies of one story count as one article): for two people " +
        "of one name. Questions about that name are answered with what each of them said.",
    )
    .argument("<a>", "a name; quotes around it keep its words together")
    .option("--undo", "makes one again who was split by article")
    .option("--json", "print what is set by hand as one line of JSON")
    .action((a: string, options: WhoIsWhoOptions) =>
      run(program.opts(), async (context) =>
        (await import("./commands/who-is-who.ts")).split(a, options, context),
      ),
    );
  addExamples(split, [
    ['verbatim speakers split "Tomas Brandreth"', "the baker and the fisher of that name"],
    ['verbatim speakers split "Tomas Brandreth" --undo', "they are one after all"],
  ]);
  addNotes(split, WHO_IS_WHO_EXIT_CODES);
}

const WHO_IS_WHO_EXIT_CODES = `
Exit codes:
  0  set, or taken back
  3  nobody of the name is quoted; standard error says who comes nearest
  2  wrong usage: the name may be several people's, both are one already, or there is nothing to split

What is set by hand is listed with: verbatim correct --list`;

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
  addNotes(quotes, LIST_EXIT_CODES);
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
  addNotes(timeline, LIST_EXIT_CODES);
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
