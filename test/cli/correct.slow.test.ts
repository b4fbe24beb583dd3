import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { dataFolderIn, runCli, workFolder, writeFiles } from "./cli-process.ts";
import { openedHere } from "./ingesting.ts";
import { articleLine, MARROWICK } from "./marrowick.ts";

const work = workFolder();
const data = dataFolderIn(work);
const isAnswer = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync("answer.schema.json", "utf8")),
);
const cli = (...args: string[]) => runCli([...args, "--data", data]);
const bridge = ["opens", "bridge"];
const swans = ["counted", "swans"];
let articles = "";

interface Listed {
  readonly number: number;
  readonly pieces: readonly { readonly text: string }[];
  readonly speaker: string | null;
  readonly setByHand: string | null;
}

async function quotesOf(article: readonly string[]): Promise<Listed[]> {
  return JSON.parse((await cli("show", "--quotes", "--json", ...article)).stdout) as Listed[];
}
async function numberOf(article: readonly string[], words: string): Promise<string> {
  const quote = (await quotesOf(article)).find(({ pieces }) =>
    pieces.some(({ text }) => text.includes(words)),
  );
  return String(quote?.number);
}
const ask = async (question: string): Promise<Answer> =>
  JSON.parse((await cli("ask", "--json", question)).stdout) as Answer;

beforeAll(async () => {
  articles = writeFiles(join(work, "articles"), MARROWICK);
  expect(await cli("ingest", articles)).toMatchObject({ code: 0 });
});

