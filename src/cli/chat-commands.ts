import { spawn } from "node:child_process";
import type { Answer, Source, Statement } from "../answer/answer.ts";
import type { Archive } from "../archive/archive.ts";
import { parsedUrl } from "../parsed-url.ts";
import { renderArticle } from "./render-article.ts";
import { articleListParts } from "./render-article-list.ts";
import { shownOf } from "./render-answer.ts";
import { type Rest, showInParts } from "./shown-in-parts.ts";
import type { Terminal } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapPlain } from "./wrap-text.ts";

/** What can be typed beside questions. */
export const CHAT_COMMANDS = [
  "/more",
  "/context",
  "/article",
  "/open",
  "/sources",
  "/help",
  "/quit",
] as const;

const HELP_COMMANDS = [
  ["/more", "more of the answer, or of the list"],
  ["/context 2", "the second passage or quote of the answer, with the paragraphs around it"],
  ["/article 1", "the article behind [1]"],
  ["/open 1", "its page, in the browser"],
  ["/sources", "list the articles"],
  ["/help", "show this"],
  ["/quit", "leave; quit, exit and Ctrl-D do too"],
] as const;

const HELP_QUESTIONS =
  'Ask what somebody said ("what did the mayor say about the ferry?", "who said …"), what the articles say, or about the articles ' +
  'themselves. A question may refer to the one before: "and about the wall?", "what else did she say?", "who wrote that?".';

const HELP_KEYS =
  "Tab completes the names of those who are quoted, and these commands. Ctrl-C drops what is being typed, and leaves where nothing is.";

export interface ChatCommandsOptions {
  readonly archive: Archive;
  readonly terminal: Terminal;
  /** Opens an address of the web; resolves to whether something opens it. */
  readonly openPage?: (url: string) => Promise<boolean>;
}

/** What a command leaves for `/more`; `null`: nothing. */
export type Left = Rest | null;

/** Runs what begins with a slash, but for `/more` and `/quit`, on the answer before; `null` before the first. */
export function createChatCommands({ archive, terminal, openPage = openInBrowser }: ChatCommandsOptions) {
  const { print, tell, colours } = terminal;

  const context = async ({ passage }: Statement): Promise<void> => {
    const { width } = terminal;
    const around = (await archive.passagesOf(passage.article)).filter(
      ({ ordinal }) => Math.abs(ordinal - passage.ordinal) <= 1,
    );
    const lines = around.map(({ ordinal, text }) => {
      const number = String(ordinal).padStart(2);
      const indent = " ".repeat(number.length + 2);
      const isMeant = ordinal === passage.ordinal;
      return wrapPlain(visible(text), width - indent.length)
        .map(
          (line, i) =>
            `${i === 0 ? colours.cyan(`${number}  `) : indent}${isMeant ? line : colours.dim(line)}`,
        )
        .join("\n");
    });
    if (lines.length === 0) tell("The article is no longer there.");
    else print(lines.join("\n\n"));
  };
  const article = async ({ article: id }: Source): Promise<Left> => {
    const [stored, passages, provenance] = await Promise.all([
      archive.article(id),
      archive.passagesOf(id),
      archive.provenance(id),
    ]);
    if (stored === undefined) {
      tell("The article is no longer there.");
      return null;
    }
    const text = renderArticle({ article: stored, passages, provenance, sameStory: [] }, terminal, false);
    return showInParts(text.split("\n\n"), "", terminal);
  };
  const open = async (source: Source): Promise<void> => {
    const address = pageOf(source);
    if (address === null) tell(`The article has no address on the web. Its text: /article ${source.number}`);
    else if (await openPage(address.href)) tell(`Opened in the browser: ${visible(address.host)}`);
    else print(["No browser was found. The address:", address.href].join(terminal.isScreen ? "\n" : " "));
  };

  return async (line: string, answer: Answer | null): Promise<Left> => {
    const [command = "", given = "1", ...rest] = line.split(/\s+/u);
    if (command === "/help") {
      print(renderHelp(terminal));
      return null;
    }
    if (command === "/sources") {
      const { entries, total } = articleListParts(
        await archive.articles(),
        await archive.stories(),
        terminal,
      );
      return showInParts(entries, total, terminal);
    }
    if (!CHAT_COMMANDS.some((known) => known === command)) {
      tell(`There is no ${visible(command)}. What there is: ${CHAT_COMMANDS.join(" ")}`);
      return null;
    }
    const shown = answer === null ? [] : shownOf(answer);
    if (answer === null || shown.length === 0) {
      tell("There is no answer to look into yet. Ask something first.");
      return null;
    }
    // As it is shown: "#2", "[2]".
    const number = /^[#[]?(\d{1,4})\]?$/u.exec(given)?.[1];
    const wanted = number !== undefined && rest.length === 0 ? Number(number) : 0;
    const most = command === "/context" ? shown.length : answer.sources.length;
    const outOfRange = `Expected a number from 1 to ${most} behind ${command}, got "${visible([given, ...rest].join(" "))}".`;
    if (command === "/context") {
      const statement = shown[wanted - 1];
      if (statement === undefined) tell(outOfRange);
      else await context(statement);
      return null;
    }
    const source = answer.sources.find((one) => one.number === wanted);
    if (source === undefined) tell(outOfRange);
    else if (command === "/article") return article(source);
    else await open(source);
    return null;
  };
}

/** The page of an article on the web; `null` where it has none that a browser may be given. */
export function pageOf({ link, url }: Pick<Source, "link" | "url">): URL | null {
  const address = parsedUrl(link ?? url ?? "");
  return address?.protocol === "http:" || address?.protocol === "https:" ? address : null;
}

const COMMANDS_COLUMN = 13;

function renderHelp({ width, colours }: Pick<Terminal, "width" | "colours">): string {
  const isBeside = width >= 4 * COMMANDS_COLUMN;
  const indent = " ".repeat(isBeside ? COMMANDS_COLUMN + 2 : 6);
  const commands = HELP_COMMANDS.flatMap(([command, does]) => {
    const [first = "", ...rest] = wrapPlain(does, width - indent.length);
    const head = `  ${colours.cyan(command.padEnd(isBeside ? COMMANDS_COLUMN : 0))}`;
    return isBeside
      ? [head + first, ...rest.map((line) => indent + line)]
      : [head, ...[first, ...rest].map((line) => indent + line)];
  });
  return [...wrapPlain(HELP_QUESTIONS, width), "", ...commands, "", ...wrapPlain(HELP_KEYS, width)].join(
    "\n",
  );
}

/** What opens pages tells within this time that it cannot. */
const FAILS_WITHIN_MS = 1_500;

/** Without a shell: an address of an article is not the operator's words. */
async function openInBrowser(url: string): Promise<boolean> {
  const [program, ...before] =
    process.platform === "darwin"
      ? ["open"]
      : process.platform === "win32"
        ? ["rundll32", "url.dll,FileProtocolHandler"]
        : ["xdg-open"];
  return new Promise((resolve) => {
    const child = spawn(program ?? "", [...before, url], { detached: true, stdio: "ignore" });
    child.once("error", () => resolve(false));
    const isOpen = setTimeout(() => {
      child.unref();
      resolve(true);
    }, FAILS_WITHIN_MS);
    child.once("exit", (code) => {
      clearTimeout(isOpen);
      resolve(code === 0);
    });
  });
}
