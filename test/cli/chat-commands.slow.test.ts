import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
    "quit",
    "never asked",
  );
  expect(said).toContain("> /context 1\nThere is no answer to look into yet. Ask something first.");
  const [, , context = "", article = "", outOfRange = "", wrong = ""] = said.split(/^> /mu).slice(1);
  expect(context).toMatch(/^\/context 1\n *1 {2}\S[\s\S]+ 7\.5 million crowns/u);
  expect(article).toMatch(/^\/article 1\nMarrowick opens a bridge of glass\n[\s\S]+\n *2 {2}/u);
  expect(outOfRange).toMatch(/Expected a number from 1 to \d+ behind \/context, got "99"\./u);
  expect(wrong).toMatch(/Expected a number from 1 to \d+ behind \/article, got "x"\./u);
  expect(said).not.toContain("never asked");
});

test.each(["quit", "exit", "QUIT", "/exit"])("%s leaves", async (word) => {
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
    colours: {},
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
      ? "The article has no address on the web. Its text: /article"
      : `No browser was found. The address: ${opened}`,
  ]);
});

/** Types into the chat on a terminal of its own, by util-linux's `script`; `null` where there is none. */
function typed(keys: string, state: string, ...options: string[]): string | null {
  const main = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));
  const command = [process.execPath, main, "chat", "--data", data, ...options]
    .map((part) => `'${part}'`)
    .join(" ");
  try {
    return execFileSync("script", ["-qec", command, "/dev/null"], {
      input: keys,
      encoding: "utf8",
      env: {
        PATH: process.env.PATH ?? "",
        TERM: "xterm",
        XDG_STATE_HOME: state,
        VERBATIM_MODELS: MODEL_CACHE,
        EMBEDDING_THREADS: "1",
        NO_COLOR: "1",
      },
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

test("on a terminal what was typed is there the next time, unless that is not wanted", ({ skip }) => {
  const state = join(work, "state");
  const history = join(state, "verbatim", "history");
  const first = typed("who is the mayor?\rquit\r", state, "--no-history");
  if (first === null) return skip("there is no script(1)");
  expect(first).toContain("Goodbye.");
  expect(existsSync(history)).toBe(false);
  typed("How much did the bridge of glass cost?\rquit\r", state);
  expect(readFileSync(history, "utf8")).toBe("How much did the bridge of glass cost?\nquit\n");
  // Twice the key for "up": behind "quit" lies the question.
  expect(typed("\x1b[A\x1b[A\rquit\r", state)).toContain("7.5 million crowns");
});
