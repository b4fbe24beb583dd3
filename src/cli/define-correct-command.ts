import type { Command } from "commander";
import type { CorrectOptions } from "./commands/correct.ts";
import { addExamples, addNotes } from "./help-examples.ts";
import type { RunCommand } from "./run-command.ts";

/** `correct`. */
export function defineCorrectCommand(program: Command, run: RunCommand): void {
  const correct = program
    .command("correct")
    .summary("set by hand who said a quote")
    .description(
      "Says who said a quote that was read wrongly, that this is not known, or that it is no quote. Answers say then: speaker set by " +
        "hand. A correction belongs to the words: it stays when the article is read again or edited elsewhere, and is dropped, with a " +
        "line that says so, when these words are edited. It is of this article alone, also where others tell the same story. " +
        "A bot that runs sees it at once.",
    )
    .usage(
      "[options] <article> <number>\n       verbatim correct <article> [number] --undo\n       verbatim correct --list [article]",
    )
    .argument(
      "[article-and-number...]",
      "an article, as show takes it, and the number of a quote, as show --quotes has it",
    )
    .option("--speaker <name>", "who said it; unknown: nobody knows")
    .option("--not-a-quote", "nobody said it: no answer shows it any more")
    .option("--undo", "take the correction back; without a number all of the article, which may be gone")
    .option(
      "--list",
      "list the corrections, of the article or of all; of all also who was merged or split, and what members in Discord hold for wrong",
    )
    .option("--json", "print one line of JSON")
    .action((words: string[], options: CorrectOptions) =>
      run(program.opts(), async (context) =>
        (await import("./commands/correct.ts")).correct(words, options, context),
      ),
    );
  addExamples(correct, [
    ["verbatim show --quotes council backs", "the quotes of an article, with their numbers"],
    ['verbatim correct council backs 3 --speaker "Ilse Varrick"', "the third one is hers"],
    ["verbatim correct council backs 3 --speaker unknown", "nobody knows whose it is"],
    ["verbatim correct council backs 4 --not-a-quote", "nobody said this"],
    ["verbatim correct council backs 3 --undo", "as it was read"],
    ["verbatim correct --list", "what has been corrected"],
  ]);
  addNotes(
    correct,
    `
Exit codes:
  0  corrected, taken back, or listed
  3  no such article, or nothing to take back or to list
  2  wrong usage: no such number, several articles or speakers are meant, not one thing to be done`,
  );
}
