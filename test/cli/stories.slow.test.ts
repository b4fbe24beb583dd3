import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { sliceOf } from "../../src/text/span.ts";
import { COPIES, OTHERS, WIRE } from "../support/syndicated.ts";
import { dataFolderIn, runCli, workFolder, writeFiles } from "./cli-process.ts";

const work = workFolder();
const data = dataFolderIn(work);
const ALL = [...OTHERS, ...COPIES, WIRE];
const COST = "How much would repairs of the slipway have cost?";

beforeAll(async () => {
  const files = { "slipway.jsonl": ALL.map((article) => JSON.stringify(article)).join("\n") };
  const folder = writeFiles(join(work, "articles"), files);
  expect(await runCli(["ingest", folder, "--data", data])).toMatchObject({ code: 0 });
});

test("an agency's story is one answer with all its sources, each with its own paragraph, words and link", async () => {
  const { code, stdout } = await runCli(["ask", COST, "--json", "--data", data]);
  expect(code).toBe(0);
  const { statements, sources, lead } = JSON.parse(stdout) as Answer;
  const [first] = statements;
  const articleOf = (number: number) => ALL.find(({ id }) => id === sources[number - 1]?.article);
  expect(articleOf(first?.source ?? 0)).toEqual(WIRE);
  expect(first?.also.map((number) => articleOf(number)?.id)).toEqual(COPIES.map(({ id }) => id));
  expect(first).toMatchObject({ count: 5, earliest: "2032-04-06" });
  // Each leads to its own words: a figure stands in each copy as that has it.
  const fragment = expect.stringMatching(/^:~:text=Repairs%20would/u);
  expect(first?.alsoAt).toEqual(first?.also.map((source) => ({ source, ordinal: 3, fragment })));
  for (const { pieces } of [...statements, ...statements.flatMap(({ variants }) => variants)])
    for (const { article, text, ...span } of pieces)
      expect(sliceOf(ALL.find(({ id }) => id === article)?.text ?? "", span)).toBe(text);
  const variant = first?.variants.find(({ pieces }) => pieces[0]?.article === "tribune-slipway");
  expect(variant?.pieces[0]?.text).toContain("30 per cent of");
  expect(sources.find(({ article }) => article === "tribune-slipway")).toMatchObject({
    sameStoryAs: 1,
    link: expect.stringMatching(/^https:\/\/tribune\.example\/slipway#:~:text=Repairs/u),
  });
  expect(statements.filter(({ passage }) => passage.text.startsWith("Repairs would"))).toHaveLength(2); // and the jetty's
  expect(first?.words?.text).toBe("4.2 million florins");
  expect(lead).toMatch(
    /^“4\.2 million florins” – \d passages on “repairs slipway cost” in 7 articles \(3 stories\)/u,
  );
});

test("a question limited to an outlet is answered with its copy", async () => {
  const { stdout } = await runCli([
    "ask",
    `${COST.slice(0, -1)} according to Quay Tribune?`,
    "--json",
    "--data",
    data,
  ]);
  const { statements } = JSON.parse(stdout) as Answer;
  expect(statements[0]?.passage).toMatchObject({ article: "tribune-slipway", ordinal: 3 });
  expect(statements[0]?.also).toEqual([]);
});

test("the story is listed once, and each of its articles can be named", async () => {
  const [list, json, article] = await Promise.all([
    runCli(["sources", "--data", data]),
    runCli(["sources", "--json", "--data", data]),
    runCli(["show", "tribune-slipway", "--data", data]),
  ]);
  expect(list.stdout).toContain(
    "\n    the same story in 4 further articles:\n    Almond Herald · 2032-04-07 · No more boats",
  );
  for (const { id } of ALL) expect(list.stdout).toContain(`    ${id}\n`);
  expect(list.stdout).toContain("3 stories in 7 articles,");
  const entries = JSON.parse(json.stdout) as { id: string; sameStory: string[] }[];
  expect(entries.find(({ id }) => id === WIRE.id)?.sameStory).toEqual(COPIES.map(({ id }) => id));
  expect(entries.find(({ id }) => id === "own-report")?.sameStory).toEqual([]);
  expect(article.stdout).toMatch(/^same story {2}Coast Wire \(wire-slipway\)$/mu);
});
