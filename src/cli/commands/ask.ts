import type { Answerer } from "../../answer/answerer.ts";
import { questionFault } from "../../question/question-fault.ts";
import { answerQuestions } from "../answer-questions.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode, WrongUsage } from "../exit-code.ts";
import { openAnswerer } from "../open-answerer.ts";
import { daysFrom } from "../list-quotes.ts";
import { MOST_STATEMENTS } from "../limit-option.ts";
import { questionsOfFile, questionsOfStream, type ReadQuestionLine } from "../read-questions.ts";
import { renderAnswer } from "../render-answer.ts";
import { answerJson } from "../../words/answer-json.ts";
import { jsonLine } from "../visible-text.ts";

export interface AskOptions {
  readonly json?: true;
  readonly limit?: number;
  /** Whose words are asked for. */
  readonly speaker?: string;
  readonly outlet?: string;
  /** A day, month or year in words people write. */
  readonly since?: string;
  readonly before?: string;
  /** Path of a JSON Lines file. */
  readonly questions?: string;
}

/** Answers one question, or those of a file or of standard input. */
export async function ask(
  words: readonly string[],
  { json, limit: most, questions, speaker, outlet, since, before }: AskOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  if (speaker !== undefined && !/\p{L}/u.test(speaker))
    throw new WrongUsage('Expected a name behind --speaker, got none. Try: --speaker "Ilse Varrick"');
  if (outlet?.trim() === "")
    throw new WrongUsage("Expected the name of an outlet behind --outlet, got nothing.");
  const within = { speaker, outlet, ...daysFrom({ since, before }) };
  const isLimited = Object.values(within).some((limit) => limit !== undefined);
  const limits = { limit: most, within: isLimited ? within : undefined };
  if (questions !== undefined) {
    if (words.length > 0)
      throw new WrongUsage("Expected a question or --questions, got both. Leave one out.");
    const lines = await someOf(questionsOfFile(questions), questions);
    return withAnswerer(context, (answerer) =>
      answerQuestions(lines, { answerer, limits, isJson: true, place: questions, terminal }),
    );
  }
  if (words.length === 0) {
    const { stdin } = context.streams;
    if (stdin.isTTY === true)
      throw new WrongUsage('Expected a question. Try: verbatim ask "Who is the mayor?", or: verbatim chat');
    const place = "standard input";
    const lines = await someOf(questionsOfStream(stdin), place);
    return withAnswerer(context, (answerer) =>
      answerQuestions(lines, { answerer, limits, isJson: json === true, place, terminal }),
    );
  }
  const question = words.join(" ");
  const fault = questionFault(question);
  if (fault !== null) throw new WrongUsage(fault);
  return withAnswerer(context, async (answerer) => {
    const answer = await answerer.answer(question, limits);
    terminal.print(
      json === true
        ? jsonLine(answerJson(answer))
        : renderAnswer(answer, terminal, { most: MOST_STATEMENTS }),
    );
    return answer.status === "answered" ? EXIT.ok : EXIT.nothingFound;
  });
}

/** The same lines, when there is one at least: without any, nothing is loaded. */
async function someOf(
  lines: AsyncGenerator<ReadQuestionLine>,
  place: string,
): Promise<AsyncIterable<ReadQuestionLine>> {
  const first = await lines.next();
  if (first.done === true)
    throw new WrongUsage(`Expected questions in ${place}, got none. Write one a line.`);
  return (async function* () {
    yield first.value;
    yield* lines;
  })();
}

async function withAnswerer(
  context: CommandContext,
  work: (answerer: Answerer) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { session, answerer } = await openAnswerer(context);
  try {
    return await work(answerer);
  } finally {
    await session.close();
  }
}
