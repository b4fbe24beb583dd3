import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { MOST_LISTED } from "../limit-option.ts";
import { type ListOptions, listQuotes } from "../list-quotes.ts";
import { renderAnswer } from "../render-answer.ts";
import { answerJson } from "../../words/answer-json.ts";
import { jsonLine } from "../visible-text.ts";

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