describe("correct", () => {
  test("sets a speaker, which every answer says was set by hand, until it is undone", async () => {
    const number = await numberOf(bridge, "promise");
    const done = await cli("correct", ...bridge, number, "--speaker", "Bram Tessaly");
    expect(done).toMatchObject({ code: 0, stderr: "" });
    expect(done.stdout).toBe(
      `[${number}] speaker set by hand: Bram Tessaly (was: Ottoline Vasquell)\n    A bridge is a promise that both banks keep,\n`,
    );
    const answer = await ask("what did Tessaly say about the promise of a bridge?");
    expect([isAnswer(answer), isAnswer.errors]).toEqual([true, null]);
    expect(answer.statements[0]).toMatchObject({
      speaker: "Bram Tessaly",
      setByHand: true,
      isSpeakerCertain: true,
    });
    const shown = await cli("ask", "what did Tessaly say about the promise of a bridge?");
    expect(shown.stdout).toContain("Bram Tessaly, said, speaker set by hand ·");
    const check = await cli("check", "a bridge is a promise that both banks keep", "--speaker", "Vasquell");
    expect(check.stdout).toMatch(/said by Bram Tessaly, not Vasquell|said by somebody else/iu);
    expect(check.stdout).toContain("speaker set by hand");
    const who = await ask("who said that a bridge is a promise?");
    expect(who.statements[0]).toMatchObject({ speaker: "Bram Tessaly", setByHand: true });
    expect((await cli("speakers", "--like", "Tessaly")).stdout).toContain("2 quotes in 1 article");

    expect((await cli("correct", ...bridge, number, "--undo")).stdout).toBe(
      `[${number}] as it was read again.\n`,
    );
    const after = await ask("who said that a bridge is a promise?");
    expect(after.statements[0]).toMatchObject({ speaker: "Ottoline Vasquell" });
    expect(after.statements[0]).not.toHaveProperty("setByHand");
  });

  test("unknown: nobody's; no quote: in no answer, and still listed with its number", async () => {
    const all = await quotesOf(swans);
    const number = await numberOf(swans, "right of way");
    expect((await cli("correct", ...swans, number, "--speaker", "unknown")).code).toBe(0);
    const check = await cli("check", "They have right of way and they know it");
    expect(check.stdout).toContain("somebody, said, speaker set by hand");
    expect((await cli("correct", ...swans, number, "--not-a-quote")).code).toBe(0);
    expect((await ask("who said that they have right of way?")).statements).toEqual([]);
    const listed = await quotesOf(swans);
    expect(listed.map(({ number: n, pieces }) => [n, pieces])).toEqual(
      all.map(({ number: n, pieces }) => [n, pieces]),
    );
    expect(listed[Number(number) - 1]).toMatchObject({ setByHand: "not_a_quote" });
    expect((await cli("show", "--quotes", ...swans)).stdout).toContain("no quote, set by hand");
    expect((await cli("correct", ...swans, "--undo")).stdout).toMatch(/^1 correction of .+ taken back/u);
    expect(await quotesOf(swans)).toEqual(all);
  });

  test("one whom no article names is set all the same, with a warning that names who comes nearest", async () => {
    const number = await numberOf(bridge, "promise");
    const done = await cli("correct", ...bridge, number, "--speaker", "Zuzana Kordrik", "--json");
    expect(done.code).toBe(0);
    expect(done.stderr).toContain("No article names Zuzana Kordrik. The nearest names: Zuzanna Kordrick.");
    expect(JSON.parse(done.stdout)).toMatchObject({
      number: Number(number),
      before: "Ottoline Vasquell",
      text: "A bridge is a promise that both banks keep,",
      set: { is: "speaker", name: "Zuzana Kordrik", kind: "person" },
    });
    const [listed] = JSON.parse((await cli("correct", "--list", "--json")).stdout).corrections;
    expect(listed).toMatchObject({ state: "applied", text: "A bridge is a promise that both banks keep," });
    await cli("correct", ...bridge, "--undo");
  });

  test("what stands in another process's way is seen by it at once", async () => {
    const bot = await openedHere(data);
    const names = async () => (await bot.speakers()).map(({ speaker }) => speaker.name);
    expect(await names()).not.toContain("Will Hall");
    await cli("correct", ...bridge, "1", "--speaker", "Will Hall");
    expect(await names()).toContain("Will Hall");
    await cli("correct", ...bridge, "--undo");
    expect(await names()).not.toContain("Will Hall");
    await bot.close();
  });

  test("an edit elsewhere keeps it, an edit of the words drops it with a line, and a gone article says so", async () => {
    const file = join(articles, "ferry.jsonl");
    const text = "The quay is shut.\n\n“The tide is ours,” said Will Hall, the pilot. “We keep it,” he said.";
    writeFileSync(file, articleLine("tide", text));
    await cli("ingest", articles);
    const number = await numberOf(["tide"], "The tide is ours");
    expect(await cli("correct", "tide", number, "--speaker", "Amara Okonjo")).toMatchObject({ code: 0 });
    writeFileSync(file, articleLine("tide", `Once more.\n\n${text.replace("shut", "open")}`));
    expect((await cli("ingest", articles)).stderr).not.toContain("correction");
    expect((await quotesOf(["tide"]))[Number(number) - 1]).toMatchObject({
      speaker: "Amara Okonjo",
      setByHand: "speaker",
    });
    writeFileSync(file, articleLine("tide", text.replace("is ours", "was ours")));
    const dropped = await cli("ingest", articles);
    expect(dropped.stdout + dropped.stderr).toContain("a correction is dropped");
    expect(dropped.stdout + dropped.stderr).toContain("Amara Okonjo");
    expect((await quotesOf(["tide"])).every(({ setByHand }) => setByHand === null)).toBe(true);

    await cli("correct", "tide", "1", "--speaker", "Amara Okonjo");
    writeFileSync(file, articleLine("ebb", text.replace("is ours", "was ours")));
    await cli("ingest", "--prune", articles);
    expect((await quotesOf(["ebb"]))[0]).toMatchObject({ speaker: "Amara Okonjo", setByHand: "speaker" });
    writeFileSync(file, articleLine("tide", text.replace("is ours", "was ours")));
    await cli("ingest", "--prune", articles);
    writeFileSync(file, articleLine("other", "Nothing is told here."));
    await cli("ingest", "--prune", articles);
    expect((await cli("correct", "--list")).stdout).toContain("(the article is gone)");
    const gone = await cli("correct", "tide", "1", "--speaker", "Will Hall");
    expect(gone.code).toBe(3);
    expect(gone.stderr).toContain("The article tide is gone. 1 correction of it waits for it to come back");
    expect((await cli("correct", "tide", "--undo")).stdout).toContain("1 correction of tide taken back.");
    expect((await cli("correct", "--list")).code).toBe(3);
  });

  test.each([
    [["correct", "bridge"], 2, "Expected one of --speaker NAME"],
    [["correct", "bridge", "1", "--undo", "--not-a-quote"], 2, "Expected one of --speaker NAME"],
    [["correct", "--undo"], 2, "Expected an article and the number of a quote"],
    [
      ["correct", "bridge", "--speaker", "Orla Finch"],
      2,
      "Expected the number of a quote behind the article",
    ],
    [["correct", ...bridge, "0", "--not-a-quote"], 2, "from 1 to"],
    [["correct", ...bridge, "999", "--not-a-quote"], 2, "from 1 to"],
    [["correct", "nowhere", "1", "--not-a-quote"], 3, 'No article fits "nowhere"'],
    [["correct", "of", "1", "--not-a-quote"], 2, "2 articles fit"],
    [["correct", ...bridge, "1", "--speaker", "  "], 2, "Expected a name behind --speaker"],
    [["correct", ...bridge, "1", "--speaker", "123"], 2, "Expected a name behind --speaker"],
    [["correct", ...bridge, "1", "--undo"], 3, "there is nothing to take back"],
    [["correct", ...bridge, "--undo"], 3, "there is nothing to take back"],
  ])("%j ends with %i and says why", async (args, code, line) => {
    const done = await cli(...args);
    expect([done.code, done.stdout]).toEqual([code, ""]);
    expect(done.stderr).toContain(line);
  });

  test("without a data folder nothing is made", async () => {
    const done = await runCli(["correct", "bridge", "1", "--not-a-quote", "--data", join(work, "nothing")]);
    expect(done.code).toBe(1);
    expect(done.stderr).toContain("got nothing there");
  });
});

