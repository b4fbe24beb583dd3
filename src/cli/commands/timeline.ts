import type { Command } from "commander";
import { addExamples, addNotes } from "../help-examples.ts";
import { LIST_EXIT_CODES, withListLimits } from "../list-options.ts";
import type { RunCommand } from "../run-command.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { type ListOptions, listQuotes } from "../list-quotes.ts";
import { renderTimeline } from "../render-timeline.ts";
import { answerJson } from "../../words/answer-json.ts";
import { jsonLine } from "../visible-text.ts";

export function defineTimeline(program: Command, run: RunCommand): void {
  const command = withListLimits(
    program
      .command("timeline")
      .summary("what somebody said on a topic, by date")
      .description(
        "Lists a speaker's quotes on a topic in the order of their publication, undated ones last.",
      )
      .usage("[options] <speaker> <topic...>")
      .argument("<speaker...>", "a name, and what about; quotes around either keep them apart"),
  ).action((words: string[], options: ListOptions) =>
    run(program.opts(), (context) => timeline(words, options, context)),
  );
  addExamples(command, [["verbatim timeline Varrick ferry", "how it went on"]]);
  addNotes(command, LIST_EXIT_CODES);
}

/** Lists what somebody said on a topic, in the order in which it was published. */
export async function timeline(
  words: readonly string[],
  options: ListOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  const answer = await listQuotes(words, "earliest", options, context);
  if (options.json === true) terminal.print(jsonLine(answerJson(answer)));
  else await terminal.page(renderTimeline(answer, terminal));
  return answer.status === "answered" ? EXIT.ok : EXIT.nothingFound;
}
