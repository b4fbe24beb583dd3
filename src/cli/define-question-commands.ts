import type { Command } from "commander";
import type { AskOptions } from "./commands/ask.ts";
import { addExamples, addNotes } from "./help-examples.ts";
import { limitUpTo, MOST_STATEMENTS } from "./limit-option.ts";
import { pathFrom } from "./path-argument.ts";
import type { RunCommand } from "./run-command.ts";

/** `ask` and `chat`. */
export function defineQuestionCommands(program: Command, run: RunCommand): void {
  const ask = program
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
      run(program.opts(), async (context) =>
        (await import("./commands/ask.ts")).ask(words, options, context),
      ),
    );
  addExamples(ask, [
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
    ask,
    `
Exit codes:
  0  answered (of several questions: at least one)
  3  nothing found (of several questions: for none of them)
  2  wrong usage: no question, one without words, one of more than 2,000 characters, or a file of questions that cannot be read
  1  failure; with several questions also when one of them could not be read or answered`,
  );

  const chat = program
    .command("chat")
    .summary("ask one question after the other")
    .description(
      "Opens a conversation in the terminal: later questions may refer to earlier ones. /help says what else can be typed.",
    )
    .option(
      "--limit <n>",
      `statements at most in each answer, 1 to ${MOST_STATEMENTS}`,
      limitUpTo(MOST_STATEMENTS),
    )
    .option("--no-history", "neither offer what was typed in earlier chats nor keep what is typed")
    .action((options: { limit?: number; history?: boolean }) =>
      run(program.opts(), async (context) => (await import("./commands/chat.ts")).chat(options, context)),
    );
  addExamples(chat, [
    ["verbatim chat", "talk with the archive; Ctrl-D ends it"],
    [
      "printf 'who is the mayor?\\nand about the ferry?\\n' | verbatim chat",
      "a conversation from a file or pipe",
    ],
  ]);
}
