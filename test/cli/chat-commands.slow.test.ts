import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import stringWidth from "string-width";
import { beforeAll, expect, test } from "vitest";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answer } from "../../src/answer/answer.ts";
import { createChatCommands } from "../../src/cli/chat-commands.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { createEmptyArchive } from "../../src/library/empty-archive.ts";
import { MODEL_CACHE } from "../embeddings/model-cache.ts";
import { dataFolderIn, runCli, workFolder, writeFiles } from "./cli-process.ts";
import { MARROWICK } from "./marrowick.ts";

const work = workFolder();
const data = dataFolderIn(work);

beforeAll(async () => {
  const articles = writeFiles(join(work, "articles"), MARROWICK);
  expect(await runCli(["ingest", articles, "--data", data])).toMatchObject({ code: 0 });
});

const MAIN = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));
const ENV = { PATH: process.env.PATH ?? "", VERBATIM_MODELS: MODEL_CACHE, EMBEDDING_THREADS: "1" };

const chat = async (...lines: string[]): Promise<string> =>
  (await runCli(["chat", "--data", data], { input: lines.join("\n") })).stdout;

test("the paragraphs around a statement, its article, and what is not there", async () => {
  const said = await chat(
    "/context 1",
    "How much did the bridge of glass cost?",
    "/context 1",
    "/article 1",
    "/context 99",
    "/article x",
    "/more 1",
    "quit",
    "never asked",
  );
  expect(said).toContain("> /context 1\nThere is no answer to look into yet. Ask something first.");
  const [, , context = "", article = "", outOfRange = "", wrong = "", more = ""] = said
    .split(/^> /mu)
    .slice(1);
  expect(context).toMatch(/^\/context 1\n *1 {2}\S[\s\S]+ 7\.5 million crowns/u);
  expect(article).toMatch(/^\/article 1\nMarrowick opens a bridge of glass\n[\s\S]+\n *2 {2}/u);
  expect(outOfRange).toMatch(/Expected a number from 1 to \d+ behind \/context, got "99"\./u);
  expect(wrong).toMatch(/Expected a number from 1 to \d+ behind \/article, got "x"\./u);
  expect(more).toContain("There is no more of it.");
  expect(said).not.toContain("never asked");
});

test.each(["quit", "exit", "QUIT", "/exit", "/quit now"])("%s leaves", async (word) => {
  expect(await chat(word, "How much did the bridge of glass cost?")).not.toContain("7.5 million");
});

test.each([
  ["https://bell.example/a b", "https://bell.example/a%20b"],
  ["javascript:alert(1)", null],
  ["file:///etc/passwd", null],
  ["--version", null],
  [null, null],
])("only addresses of the web are opened: %s", async (link, opened) => {
  const [told, asked]: [string[], string[]] = [[], []];
  const terminal = {
    print: (line: string) => void told.push(line),
    tell: (line: string) => void told.push(line),
    colours: {},
    isScreen: false,
    width: 80,
  } as unknown as Terminal;
  const openPage = async (url: string) => {
    asked.push(url);
    return false;
  };
  const run = createChatCommands({ archive: createEmptyArchive("made-up"), terminal, openPage });
  const answer = {
    status: "answered",
    statements: [{}],
    closest: [],
    sources: [{ number: 1, link, url: null }],
  };
  await run("/open 1", answer as unknown as Answer);
  expect(asked).toEqual(opened === null ? [] : [opened]);
  expect(told).toEqual([
    opened === null
      ? "The article has no address on the web. Its text: /article 1"
      : `No browser was found. The address: ${opened}`,
  ]);
});

const SAID = [
  "The bridge of glass will outlast every one of us",
  "Nobody in this town has ever liked the colour of the bank",
  "My grandmother sold eels from a pram",
  "The swans are better taxpayers than the brewery",
  "I would rather eat the contract than sign it",
  "A library without a stove is a shed full of paper",
  "We lost four trams in the fog and found five",
  "The new school needs a roof before it needs a motto",
  "Whoever stole the clock has at least been punctual",
];

