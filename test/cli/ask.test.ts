import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { dataFolderIn, endOf, runCli, startCli, workFolder, writeFiles } from "./cli-process.ts";
import { articleLine, MARROWICK } from "./marrowick.ts";

const work = workFolder();
const data = dataFolderIn(work);
const STEERING = "The kettle\u001b[31m inspector\u202e of Oddby\u009b2J found 41 leaks in March.";

beforeAll(async () => {
  const articles = writeFiles(join(work, "articles"), {
    ...MARROWICK,
    "kettles.jsonl": articleLine("k1", STEERING),
  });
  expect(await runCli(["ingest", articles, "--data", data])).toMatchObject({ code: 0 });
});

const ask = (args: readonly string[], input = "") => runCli(["ask", "--data", data, ...args], { input });
const COST = "How much did the bridge of glass cost?";
const NOTHING = "Which planet has the hottest volcanoes?";

describe("one question", () => {
  test("is answered for people with the marked sentence, its place and the sources", async () => {
    const [{ code, stdout, stderr }, json] = await Promise.all([
      ask([...COST.split(" "), "--limit", "1"]), // quotes around a question may be left out
      ask([COST, "--json"]),
    ]);
    const marked = (JSON.parse(json.stdout) as Answer).statements[0]?.words;
    expect(marked?.text).toBe("7.5 million crowns");
    expect(stdout).toContain("“7.5 million crowns” – 1 passage on ");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("[1] The Marrowick Bell · 2031-05-02 · paragraph 1\n");
    expect(stdout.replace(/\s+/gu, " ")).toContain(`▶ ${marked?.text} ◀`);
    expect(stdout).toMatch(
      /Sources\n\[1\] Marrowick opens a bridge of glass\n {4}The Marrowick Bell · Tilda Oxenford · 2031-05-02\n {4}https:\/\/bell\.example\/bridge#:~:text=/u,
    );
    expect(stdout).toContain("▶ ◀ mark what comes nearest to the question.");
  });

  test("is answered as one line of JSON whose pieces are slices of the stored text", async () => {
    const { code, stdout, stderr } = await ask([COST, "--json"]);
    expect([code, stderr, stdout.split("\n").length]).toEqual([0, "", 2]);
    const answer = JSON.parse(stdout) as Answer;
    expect(Object.keys(answer).sort()).toEqual([
      "closest",
      "found",
      "lead",
      "question",
      "quoted",
      "sources",
      "statements",
      "status",
      "suggestions",
      "tookMs",
      "understood",
      "version",
      "words",
    ]);
    expect((answer as unknown as { words: unknown }).words).toEqual(answer.statements[0]?.words);
    expect(answer).toMatchObject({ question: COST, status: "answered" });
    const shown = await runCli(["show", answer.sources[0]?.article ?? "", "--json", "--data", data]);
    const { text } = JSON.parse(shown.stdout) as { text: string };
    for (const piece of answer.statements.flatMap((s) => [...s.pieces, s.passage]))
      if (piece.article === answer.sources[0]?.article)
        expect(text.slice(piece.start, piece.end)).toBe(piece.text);
  });

  test("without an answer ends with 3 and shows the closest passages as what they are", async () => {
    const [people, machines] = await Promise.all([ask([NOTHING]), ask([NOTHING, "--json"])]);
    expect([people.code, machines.code]).toEqual([3, 3]);
    expect(people.stdout).toContain("Closest passages (not an answer)");
    expect(JSON.parse(machines.stdout)).toMatchObject({ status: "nothing_found", statements: [] });
  });
});

