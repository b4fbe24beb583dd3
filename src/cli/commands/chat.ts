import { createConversation } from "../../answer/conversation.ts";
import { exampleQuestions } from "../../answer/example-questions.ts";
import { createSpeakerDirectory } from "../../retrieval/speaker-directory.ts";
import { count } from "../../words/count.ts";
import type { Archive } from "../../archive/archive.ts";
import { chatLoop } from "../chat-loop.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { openAnswerer } from "../open-answerer.ts";
import { renderAnswer } from "../render-answer.ts";
import { renderArticleList } from "../render-article-list.ts";
import { messageOf } from "../report-error.ts";
import { chattedAbout } from "../samples.ts";
import { isTerminal, type Terminal } from "../terminal.ts";
import { visible } from "../visible-text.ts";
import { EMPTY_ARCHIVE } from "./sources.ts";

const HELP = `Ask what somebody said ("what did the mayor say about the ferry?", "who said …"), what the articles say, or about the
articles themselves. A question may refer to the one before: "and about the wall?", "what else did she say?", "who wrote that?".

  /sources   list the articles
  /help      show this
  /quit      leave; Ctrl-D does too`;

/** Asks and answers in turn until the person leaves. An error is told and never ends it. `isMaking`: makes the data folder. */
export async function chat(
  { limit, isMaking = false }: { readonly limit?: number; readonly isMaking?: boolean },
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
  const conversation = createConversation(answerer);

  const answer = async (line: string): Promise<void> => {
    if (line === "/help") print(HELP);
    else if (line === "/sources")
      print(renderArticleList(await archive.articles(), await archive.stories(), terminal));
    else if (line.startsWith("/")) print(`There is no ${visible(line)}. What there is: /help /sources /quit`);
    else print(renderAnswer(await conversation.ask(line, { limit }), terminal));
  };
  const options = { input: stdin, terminal: screen, prompt: "> " };
  const turn = async (typed: string): Promise<"go on" | "end"> => {
    const line = typed.trim();
    if (line === "") return "go on";
    // What comes out of a pipe is shown, so that the conversation can be read.
    if (!isTyped) print(colours.bold(`> ${visible(line)}`));
    if (line === "/quit" || line === "/exit") return "end";
    await answer(line).catch((error: unknown) => complain(messageOf(error)));
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

async function greet(archive: Archive, { print, colours }: Terminal): Promise<void> {
  const articles = await archive.articles();
  if (articles.length === 0) {
    print(`${EMPTY_ARCHIVE}\n`);
    return;
  }
  const passages = articles.reduce((sum, article) => sum + article.passages, 0);
  print(
    `${colours.bold("Verbatim")} answers from ${count(articles.length, "article")} with ` +
      `${count(passages, "passage")}, in their exact words. Try:`,
  );
  const directory = await createSpeakerDirectory(archive)();
  for (const question of await exampleQuestions({ archive, directory })) print(`  ${visible(question)}`);
  print(`${colours.dim("/help says more, /quit or Ctrl-D leaves.")}\n`);
}
