import type { Command } from "commander";
import { addExamples } from "./help-examples.ts";
import { limitUpTo } from "./limit-option.ts";
import type { RunCommand } from "./run-command.ts";

const MOST_PLACES = 100;

/** `check`. */
export function defineCheckCommand(program: Command, run: RunCommand): void {
  const check = program
    .command("check")
    .summary("tell whether somebody said something as quoted")
    .description(
      "Compares a quotation with the articles, word by word: exact, altered (with the differences), said by somebody " +
        "else, or not found. Quote marks, white space and the case of the first letter do not count; “…” marks words left out.",
    )
    .argument("<quote...>", "the quotation; quotes around it keep the shell from reading it")
    .option("--speaker <name>", "who is said to have said it")
    .option("--limit <n>", `places at most, 1 to ${MOST_PLACES}`, limitUpTo(MOST_PLACES))
    .option("--json", "print one line of JSON, and nothing else (check.schema.json)")
    .action((words: string[], options: { speaker?: string; limit?: number; json?: true }) =>
      run(program.opts(), async (context) =>
        (await import("./commands/check.ts")).check(words, options, context),
      ),
    );
  addExamples(check, [
    [
      'verbatim check "We were late, and I was wrong about the price"',
      "is it in the archive, and whose is it",
    ],
    ['verbatim check "the dearest cup of tea" --speaker Varrick', "did this person say it"],
  ]);
  check.addHelpText(
    "after",
    `
Exit codes:
  0  the words, or nearly these words, were found: exact, altered, or said by somebody else
  3  not found
  2  wrong usage: no quotation, one without words, or one of more than 10,000 characters`,
  );
}
