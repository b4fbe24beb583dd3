import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import type { CheckAnswer } from "../../src/answer/check/check-answer.ts";
import type { ExtractedLine } from "../../src/cli/quote-lines.ts";
import { dataFolderIn, runCli, workFolder, writeFiles } from "./cli-process.ts";
import { articleLine, MARROWICK } from "./marrowick.ts";

const work = workFolder();
const data = dataFolderIn(work);
const schema = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const ajv = new Ajv2020({ strict: false });
ajv.addSchema(schema("answer.schema.json"), "answer.schema.json");
const isAnswer = ajv.getSchema("answer.schema.json");
const isCheck = ajv.compile(schema("check.schema.json"));

const cli = (...args: string[]) => runCli([...args, "--data", data]);

beforeAll(async () => {
  const articles = writeFiles(join(work, "articles"), MARROWICK);
  expect(await cli("ingest", articles)).toMatchObject({ code: 0 });
});

describe("check", () => {
  test("tells an altered quotation with its change, for people", async () => {
    const { code, stdout, stderr } = await cli(
      "check",
      "a bridge is a threat that both banks keep",
      "--speaker",
      "Vasquell",
    );
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^Altered, 1 word replaced: said by Ottoline Vasquell \(The Marrowick Bell,/u);
    expect(stdout).toContain("“▶".replace("“", '"'));
    expect(stdout).toContain("    Compared: a bridge is a ~~threat~~ **promise** that both banks keep\n");
    expect(stdout).toMatch(/Sources\n\[1\] Marrowick opens a bridge of glass\n/u);
  });

  test("as JSON keeps to its schema, and its words are those of the article", async () => {
    const { code, stdout } = await cli(
      "check",
      "--json",
      "A bridge is a threat",
      "that both banks keep",
      "--speaker",
      "Tessaly",
    );
    const answer = JSON.parse(stdout) as CheckAnswer;
    expect([code, answer.verdict, isCheck(answer), isCheck.errors]).toEqual([0, "other_speaker", true, null]);
    const shown = await cli("show", "--json", answer.sources[0]?.article ?? "");
    const { text } = JSON.parse(shown.stdout) as { text: string };
    const pieces = answer.found.flatMap(({ statement, differences }) => [
      ...statement.pieces,
      statement.passage,
      ...differences.flatMap(({ stored }) => stored),
    ]);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
  });

  test("tells each quotation of a text with its own credit", async () => {
    const text =
      "“A bridge is a promise that both banks keep,” said Ottoline Vasquell.\n> My umbrella has voted in every village meeting\n> — Bram Tessaly";
    const [people, machine] = await Promise.all([cli("check", text), cli("check", "--json", text)]);
    expect(people.stdout).toContain(
      "1. “A bridge is a promise that both banks keep,” — Ottoline Vasquell\n\nExact",
    );
    expect(people.stdout).toMatch(/\n2\. “My umbrella .*” — Bram Tessaly\n\nNot found/u);
    const checked = JSON.parse(machine.stdout);
    expect([people.code, isCheck(checked), isCheck.errors]).toEqual([0, true, null]);
    expect(checked.checks.map(({ verdict }: CheckAnswer) => verdict)).toEqual(["exact", "not_found"]);
    expect(checked).toMatchObject({ verdict: "exact", text, unchecked: 0 });
  });

  test("ends with 3 where nothing is near, and with 2 where nothing is asked", async () => {
    const [none, empty, blank] = await Promise.all([
      cli("check", "--json", "my umbrella has voted in every village meeting"),
      cli("check", " "),
      cli("check", "a bridge", "--speaker", ""),
    ]);
    expect([none.code, empty.code, blank.code]).toEqual([3, 2, 2]);
    expect(isCheck(JSON.parse(none.stdout))).toBe(true);
    expect(empty.stderr).toContain("Expected a quotation to check, got nothing.");
  });
});

