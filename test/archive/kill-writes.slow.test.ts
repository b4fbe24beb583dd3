import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createRandom } from "../../bench/random.ts";
import type { WriteMoment } from "../../src/archive/sqlite/write-moment.ts";
import type { Article, ArticleId } from "../../src/text/article.ts";
import { UserError } from "../../src/user-error.ts";
import { generatedArticles } from "../support/articles.ts";
import { type Child, startChild } from "../support/child-process.ts";
import { FAKE_MODEL } from "../support/fake-embed.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { contentOf, OTHER_MODEL } from "./sqlite/content-of.ts";
import { openWith } from "./sqlite/open.ts";

const FILES = 4;
const A_FILE = 100;
const random = createRandom(1867);

/** Kills, and those of them between the begin and the end of a write, of all tests of this file. */
const tally = { kills: 0, between: 0, betweenCommitAndManifest: 0 };

let folder: string;
let source: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  source = await temporaryFolder();
});

/** The articles of version `v` of the source: half are edited with each, a fifth are absent, another fifth with the next. */
function articlesOf(version: number): Article[] {
  return [...generatedArticles(FILES * A_FILE, 5)].flatMap((article, i) => {
    if (version > 0 && i % 5 === version % 5) return [];
    const edit =
      i % 2 === 0 ? `\n\nOttoline Vasquell said that this is edition ${version} of notice ${i}.` : "";
    return [{ ...article, file: join(source, fileOf(i)), text: article.text + edit }];
  });
}

const fileOf = (i: number) => `part-${Math.floor(i / A_FILE)}.jsonl`;

/** Puts a version in its place, each file at once. */
async function publish(version: number, into = source): Promise<void> {
  const articles = articlesOf(version);
  await mkdir(into, { recursive: true });
  for (let part = 0; part < FILES; part++) {
    const file = `part-${part}.jsonl`;
    const lines = articles.filter((article) => article.file === join(source, file));
    const aside = join(into, `.${file}`);
    await writeFile(aside, lines.map(({ file: _, ...fields }) => `${JSON.stringify(fields)}\n`).join(""));
    await rename(aside, join(into, file));
  }
}

const start = (command: string, input = source, pause = "", data = folder): Child =>
  startChild(import.meta.url, "sqlite/reporting-writer.js", [command, data, input, pause]);

async function runToEnd(command: string, input = source, data = folder): Promise<void> {
  const child = start(command, input, "", data);
  expect(await child.ended, child.output()).toBe(0);
}

const linesOf = (child: Child) => child.output().split("\n");
const countOf = (child: Child, line: string) => linesOf(child).filter((said) => said === line).length;

/** Resolves when a child has said `line` for the `nth` time, or has ended. */
async function said(child: Child, line: string, nth = 1): Promise<void> {
  let hasEnded = false;
  void child.ended.then(() => {
    hasEnded = true;
  });
  while (countOf(child, line) < nth && !hasEnded) await sleep(1);
}

interface Kill {
  readonly write: WriteMoment["write"];
  /** At which of the writes of that kind, from 1. */
  readonly nth: number | (() => number);
  /** Milliseconds after its begin; `commit`: it is held when it is committed and the manifest is not written. */
  readonly after: number | "commit";
}

/** Starts a command and kills it in a write. Returns what it had said, and whether the write had not ended. */
async function killIn(
  command: string,
  { write, nth, after }: Kill,
  { input = source, ready = async (_: Child) => {} } = {},
): Promise<{ readonly lines: readonly string[]; readonly isBetween: boolean }> {
  const child = start(command, input, after === "commit" ? `${write} commit` : "");
  await ready(child);
  if (after === "commit") await said(child, `${write} commit`);
  else {
    await said(child, `${write} begin`, typeof nth === "number" ? nth : nth());
    await sleep(after);
  }
  await child.kill();
  const lines = linesOf(child);
  const isBetween = countOf(child, `${write} begin`) > countOf(child, `${write} end`);
  tally.kills += 1;
  if (isBetween) tally.between += 1;
  if (isBetween && after === "commit") tally.betweenCommitAndManifest += 1;
  return { lines, isBetween };
}

/** When to kill: at once, somewhat later, and every fourth time between the commit and the manifest. */
function somewhere(write: Kill["write"], i: number, spanMs: number, most = 1): Kill {
  const nth = 1 + Math.floor(random() * most);
  return { write, nth, after: i % 4 === 3 ? "commit" : Math.floor(random() * random() * spanMs) };
}

/** Everything that a killed process has acknowledged of `version` is there, and nobody speaks of a loss. */
async function expectAcknowledged(lines: readonly string[], version: number): Promise<void> {
  const told: string[] = [];
  const archive = openWith(folder, { notice: (line) => told.push(line) });
  const acknowledged = (what: string) =>
    lines
      .filter((line) => line.startsWith(`${what} `))
      .map((line) => line.slice(what.length + 1) as ArticleId);
  const articles = new Map(articlesOf(version).map((article) => [article.id, article]));
  for (const id of acknowledged("stored"))
    expect((await archive.article(id))?.text, id).toBe(articles.get(id)?.text);
  for (const id of acknowledged("removed")) expect(await archive.article(id), id).toBeUndefined();
  await archive.close();
  expect(told.filter((line) => !line.startsWith("The vector index"))).toEqual([]);
}

