import type { Command } from "commander";
import { addExamples, addNotes } from "../help-examples.ts";
import { pathFrom } from "../path-argument.ts";
import { limitUpTo, MOST_STATEMENTS } from "../limit-option.ts";
import type { RunCommand } from "../run-command.ts";
import type { Answerer } from "../../answer/answerer.ts";
import { questionFault } from "../../question/question-fault.ts";
import { answerQuestions } from "../answer-questions.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode, WrongUsage } from "../exit-code.ts";
import { openAnswerer } from "../open-answerer.ts";
import { daysFrom } from "../days-option.ts";
import type { ReadQuestionLine } from "../read-questions.ts";
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

export function defineAsk(program: Command, run: RunCommand): void {
  const command = program
    .command("ask")
    .summary("answer one question, or many")
    .description(
      "Answers a question with the exact words of the articles. Without a question it reads them from standard input, one a line.",
    )
    .argument("[question...]", "the question; quotes around it keep the shell from reading it")
    .option("--json", "print one line of JSON for each question, and nothing else")
    .option("--limit <n>", `statements at most, 1 to ${MOST_STATEMENTS}`, limitUpTo(MOST_STATEMENTS))
    .option("--speaker <name>", "what this speaker said of it")
    .option("--since <day>", 'published on this day or later: 2024-05-01, "May 2024" or 2024')
    .option("--before <day>", "published before this day, month or year")
    .option("--outlet <name>", "published by this outlet")
    .option(
      "--questions <file>",
      'JSON Lines with a field "question"; prints one JSON answer a line, in that order',
      pathFrom,
    )
    .action((words: string[], options: AskOptions) =>
      run(program.opts(), (context) => ask(words, options, context)),
    );
  addExamples(command, [
    ['verbatim ask "How many users does Facebook have in Vietnam?"', "one answer, for people"],
    [
      'verbatim ask --speaker Varrick --since 2024 "what about the flood wall?"',
      "of one speaker, since then",
    ],
    ['verbatim ask --json --limit 3 "who wrote the Vietnam article"', "one answer, for programs"],
    [
      "printf 'who is the mayor\\nwhere was the town hall\\n' | verbatim ask",
      "questions from standard input",
    ],
    ["verbatim ask --questions questions.jsonl > answers.jsonl", "many questions at once"],
  ]);
  addNotes(
    command,
    `
Exit codes:
  0  answered (of several questions: at least one)
  3  nothing found (of several questions: for none of them)
  2  wrong usage: no question, one without words, one of more than 2,000 characters, or a file of questions that cannot be read
  1  failure; with several questions also when one of them could not be read or answered`,
  );
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
  const within = { speaker, outlet, ...(await daysFrom({ since, before })) };
  const isLimited = Object.values(within).some((limit) => limit !== undefined);
  const limits = { limit: most, within: isLimited ? within : undefined };
  if (questions !== undefined) {
    if (words.length > 0)
      throw new WrongUsage("Expected a question or --questions, got both. Leave one out.");
    const { questionsOfFile } = await import("../read-questions.ts");
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
    const { questionsOfStream } = await import("../read-questions.ts");
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
