import { statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { dataFolderIn, runCli, workFolder, writeFiles } from "./cli-process.ts";
import { articleLine } from "./marrowick.ts";

const work = workFolder();
const data = dataFolderIn(work);
const NOTICES = Array.from({ length: 60 }, (_, i) =>
  articleLine(
    `lamp-${i}`,
    `Lamp ${i} of Brackwater burns.\n\nMayor Solveig Hall said lamp ${i % 7} was old.`,
    {
      title: i === 3 ? "The tall lamp" : `Notice ${i} of lamps`,
    },
  ),
);
const file = join(writeFiles(work, { "lamps.jsonl": NOTICES.join("") }), "lamps.jsonl");

beforeAll(async () => {
  expect(await runCli(["ingest", file, "--data", data])).toMatchObject({ code: 0 });
});

const run = (...args: string[]) => runCli([...args, "--data", data]);
const ids = async (): Promise<string[]> =>
  (JSON.parse((await run("sources", "--json")).stdout) as { id: string }[]).map(({ id }) => id);

test("articles are removed by id and by title; their file is named, which would bring them back", async () => {
  const { code, stdout, stderr } = await run("remove", "--yes", "lamp-10", "tall lamp");
  expect(code).toBe(0);
  expect(stdout).toBe("Removed: 2 articles\n");
  expect(stderr).toMatch(/^1 file may bring them back at the next ingest or watch: .*lamps\.jsonl\n$/u);
  expect(await ids()).toHaveLength(58);
  expect(await run("ask", "Who said lamp 3 was old?", "--json")).toMatchObject({
    stdout: expect.not.stringContaining('"lamp-3"'),
  });
  expect(await run("verify")).toMatchObject({ code: 0 });
});

test("where one name fits none or several, nothing is removed", async () => {
  const before = await ids();
  expect(await run("remove", "lamp-20", "of lamps")).toMatchObject({ code: 2, stdout: "" });
  expect(await run("remove", "lamp-20", "no such thing")).toMatchObject({ code: 3, stdout: "" });
  expect(await run("remove", "lamp-20", "--json")).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringMatching(/^Notice 20 of lamps\n.*Expected --yes/u),
  });
  expect(await ids()).toEqual(before);
});

test("the room of many is given back, and what is left is whole and answers", async () => {
  const all = await ids();
  const gone = all.filter((id) => id !== "lamp-5" && id !== "lamp-6");
  const { code, stdout } = await run("remove", "--yes", "--json", ...gone);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toHaveLength(gone.length);
  const size = () => statSync(join(data, "archive.sqlite")).size;
  const whole = size();
  const { stdout: sizes } = await run("compact", "--json");
  expect(size()).toBeLessThan(whole / 2);
  expect(JSON.parse(sizes)).toEqual({ before: whole, after: size() });
  expect((await run("compact")).stdout).toMatch(
    /^The archive takes [\d.]+ MB: there was no room to give back\.\n$/u,
  );
  expect(await run("verify", "--all-vectors")).toMatchObject({ code: 0 });
  expect(await run("ask", "Who said lamp 5 was old?")).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("Solveig Hall"),
  });
  const { vectors, vectorIndex } = JSON.parse((await run("status", "--json")).stdout);
  expect(vectorIndex.indexed).toBe(vectors);
});
