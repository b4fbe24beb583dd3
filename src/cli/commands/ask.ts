import type { Answerer } from "../../answer/answerer.ts";
import { answerQuestions } from "../answer-questions.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode, WrongUsage } from "../exit-code.ts";
import { openAnswerer } from "../open-answerer.ts";
import { questionFault } from "../question-fault.ts";
import { questionsOfFile, questionsOfStream } from "../read-questions.ts";
import { renderAnswer } from "../render-answer.ts";
import { jsonLine } from "../visible-text.ts";

export interface AskOptions {
  readonly json?: true;
  readonly limit?: number;
  /** Path of a JSON Lines file. */
  readonly questions?: string;
}

/** Answers one question, or those of a file or of standard input. */
export async function ask(
  words: readonly string[],
  { json, limit, questions }: AskOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  if (questions !== undefined) {
    if (words.length > 0)
      throw new WrongUsage("Expected a question or --questions, got both. Leave one out.");
    return withAnswerer(context, (answerer) =>
      answerQuestions(questionsOfFile(questions), {
        answerer,
        limit,
        isJson: true,
        place: questions,
        terminal,
      }),
    );
  }
  if (words.length === 0) {
    if (process.stdin.isTTY)
      throw new WrongUsage('Expected a question. Try: verbatim ask "Who is the mayor?", or: verbatim chat');
    const lines = questionsOfStream(process.stdin);
    return withAnswerer(context, (answerer) =>
      answerQuestions(lines, { answerer, limit, isJson: json === true, place: "standard input", terminal }),
    );
  }
  const question = words.join(" ");
  const fault = await questionFault(question);
  if (fault !== null) throw new WrongUsage(fault);
  return withAnswerer(context, async (answerer) => {
    const answer = await answerer.answer(question, { limit });
    terminal.print(json === true ? jsonLine(answer) : renderAnswer(answer, terminal));
    return answer.status === "answered" ? EXIT.ok : EXIT.nothingFound;
  });
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
