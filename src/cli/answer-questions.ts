import type { Answer } from "../answer/answer.ts";
import type { Answerer } from "../answer/answerer.ts";
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
  readonly limit: number | undefined;
  readonly isJson: boolean;
  /** Where the questions come from, to name a line that cannot be asked. */
  readonly place: string;
  readonly terminal: Terminal;
}

/** The archive answers on one thread while questions are embedded on another: more at once gain nothing. */
const AT_ONCE = 4;

/**
 * Answers questions and prints the answers in their order. A line that cannot be asked or answered is named on
 * standard error, keeps its place in JSON as "nothing found", and the rest goes on.
 */
export async function answerQuestions(
  lines: AsyncIterable<ReadQuestionLine>,
  { answerer, limit, isJson, place, terminal }: AnswerQuestionsOptions,
): Promise<ExitCode> {
  const { print, complain, colours } = terminal;
  const answerLine = async ({
    line,
    question,
    fault,
  }: ReadQuestionLine): Promise<[Answer, fault: string | null]> => {
    try {
      if (fault === null) return [await answerer.answer(question, { limit }), null];
      return [unanswered(question, fault), `${place}:${line}: ${fault}`];
    } catch (error) {
      const reason = messageOf(error);
      return [unanswered(question, reason), `${place}:${line}: ${reason}`];
    }
  };
  let faults = 0;
  let isAnyAnswered = false;
  for await (const [answer, fault] of inOrder(lines, AT_ONCE, answerLine)) {
    if (!terminal.isRead()) break;
    if (fault !== null) {
      faults += 1;
      complain(visible(fault));
    } else isAnyAnswered ||= answer.status === "answered";
    if (isJson) print(jsonLine(answer));
    else if (fault === null)
      print(`${colours.bold(`Question: ${visible(answer.question)}`)}\n${renderAnswer(answer, terminal)}\n`);
  }
  if (faults > 0) return EXIT.failure;
  return isAnyAnswered ? EXIT.ok : EXIT.nothingFound;
}