/** An archive that nobody disturbed, of one version of the source. */
async function undisturbed(version: number): Promise<string> {
  const calm = await temporaryFolder();
  await publish(version);
  await runToEnd("ingest --prune", source, calm);
  return calm;
}

/** Kills until there were so many, and so many of them between begin and end of a write. */
async function killOften(
  { kills, between }: { readonly kills: number; readonly between: number },
  once: (i: number) => Promise<{ readonly isBetween: boolean }>,
): Promise<void> {
  let [made, hit] = [0, 0];
  for (; made < kills || hit < between; made++) {
    if (made > 3 * kills)
      throw new Error(`Expected ${between} kills inside of a write, got ${hit} of ${made}`);
    if ((await once(made)).isBetween) hit += 1;
  }
}

/** One more version that nobody disturbs, after which the archive is that of a run that never was. */
async function expectAsUndisturbed(version: number): Promise<void> {
  await publish(version);
  await runToEnd("ingest --prune");
  expect(await contentOf(folder)).toEqual(await contentOf(await undisturbed(version)));
}

describe("killed between begin and end of a write, nothing that was acknowledged is lost, and the end is as if undisturbed", () => {
  test("of a batch that is added", async () => {
    await publish(0);
    await killOften({ kills: 14, between: 9 }, async (i) => {
      const killed = await killIn("ingest", somewhere("articles", i, 120, 2));
      await expectAcknowledged(killed.lines, 0);
      const archive = openWith(folder);
      const { articles } = await archive.status();
      await archive.close();
      // Begun anew before there is nothing left to add.
      if (articles >= (FILES - 2) * A_FILE) {
        await rm(folder, { recursive: true });
        await mkdir(folder);
      }
      return killed;
    });
    await runToEnd("ingest");
    await expectAsUndisturbed(1);
  });

  test("of edits and removals with --prune", async () => {
    await publish(0);
    await runToEnd("ingest");
    let version = 0;
    await killOften({ kills: 16, between: 11 }, async (i) => {
      version += 1;
      await publish(version);
      const kill = i % 2 === 0 ? somewhere("removal", i >> 1, 40) : somewhere("articles", i >> 1, 120);
      const killed = await killIn("ingest --prune", kill);
      await expectAcknowledged(killed.lines, version);
      return killed;
    });
    await expectAsUndisturbed(version + 1);
  });

  test("of the vector index", async () => {
    await publish(0);
    await runToEnd("ingest");
    let version = 0;
    await killOften({ kills: 10, between: 7 }, async () => {
      version += 1;
      await publish(version);
      // An index is one file, renamed into its place: there is no commit to be held at.
      const after = Math.floor(random() * random() * 40);
      const killed = await killIn("ingest --prune", { write: "index", nth: 1, after });
      await expectAcknowledged(killed.lines, version);
      return killed;
    });
    await expectAsUndisturbed(version + 1);
  });

  test("of `reindex`, which is all or nothing", async () => {
    await publish(0);
    await runToEnd("ingest");
    /** Whether the vectors are this model's. */
    const isOf = (model: typeof FAKE_MODEL | typeof OTHER_MODEL): boolean => {
      try {
        void openWith(folder, { model }).close();
        return true;
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
        expect((error as Error).message).toContain("verbatim reindex");
        return false;
      }
    };
    await killOften({ kills: 12, between: 9 }, async (i) => {
      const [now, next] = isOf(FAKE_MODEL) ? [FAKE_MODEL, OTHER_MODEL] : [OTHER_MODEL, FAKE_MODEL];
      // Every other time when all vectors are given, so that what comes next is the commit.
      const isLate = i % 2 === 1;
      const kill: Kill = isLate
        ? { write: "vectors", nth: 1, after: Math.floor(random() * 10) }
        : somewhere("vectors", i >> 1, 150);
      const ready = async (child: Child) => (isLate ? said(child, "given") : undefined);
      const killed = await killIn("reindex", kill, { input: next.stamp, ready });
      expect(isOf(now)).not.toBe(isOf(next));
      if (killed.lines.includes("vectors commit")) expect(isOf(next)).toBe(true);
      return killed;
    });
    await runToEnd("reindex", OTHER_MODEL.stamp);
    const calm = await undisturbed(0);
    await runToEnd("reindex", OTHER_MODEL.stamp, calm);
    expect(await contentOf(folder, OTHER_MODEL)).toEqual(await contentOf(calm, OTHER_MODEL));
  });

  test("of `watch`", async () => {
    await publish(0);
    await runToEnd("ingest");
    let version = 0;
    await killOften({ kills: 12, between: 8 }, async () => {
      let nth = 1;
      const ready = async (child: Child) => {
        await said(child, "round start");
        nth += countOf(child, "articles begin");
        version += 1;
        await publish(version);
      };
      const after = Math.floor(random() * random() * 120);
      const killed = await killIn("watch", { write: "articles", nth: () => nth, after }, { ready });
      // What it did at its start was of the version before.
      await expectAcknowledged(killed.lines.slice(killed.lines.indexOf("round start")), version);
      return killed;
    });
    await expectAsUndisturbed(version + 1);
  });
});

afterAll(() => {
  console.log(`kills: ${JSON.stringify(tally)}`);
  expect(tally.kills).toBeGreaterThanOrEqual(60);
  expect(tally.between).toBeGreaterThanOrEqual(40);
  expect(tally.betweenCommitAndManifest).toBeGreaterThanOrEqual(5);
});
