import type { Command } from "commander";
import { addExamples, addNotes } from "../help-examples.ts";
import { LIST_EXIT_CODES, withListLimits } from "../list-options.ts";
import type { RunCommand } from "../run-command.ts";
import { defineExtract } from "./extract.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { MOST_LISTED } from "../limit-option.ts";
import { type ListOptions, listQuotes } from "../list-quotes.ts";
import { renderAnswer } from "../render-answer.ts";
import { answerJson } from "../../words/answer-json.ts";
import { jsonLine } from "../visible-text.ts";

export function defineQuotes(program: Command, run: RunCommand): void {
  const command = withListLimits(
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
    run(program.opts(), (context) => quotes(words, options, context)),
  );
  addExamples(command, [
    ["verbatim quotes Varrick", "all of one speaker, the newest first"],
    ['verbatim quotes "Ilse Varrick" ferry price --since 2024', "on a topic, in time"],
  ]);
  addNotes(command, LIST_EXIT_CODES);
  defineExtract(command, program, run);
}

/** Lists what somebody said: best on the topic first, or newest first where no topic is given. */
export async function quotes(
  words: readonly string[],
  options: ListOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  const answer = await listQuotes(words, "best", options, context);
  if (options.json === true) terminal.print(jsonLine(answerJson(answer)));
  else await terminal.page(renderAnswer(answer, terminal, { most: MOST_LISTED }));
  return answer.status === "answered" ? EXIT.ok : EXIT.nothingFound;
}
