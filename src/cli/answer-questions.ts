import type { Answer } from "../answer/answer.ts";
import type { AnswerOptions, Answerer } from "../answer/answerer.ts";
import { answerJson } from "../words/answer-json.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { inOrder } from "./in-order.ts";
import type { ReadQuestionLine } from "./read-questions.ts";
import { renderAnswer } from "./render-answer.ts";
import { messageOf } from "./report-error.ts";
import type { Terminal } from "./terminal.ts";
import { unanswered } from "./unanswered.ts";
import { jsonLine, visible } from "./visible-text.ts";

export interface AnswerQuestionsOptions {
  readonly answerer: Answerer;
  readonly limits: Pick<AnswerOptions, "limit" | "within">;
  readonly isJson: boolean;
  /** Where the questions come from, to name a line that cannot be asked. */
  readonly place: string;
  readonly terminal: Terminal;
}

/** An answer, or why there is none. */
type Answered =
  | { readonly answer: Answer }
  | { readonly question: string; readonly reason: string; readonly place: string };

/** The archive answers on one thread while questions are embedded on another: more at once gain nothing. */
const AT_ONCE = 4;

/**
 * Answers questions and prints the answers in their order. A line that cannot be asked or answered is named on
 * standard error, keeps its place in JSON as "nothing found", and the rest goes on.
 */
export async function answerQuestions(
  lines: AsyncIterable<ReadQuestionLine>,
  { answerer, limits, isJson, place, terminal }: AnswerQuestionsOptions,
): Promise<ExitCode> {
  const { print, complain, colours } = terminal;
  const answerLine = async ({ line, question, fault }: ReadQuestionLine): Promise<Answered> => {
    const failed = (reason: string): Answered => ({ question, reason, place: `${place}:${line}` });
    if (fault !== null) return failed(fault);
    try {
      return { answer: await answerer.answer(question, limits) };
    } catch (error) {
      return failed(messageOf(error));
    }
  };
  let faults = 0;
  let isAnyAnswered = false;
  for await (const answered of inOrder(lines, AT_ONCE, answerLine)) {
    if (!terminal.isRead()) break;
    if ("reason" in answered) {
      faults += 1;
      complain(visible(`${answered.place}: ${answered.reason}`));
      if (isJson) print(jsonLine(unanswered(answered.question, answered.reason)));
      continue;
    }
    const { answer } = answered;
    isAnyAnswered ||= answer.status === "answered";
    if (isJson) print(jsonLine(answerJson(answer)));
    else
      print(`${colours.bold(`Question: ${visible(answer.question)}`)}\n${renderAnswer(answer, terminal)}\n`);
  }
  if (faults > 0) return EXIT.failure;
  return isAnyAnswered ? EXIT.ok : EXIT.nothingFound;
}