describe("speakers merge and split", () => {
  test("what the one said is the other's, in answers and checks, until it is split", async () => {
    const merged = await cli("speakers", "merge", "Ottoline Vasquell", "Zuzanna Kordrick");
    expect(merged).toMatchObject({ code: 0, stderr: "" });
    expect(merged.stdout).toMatch(/^Zuzanna Kordrick is Ottoline Vasquell: \d+ quotes under that name\.\n$/u);
    const { statements } = await ask("what did Vasquell say about the right of way?");
    expect(statements[0]).toMatchObject({ speaker: "Ottoline Vasquell" });
    expect((await cli("speakers")).stdout).not.toMatch(/^Zuzanna Kordrick/mu);
    expect((await cli("check", "They have right of way", "--speaker", "Vasquell")).stdout).toMatch(/^Exact/u);
    expect((await cli("ingest", articles)).code).toBe(0);
    expect((await cli("correct", "--list")).stdout).toContain(
      "Zuzanna Kordrick is Ottoline Vasquell, set by hand",
    );
    const split = await cli("speakers", "split", "Zuzanna Kordrick");
    expect(split.stdout).toBe("Zuzanna Kordrick is not Ottoline Vasquell any more.\n");
    expect((await cli("speakers")).stdout).toMatch(/^Zuzanna Kordrick/mu);
  });

  test("two of one name are two, and an answer says so", async () => {
    const folder = join(work, "namesakes");
    const said = (id: string, words: string) =>
      articleLine(id, `“${words}” said Will Hall, who bakes in ${id}. Nobody else spoke of the harbour.`);
    writeFiles(folder, {
      "both.jsonl":
        said("tarrow", "The harbour is too small for bread,") +
        said("lumbrow", "The harbour should stay dark,"),
    });
    await cli("ingest", folder);
    const split = await cli("speakers", "split", "Will Hall");
    expect(split.stdout).toContain("2 speakers of that name");
    const listed = (await cli("speakers", "--like", "will hall")).stdout;
    expect(listed).toContain("in tarrow");
    expect(listed).toContain("in lumbrow");
    const answer = await cli("ask", "what did Will Hall say about the harbour?");
    expect(answer.stdout).toMatch(/Will Hall \(2 people of\s+that name\)/u);
    expect(isAnswer(await ask("what did Will Hall say about the harbour?"))).toBe(true);
    const voices = await cli("ask", "who spoke about the harbour?");
    expect(voices.stdout).toMatch(/Will Hall \(2 people of\s+that name\)/u);
    expect((await cli("speakers", "split", "Will Hall", "--undo")).stdout).toBe(
      "Will Hall is one speaker again.\n",
    );
  });

  test.each([
    [["merge", "Ottoline Vasquell", "vasquell"], 2, "Both names mean Ottoline Vasquell"],
    [["merge", "Otoline Vasquel", "Bram Tessaly"], 3, "The nearest names: Ottoline Vasquell"],
    [["merge", "Ottoline Vasquell"], 2, "missing required argument"],
    [["merge", "Ottoline Vasquell", "42"], 2, "Expected the name of a speaker"],
    [["split", "Ottoline Vasquell"], 2, "in one article alone"],
    [["split", "Ottoline Vasquell", "--undo"], 3, "is not split by hand"],
  ])("speakers %j ends with %i and says why", async (args, code, line) => {
    const done = await cli("speakers", ...args);
    expect([done.code, done.stdout]).toEqual([code, ""]);
    expect(done.stderr).toContain(line);
  });
});