test("controls and overrides in an article reach no terminal raw, and JSON keeps them", async () => {
  const [people, machines] = await Promise.all([
    ask(["How many leaks did the kettle inspector find?"]),
    ask(["How many leaks did the kettle inspector find?", "--json"]),
  ]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u;
  expect(people.stdout).not.toMatch(controls);
  expect(people.stdout).toContain("kettle␛[31m inspector<U+202E> of Oddby<U+009B>2J");
  expect(machines.stdout).not.toMatch(controls);
  expect((JSON.parse(machines.stdout) as Answer).statements[0]?.passage.text).toBe(STEERING);
});

describe("several questions", () => {
  test("come from standard input, blank lines passed over; one answered is enough for 0", async () => {
    const { code, stdout } = await ask(["--json"], `${NOTHING}\n\n${COST}\r\n`);
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Answer);
    expect(answers.map((a) => [a.question, a.status])).toEqual([
      [NOTHING, "nothing_found"],
      [COST, "answered"],
    ]);
    expect(code).toBe(0);
  });

  test("for people stand above their answers; none answered is 3", async () => {
    const { code, stdout } = await ask([], `${NOTHING}\n`);
    expect(stdout).toMatch(/^Question: Which planet/u);
    expect(code).toBe(3);
  });

  test("of a file are answered in their order; a broken line keeps its place and is named", async () => {
    const questions = [
      COST,
      NOTHING,
      "Who told the Courier about the swans?",
      "When were the swans last counted?",
    ];
    const lines = questions.map((question, i) => JSON.stringify({ id: i, question }));
    lines.splice(1, 0, "{broken", "", '{"query": "who"}', JSON.stringify({ question: "x ".repeat(1_500) }));
    const file = join(writeFiles(work, { "questions.jsonl": lines.join("\n") }), "questions.jsonl");
    const { code, stdout, stderr } = await ask(["--questions", file]);
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Answer);
    expect(answers.map((a) => a.question)).toEqual([COST, "", "", "x ".repeat(1_500), ...questions.slice(1)]);
    expect(answers[1]).toMatchObject({
      status: "nothing_found",
      lead: expect.stringContaining("broken line"),
    });
    expect(stderr.match(/questions\.jsonl:\d+/gu)).toEqual([2, 4, 5].map((n) => `questions.jsonl:${n}`));
    expect(code).toBe(1);
  });

  test.each([
    ["that is not there", "nowhere.jsonl", /nowhere\.jsonl, got: no such file/u],
    ["that is a folder", ".", /got: not readable: EISDIR/u],
  ])("of a file %s are wrong usage, and it is named", async (_, name, says) => {
    const { code, stderr } = await ask(["--questions", join(work, name)]);
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
  });
});

test("a reader that stops reading ends it quietly, with the questions that are left", {
  timeout: 60_000,
}, async () => {
  const child = startCli(["sources", "--data", data]);
  const end = endOf(child);
  child.stdout?.destroy();
  expect(await end).toMatchObject({ stderr: "" });
  const many = startCli(["ask", "--json", "--data", data], {
    input: `${COST}\n`.repeat(5_000), // minutes, if all were answered
  });
  let errors = "";
  many.stderr?.on("data", (text) => {
    errors += text;
  });
  await once(many.stdout as NodeJS.ReadableStream, "data");
  many.stdout?.destroy();
  expect(await once(many, "exit")).toEqual([0, null]);
  expect(errors).toBe("");
});

test("`sources`, `show` and `status` tell what the archive holds", async () => {
  const [list, found, none, several, state] = await Promise.all([
    runCli(["sources", "--data", data]),
    runCli(["show", "glass", "bridge", "--data", data]),
    runCli(["show", "unheard-of", "--data", data]),
    runCli(["show", "of", "--data", data]),
    runCli(["status", "--json", "--data", data]),
  ]);
  expect(list.stdout).toContain(
    "Nobody has counted the swans of Quillhaven\n    Quillhaven Courier · 2031-06-11 · Ines Dorrow, Paul Quist · 2 passages",
  );
  expect(list.stdout).toMatch(/3 articles, 6 passages\.\n$/u);
  expect(found.stdout).toMatch(/^Marrowick opens a bridge of glass\n\noutlet +The Marrowick Bell\n/u);
  expect(found.stdout).toContain('\n2  "A bridge is a promise');
  expect(found.stdout).toMatch(/\nread from +Markdown\nadded +\d{4}-\d\d-\d\d \d\d:\d\d UTC\n/u);
  expect([none.code, none.stdout, several.code]).toEqual([3, "", 2]);
  expect(several.stderr).toContain("2 articles fit");
  expect(JSON.parse(state.stdout)).toMatchObject({ articles: 3, passages: 6, dataFolder: data });
});

test("--verbose is not needed to see an error that people can mend", async () => {
  const file = join(writeFiles(work, { "a-file": "" }), "a-file");
  const { code, stderr } = await runCli(["status", "--data", file]);
  expect(code).toBe(1);
  expect(stderr).toContain(file);
  expect(stderr).not.toMatch(/Sorry|at .*\.js/u);
  expect(readFileSync(file, "utf8")).toBe("");
});