describe("quotes and timeline", () => {
  test("list what somebody said", async () => {
    const { code, stdout } = await cli("quotes", "Zuzanna", "Kordrick", "--json");
    const answer = JSON.parse(stdout) as Answer;
    expect([code, isAnswer?.(answer), isAnswer?.errors]).toEqual([0, true, null]);
    expect(answer.statements.map(({ speaker }) => speaker)).toContain("Zuzanna Kordrick");
    const timeline = await cli("timeline", "Vasquell", "bridge");
    expect(timeline.stdout).toMatch(/\n2 May 2031\n\[1\] Ottoline Vasquell, said/u);
  });

  test("say why there is nothing, and end with 3", async () => {
    const [nobody, topic, outlet] = await Promise.all([
      cli("quotes", "Vasquil Ottolane Smithson"),
      cli("quotes", "Vasquell", "swans", "volcano", "--json"),
      cli("timeline", "Vasquell", "bridge", "--outlet", "Nowhere Times"),
    ]);
    expect([nobody.code, topic.code, outlet.code]).toEqual([3, 3, 3]);
    expect(nobody.stdout).toContain("is not in the articles here");
    expect((JSON.parse(topic.stdout) as Answer).status).toBe("nothing_found");
    expect(outlet.stdout).toContain("there is no article from “Nowhere Times”");
  });

  test("refuse a day that is none", async () => {
    const { code, stderr } = await cli("quotes", "Vasquell", "--since", "whenever");
    expect(code).toBe(2);
    expect(stderr).toContain('got "whenever"');
  });
});

test("speakers lists who is quoted", async () => {
  const [all, like, none] = await Promise.all([
    cli("speakers", "--json"),
    cli("speakers", "--like", "vasq"),
    cli("speakers", "--like", "xyzzy"),
  ]);
  const names = (JSON.parse(all.stdout) as { name: string }[]).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Ottoline Vasquell", "Bram Tessaly", "Zuzanna Kordrick"]));
  expect(like.stdout).toMatch(/^Ottoline Vasquell · \d+ quotes? in 1 article\n/u);
  expect([all.code, like.code, none.code]).toEqual([0, 0, 3]);
});

describe("quotes extract", () => {
  const TEXTS = [
    "“The panes are as thick as a dictionary,” said the engineer Bram Tessaly.",
    "Nothing was said at all.",
    "According to Tilda Oxenford, the swans left in May.",
  ];

  test("prints a line for each article in their order, names what it refuses, and touches no archive", async () => {
    const lines = TEXTS.map((text, i) => articleLine(`n${i}`, text));
    const file = join(writeFiles(work, { "new.jsonl": `${lines.join("")}{broken\n` }), "new.jsonl");
    const nowhere = dataFolderIn(work, "untouched");
    const { code, stdout, stderr } = await runCli([
      "quotes",
      "extract",
      "--articles",
      file,
      "--json",
      "--data",
      nowhere,
    ]);
    const read = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as ExtractedLine);
    expect(read.map(({ id }) => id)).toEqual(["n0", "n1", "n2"]);
    expect(code).toBe(1);
    expect(stderr).toContain("new.jsonl:4: broken JSON");
    const [first] = read[0]?.quotes ?? [];
    expect(first).toMatchObject({ kind: "direct", speaker: { name: "Bram Tessaly" } });
    expect(Object.keys(first ?? {}).sort()).toEqual([
      "class",
      "confidence",
      "content",
      "cue",
      "kind",
      "polarity",
      "speaker",
    ]);
    const at = (span: { start: number; end: number } | null | undefined) =>
      span == null ? null : TEXTS[0]?.slice(span.start, span.end);
    expect(at(first?.content[0])).toMatch(/^The panes are as thick as a dictionary,?$/u);
    expect(at(first?.cue[0])).toBe("said");
    expect(at(first?.speaker?.mention)).toContain("Bram Tessaly");
    expect((await runCli(["status", "--json", "--data", nowhere])).stdout).toContain('"articles":0');
  });

  test("for people shows the words with who said them", async () => {
    const file = join(writeFiles(work, { "one.jsonl": articleLine("n0", TEXTS[0] ?? "") }), "one.jsonl");
    const { code, stdout } = await cli("quotes", "extract", "--articles", file);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Notice n0\n {4}The panes are as thick .+\n {8}Bram Tessaly · said · direct · confidence 0\.\d\d\n/u,
    );
  });

  test("gives what is no saying with --all alone, and says what was denied", async () => {
    const text =
      "The council ordered the ship from a yard in Ostrany.\n\nIlse Varrick denied that the ferry would stop.";
    const file = join(writeFiles(work, { "deeds.jsonl": articleLine("n0", text) }), "deeds.jsonl");
    const read = async (...options: string[]) => {
      const { stdout } = await cli("quotes", "extract", "--articles", file, "--json", ...options);
      return (JSON.parse(stdout) as ExtractedLine).quotes.map((quote) => [quote.class, quote.polarity]);
    };
    expect(await read()).toEqual([["saying", "denied"]]);
    expect(await read("--all")).toEqual([
      ["other", "ordered"],
      ["saying", "denied"],
    ]);
  });

  test("needs articles", async () => {
    const { code, stderr } = await cli("quotes", "extract", "--json");
    expect(code).toBe(2);
    expect(stderr).toContain("--articles");
  });
});
