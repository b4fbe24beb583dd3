import type { Command } from "commander";
import { addExamples } from "../help-examples.ts";
import { MOST_STATEMENTS, limitUpTo } from "../limit-option.ts";
import type { RunCommand } from "../run-command.ts";
import { join } from "node:path";
import type { Answer, Piece } from "../../answer/answer.ts";
import { type ConversationMemory, converse } from "../../answer/conversation.ts";
import { exampleQuestions } from "../../answer/example-questions.ts";
import { createSpeakerDirectory } from "../../retrieval/speaker-directory.ts";
import { count } from "../../words/count.ts";
import type { Archive } from "../../archive/archive.ts";
import { CHAT_COMMANDS, createChatCommands } from "../chat-commands.ts";
import { chatLoop } from "../chat-loop.ts";
import { completeName } from "../complete-name.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { openAnswerer } from "../open-answerer.ts";
import { messageOf } from "../report-error.ts";
import { chattedAbout } from "../samples.ts";
import { showAnswer } from "../show-answer.ts";
import type { Rest } from "../shown-in-parts.ts";
import { isTerminal, type Terminal } from "../terminal.ts";
import { visible } from "../visible-text.ts";
import { wrapPlain } from "../wrap-text.ts";
import { EMPTY_ARCHIVE } from "./sources.ts";

/** Typed alone they mean to leave, and no question. */
const LEAVE: ReadonlySet<string> = new Set(["/quit", "/exit", "quit", "exit", "bye", "goodbye", ":q"]);

export interface ChatOptions {
  readonly limit?: number;
  /** `false`: what is typed is neither read from earlier chats nor kept. */
  readonly history?: boolean;
}

export function defineChat(program: Command, run: RunCommand): void {
  const command = program
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
      run(program.opts(), (context) => chat(options, context)),
    );
  addExamples(command, [
    ["verbatim chat", "talk with the archive; Ctrl-D ends it"],
    [
      "printf 'who is the mayor?\\nand about the ferry?\\n' | verbatim chat",
      "a conversation from a file or pipe",
    ],
  ]);
}

/** Asks and answers in turn until the person leaves. An error is told and never ends it. `isMaking`: makes the data folder. */
export async function chat(
  { limit, history, isMaking = false }: ChatOptions & { readonly isMaking?: boolean },
  given: CommandContext,
): Promise<ExitCode> {
  const context = await chattedAbout(given, isMaking);
  if ("exitCode" in context) return context.exitCode;
  const { terminal } = context;
  const { stdin, stdout } = context.streams;
  const { print, complain, colours } = terminal;
  const screen = stdin.isTTY === true && isTerminal(stdout) ? stdout : undefined;
  const isTyped = screen !== undefined;
  const { session, answerer } = await openAnswerer(context);
  const { archive } = session;
  const runCommand = createChatCommands({ archive, terminal });
  let memory: ConversationMemory | undefined;
  let last: Answer | null = null;
  let rest: Rest | null = null;
  /** Words that were found and not yet shown: "what else did she say" means them, too. */
  const unseen = new Set<string>();

  const answer = async (question: string): Promise<void> => {
    const seen = memory && { ...memory, shown: memory.shown.filter((piece) => !unseen.has(placeOf(piece))) };
    const next = await converse(
      answerer,
      seen,
      question,
      isTyped ? { limit, quoteLimit: limit ?? MOST_QUOTES } : { limit },
    );
    ({ memory } = next);
    last = next.answer;
    unseen.clear();
    for (const { pieces } of last.statements) for (const piece of pieces) unseen.add(placeOf(piece));
    rest = showAnswer(last, terminal, isTyped, (statements) => {
      for (const { pieces } of statements) for (const piece of pieces) unseen.delete(placeOf(piece));
    });
  };
  const run = async (line: string): Promise<void> => {
    if (!line.startsWith("/")) return answer(line);
    if (!/^\/more(?:\s|$)/u.test(line)) {
      rest = await runCommand(line, last);
      return;
    }
    if (rest === null) terminal.tell("There is no more of it.");
    else rest = rest();
  };
  const speakers = createSpeakerDirectory(archive);
  const options = {
    input: stdin,
    terminal: screen,
    prompt: "> ",
    complete: async (line: string) =>
      completeName(
        line,
        (await speakers()).identities.map(({ name }) => name),
        CHAT_COMMANDS,
      ),
    historyFile: history === false ? undefined : historyFile(context.config.stateFolder),
  };
  const turn = async (typed: string, isEchoed: boolean): Promise<"go on" | "end"> => {
    const line = typed.trim();
    if (line === "") return "go on";
    // What comes out of a pipe, or waited for its turn, is shown, so that the conversation can be read.
    if (!isTyped || !isEchoed) terminal.tell(colours.bold(`> ${visible(line)}`));
    if (LEAVE.has(line.toLowerCase()) || /^\/(?:quit|exit)\s/u.test(line)) return "end";
    if (isTyped) print("");
    await run(line).catch((error: unknown) => complain(messageOf(error)));
    print("");
    return "go on";
  };
  try {
    await greet(archive, terminal);
    await chatLoop(options, turn);
    if (isTyped) print("\nGoodbye.");
    return EXIT.ok;
  } finally {
    await session.close();
  }
}

/** Quotes of an answer that are found, for `/more`. */
const MOST_QUOTES = 50;

function placeOf({ article, start }: Pick<Piece, "article" | "start">): string {
  return `${start} ${article}`;
}

function historyFile(stateFolder: string | undefined): string | undefined {
  return stateFolder === undefined ? undefined : join(stateFolder, "verbatim", "history");
}

async function greet(archive: Archive, { print, tell, complain, colours, width }: Terminal): Promise<void> {
  const articles = await archive.articles();
  if (articles.length === 0) {
    complain(`${EMPTY_ARCHIVE}\n`);
    return;
  }
  const passages = articles.reduce((sum, article) => sum + article.passages, 0);
  tell(
    `${colours.bold("Verbatim")} answers from ${count(articles.length, "article")} with ` +
      `${count(passages, "passage")}, in their exact words. Try:`,
  );
  const directory = await createSpeakerDirectory(archive)();
  for (const question of await exampleQuestions({ archive, directory }))
    print(
      wrapPlain(visible(question), width - 4)
        .map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`))
        .join("\n"),
    );
  tell(`${colours.dim("/help says more, quit or Ctrl-D leaves.")}\n`);
}