test("on a terminal an answer is shown as far as the screen holds it, and /more shows the rest, until there is none", ({
  skip,
}) => {
  const long = dataFolderIn(work, "long");
  const said = [...SAID].map(
    (words, i) =>
      `“${words}, and that is number ${i + 1},” Ottoline Vasquell said on day ${i + 3} of the fair.`,
  );
  const articles = writeFiles(join(work, "many"), { "bridges.md": `# Bridges\n\n${said.join("\n\n")}\n` });
  execFileSync(process.execPath, [MAIN, "ingest", articles, "--data", long], { env: ENV, stdio: "ignore" });
  const keys = "what did Vasquell say?\r/more\r/more\r/more\r/more\rquit\r";
  const shown = typed(keys, join(work, "state-of-more"), { data: long, columns: 50, rows: 24 });
  if (shown === null) return skip("there is no script(1)");
  const parts = shown.split(/^> /mu);
  const told = parts.map((part) => [...new Set(part.match(/number \d/gu))]);
  expect(told.flat().sort()).toEqual(said.map((_, i) => `number ${i + 1}`));
  expect(told.every((numbers) => numbers.length <= 5)).toBe(true);
  expect(shown).toMatch(/\d more: \/more/u);
  expect(shown).toContain("There is no more of it.");
  expect(shown).toContain("its article: /article 1");
  expect(shown).not.toContain("/open");
  expect(shown).not.toMatch(/(?:\r?\n){4}> /u);
  for (const line of shown.split(/\r?\n/u)) expect(stringWidth(line), line).toBeLessThanOrEqual(50);
});

test("what else was said is not what /more would have shown first", ({ skip }) => {
  const keys = "what did Vasquell say?\rwhat else did she say?\rquit\r";
  const shown = typed(keys, join(work, "state-of-else"), { data: join(work, "long"), columns: 80, rows: 24 });
  if (shown === null) return skip("there is no script(1)");
  const parts = shown.split(/^> /mu).map((part) => part.match(/number \d/gu) ?? []);
  const [first = [], more = [], ...rest] = parts.filter((numbers) => numbers.length > 0);
  expect(rest).toEqual([]);
  expect(more.length).toBeGreaterThan(0);
  for (const number of more) expect(first).not.toContain(number);
});

test("sources can be clicked where the terminal has links", ({ skip }) => {
  const keys = "How much did the bridge of glass cost?\rquit\r";
  const state = join(work, "state-of-links");
  const shown = typed(keys, state, { env: { TERM: "xterm-256color" } });
  if (shown === null) return skip("there is no script(1)");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a link is made of them
  expect(shown).toMatch(/\u001b\]8;;https:\/\/bell\.example\/bridge#:~:text=[!-~]+\u001b\\Marrowick opens/u);
  expect(shown).toContain("open its page: /open 1");
  expect(typed(keys, state, { env: { TERM: "dumb" } })).not.toContain("\u001b]8");
});

/** Types into the chat on a terminal of its own, by util-linux's `script`; `null` where there is none. */
function typed(
  keys: string,
  state: string,
  {
    data: of = data,
    options = [],
    columns = 80,
    rows = 24,
    env = {},
  }: {
    readonly data?: string;
    readonly options?: readonly string[];
    readonly columns?: number;
    readonly rows?: number;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): string | null {
  const chatting = [process.execPath, MAIN, "chat", "--data", of, ...options].map((part) => `'${part}'`);
  const command = `stty cols ${columns} rows ${rows}; ${chatting.join(" ")}`;
  try {
    return execFileSync("script", ["-qec", command, "/dev/null"], {
      input: keys,
      encoding: "utf8",
      env: { ...ENV, TERM: "xterm", XDG_STATE_HOME: state, NO_COLOR: "1", ...env },
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

test("on a terminal what was typed is there the next time, unless that is not wanted", ({ skip }) => {
  const state = join(work, "state");
  const history = join(state, "verbatim", "history");
  const first = typed("who is the mayor?\rquit\r", state, { options: ["--no-history"] });
  if (first === null) return skip("there is no script(1)");
  expect(first).toContain("Goodbye.");
  expect(existsSync(history)).toBe(false);
  typed("How much did the bridge of glass cost?\rquit\r", state);
  expect(readFileSync(history, "utf8")).toBe("How much did the bridge of glass cost?\nquit\n");
  // Without a home, nothing is kept and nobody is disturbed.
  expect(typed("who is the mayor?\rquit\r", "", {})).toContain("Goodbye.");
  // Twice the key for "up": behind "quit" lies the question.
  expect(typed("\x1b[A\x1b[A\rquit\r", state)).toContain("7.5 million crowns");
});
