import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { MODEL_CACHE } from "../embeddings/model-cache.ts";
import { dataFolderIn, endOf, runCli, startCli, workFolder, writeFiles } from "./cli-process.ts";
import { articleLine, MARROWICK } from "./marrowick.ts";

const work = workFolder();
const data = dataFolderIn(work);
const QUESTION = "What did the bridge of glass cost?";

beforeAll(async () => {
  const articles = writeFiles(join(work, "articles"), MARROWICK);
  expect(await runCli(["ingest", articles, "--data", data])).toMatchObject({ code: 0 });
});

const exported = (...args: string[]) => runCli(["export", ...args, "--data", data]);
const lines = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test("articles as JSON Lines make the same archive elsewhere", async () => {
  const { code, stdout, stderr } = await exported("articles");
  expect([code, stderr]).toEqual([0, ""]);
  expect(lines(stdout)).toHaveLength(2);
  const other = dataFolderIn(work, "other");
  const file = join(writeFiles(work, { "all.jsonl": stdout }), "all.jsonl");
  expect(await runCli(["ingest", file, "--data", other])).toMatchObject({ code: 0 });
  expect((await runCli(["export", "articles", "--data", other])).stdout).toBe(stdout);
  expect((await runCli(["export", "quotes", "--data", other])).stdout).toBe(
    (await exported("quotes")).stdout,
  );
});

test("quotes are slices of their articles, with where they stand", async () => {
  const texts = new Map(lines((await exported("articles")).stdout).map(({ id, text }) => [id, String(text)]));
  const quotes = lines((await exported("quotes")).stdout);
  expect(quotes.length).toBeGreaterThan(0);
  for (const { article, words, start, end, paragraph } of quotes) {
    const said = String(words);
    if (!said.includes("[…]")) expect(texts.get(article)?.slice(Number(start), Number(end))).toBe(said);
    expect(paragraph).toBeGreaterThan(0);
  }
  const csv = (await exported("quotes", "--as", "csv")).stdout.split("\r\n");
  expect(csv[0]).toMatch(/^speaker,words,kind,polarity,cue,/u);
  expect(csv).toHaveLength(quotes.length + 2);
  const markdown = (await exported("quotes", "--as", "markdown")).stdout;
  expect(markdown.match(/^> — /gmu)).toHaveLength(quotes.length);
});

test("answers, in order, in every format; a line that cannot be asked is named and the rest goes on", async () => {
  const questions = `${QUESTION}\n???\nWho is the mayor of Nowhere?\n`;
  const ask = (as: string) => runCli(["export", "answers", "--as", as, "--data", data], { input: questions });
  const { code, stdout, stderr } = await ask("jsonl");
  expect(code).toBe(1);
  expect(stderr).toMatch(/^standard input:2: /u);
  expect(lines(stdout).map(({ question }) => question)).toEqual([QUESTION, "Who is the mayor of Nowhere?"]);
  expect((await ask("csv")).stdout).toMatch(
    /^question,status,lead,[^\r]+\r\nWhat did the bridge of glass cost\?,answered,/u,
  );
  expect((await ask("markdown")).stdout).toMatch(
    /^## What did the bridge of glass cost\?\n\n.+\n\n> .+\n>\n> — .+ \\\[1\\\]\n/u,
  );
});

describe("limits and wrong usage", () => {
  test("of outlet and time", async () => {
    const all = lines((await exported("articles")).stdout);
    const [{ outlet, published } = { outlet: "", published: "" }] = all;
    const year = String(published).slice(0, 4);
    const within = lines((await exported("articles", "--outlet", String(outlet), "--since", year)).stdout);
    expect(within).toEqual(all.filter((one) => one.outlet === outlet && String(one.published) >= year));
    expect(await exported("articles", "--before", "1901")).toMatchObject({ code: 3, stdout: "" });
  });

  test.each([
    [["speakers"], /articles, quotes, answers/u],
    [["articles", "--as", "xml"], /Allowed choices are jsonl, csv, markdown/u],
    [["articles", "--since", "soon"], /behind --since/u],
    [["articles", "--questions", "x"], /--questions with answers alone/u],
    [["answers", "--outlet", "Bell"], /limits of answers in the questions/u],
    [["answers"], /got none\. Write one a line/u],
  ])("%j", async (args, says) => {
    expect(await exported(...args)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(says),
    });
  });
});

test("whoever reads only the beginning ends it, without an error", async () => {
  const many = Array.from({ length: 300 }, (_, i) =>
    articleLine(
      `m${i}`,
      `Notice ${i % 5}.

${"The lamp burns. ".repeat(120)}`,
    ),
  );
  const file = join(writeFiles(work, { "many.jsonl": many.join("") }), "many.jsonl");
  const folder = dataFolderIn(work, "many");
  expect(await runCli(["ingest", file, "--data", folder])).toMatchObject({ code: 0 });
  const child = startCli(["export", "articles", "--data", folder]);
  const ended = endOf(child);
  child.stdout?.once("data", () => child.stdout?.destroy());
  const { code, stderr } = await ended;
  expect([code, stderr]).toEqual([0, ""]);
  expect(readFileSync(file, "utf8").length).toBeGreaterThan(500_000);
});

test.skipIf(!existsSync("/dev/full"))("a full disk is told in one line", () => {
  const main = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));
  const command = `'${process.execPath}' '${main}' export articles --data '${data}' > /dev/full`;
  const env = { PATH: process.env.PATH ?? "", VERBATIM_MODELS: MODEL_CACHE };
  const { status, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8", env });
  expect(stderr).toMatch(/^standard output: the disk is full\. .+\n$/u);
  expect(status).toBe(1);
});
