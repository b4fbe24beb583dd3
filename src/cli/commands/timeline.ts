import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { type ListOptions, listQuotes } from "../list-quotes.ts";
import { renderTimeline } from "../render-timeline.ts";
import { answerJson } from "../../words/answer-json.ts";
import { jsonLine } from "../visible-text.ts";

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
