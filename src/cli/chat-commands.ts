import { spawn } from "node:child_process";
import type { Answer, Source, Statement } from "../answer/answer.ts";
import type { Archive } from "../archive/archive.ts";
import { parsedUrl } from "../parsed-url.ts";
import { renderArticle } from "./render-article.ts";
import { renderArticleList } from "./render-article-list.ts";
import type { Terminal } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapPlain } from "./wrap-text.ts";

/** What can be typed beside questions. */
export const CHAT_COMMANDS = ["/context", "/article", "/open", "/sources", "/help", "/quit"] as const;

export const CHAT_HELP = `Ask what somebody said ("what did the mayor say about the ferry?", "who said …"), what the articles say, or about the
articles themselves. A question may refer to the one before: "and about the wall?", "what else did she say?", "who wrote that?".

  /context 2   the second passage or quote of the answer, with the paragraphs around it
  /article 1   the article behind [1]
  /open 1      its page, in the browser
  /sources     list the articles
  /help        show this
  /quit        leave; quit, exit and Ctrl-D do too

Tab completes the names of those who are quoted, and these commands.`;

export interface ChatCommandsOptions {
  readonly archive: Archive;
  readonly terminal: Terminal;
  /** Opens an address of the web; resolves to whether something opens it. */
  readonly openPage?: (url: string) => Promise<boolean>;
}

/** Runs what begins with a slash, on the answer before; `null` before the first. */
export function createChatCommands({ archive, terminal, openPage = openInBrowser }: ChatCommandsOptions) {
  const { print, colours, width } = terminal;

  const context = async ({ passage }: Statement): Promise<void> => {
    const around = (await archive.passagesOf(passage.article)).filter(
      ({ ordinal }) => Math.abs(ordinal - passage.ordinal) <= 1,
    );
    const lines = around.map(({ ordinal, text }) => {
      const number = String(ordinal).padStart(2);
      const words = wrapPlain(visible(text), width - 4).map(
        (line, i) => `${i === 0 ? `${number}  ` : "    "}${line}`,
      );
      return ordinal === passage.ordinal ? words.join("\n") : colours.dim(words.join("\n"));
    });
    print(lines.length === 0 ? "The article is no longer there." : lines.join("\n\n"));
  };
  const article = async ({ article: id }: Source): Promise<void> => {
    const [stored, passages, provenance] = await Promise.all([
      archive.article(id),
      archive.passagesOf(id),
      archive.provenance(id),
    ]);
    if (stored === undefined) print("The article is no longer there.");
    else print(renderArticle({ article: stored, passages, provenance, sameStory: [] }, terminal, false));
  };
  const open = async ({ link, url }: Source): Promise<void> => {
    const address = parsedUrl(link ?? url ?? "");
    if (address?.protocol !== "http:" && address?.protocol !== "https:")
      print("The article has no address on the web. Its text: /article");
    else if (!(await openPage(address.href)))
      print(`No browser was found. The address: ${visible(address.href)}`);
  };

  return async (line: string, answer: Answer | null): Promise<void> => {
    const [command = "", number = "1", ...rest] = line.split(/\s+/u);
    if (command === "/help") return print(CHAT_HELP);
    if (command === "/sources")
      return print(renderArticleList(await archive.articles(), await archive.stories(), terminal));
    if (!CHAT_COMMANDS.some((known) => known === command))
      return print(`There is no ${visible(command)}. What there is: ${CHAT_COMMANDS.join(" ")}`);
    const shown = answer === null ? [] : answer.status === "answered" ? answer.statements : answer.closest;
    if (answer === null || shown.length === 0)
      return print("There is no answer to look into yet. Ask something first.");
    const wanted = /^\d{1,4}$/u.test(number) && rest.length === 0 ? Number(number) : 0;
    const most = command === "/context" ? shown.length : answer.sources.length;
    const outOfRange = `Expected a number from 1 to ${most} behind ${command}, got "${visible([number, ...rest].join(" "))}".`;
    if (command === "/context") {
      const statement = shown[wanted - 1];
      return statement === undefined ? print(outOfRange) : context(statement);
    }
    const source = answer.sources.find((one) => one.number === wanted);
    if (source === undefined) return print(outOfRange);
    return command === "/article" ? article(source) : open(source);
  };
}

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
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}
