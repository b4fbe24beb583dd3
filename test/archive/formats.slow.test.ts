import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { DatabaseSync } from "../../src/sqlite/database.ts";
import { describe, expect, test } from "vitest";
import { FORMAT } from "../../src/archive/sqlite/schema.ts";
import { runCli, workFolder } from "../cli/cli-process.ts";

/**
 * An archive of two articles of each format (`articles.jsonl`), as the program of that time has made it. Tests run from the project's folder, and
 * the compiled ones have no data beside them.
 */
const FORMATS = join("test", "archive", "formats");
const work = workFolder();

/** A data folder with the archive of a format. */
function dataOf(format: number | string, name = `format-${format}`): string {
  const data = join(work, name);
  mkdirSync(data);
  writeFileSync(join(data, "archive.sqlite"), gunzipSync(readFileSync(join(FORMATS, `${format}.sqlite.gz`))));
  return data;
}

test("every format has its archive, the present one too", () => {
  const kept = readdirSync(FORMATS).filter((name) => name.endsWith(".gz"));
  expect(kept.sort()).toEqual(Array.from({ length: FORMAT }, (_, i) => `${i + 1}.sqlite.gz`));
});

describe.each(Array.from({ length: FORMAT }, (_, i) => i + 1))("an archive of format %i", (format) => {
  const data = dataOf(format);
  const run = (...args: string[]) => runCli([...args, "--data", data]);

  test("opens, is brought to the present format, and answers", async () => {
    const { code, stdout, stderr } = await run(
      "ask",
      "How many litres of oil does the lamp of Brackwater burn a night?",
    );
    expect([code, stderr]).toEqual([0, expect.not.stringContaining("Sorry")]);
    expect(stdout).toMatch(/▶ 14\s+litres ◀\s+of oil a night/u);
    expect(JSON.parse((await run("status", "--json")).stdout)).toMatchObject({
      format: FORMAT,
      articles: 2,
      passages: 6,
    });
  });

  test("is whole, with the same vectors as would be made now", async () => {
    const { code, stdout } = await run("verify", "--all-vectors");
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^All is whole: .+; the vectors of 6 paragraphs made again\.\n$/u),
    ]);
  });

  test("has its quotes read by today's rules with the next ingest, embedded again only where it has none of what quotes are read from", async () => {
    const file = join(work, `articles-${format}.jsonl`);
    copyFileSync(join(FORMATS, "articles.jsonl"), file);
    const { code, stdout } = await run("ingest", file);
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining(`Embedded ${format === 1 ? 6 : 0} paragraphs`),
    ]);
    const asked = await run("ask", "What did Solveig Hall say about a harbour?");
    expect([asked.code, asked.stdout]).toEqual([
      0,
      expect.stringContaining("A harbour without a lamp is a rumour"),
    ]);
    expect(await run("verify")).toMatchObject({ code: 0 });
  });
});

test("an archive of a newer format is refused by every command, and stays as it is", async () => {
  const data = dataOf(FORMAT, "newer");
  const path = join(data, "archive.sqlite");
  const db = new DatabaseSync(path);
  db.exec("PRAGMA journal_mode = WAL"); // as any program leaves it
  db.exec(`UPDATE meta SET value = '${FORMAT + 1}' WHERE key = 'format'`);
  db.close();
  const bytes = readFileSync(path);
  const backup = join(work, "newer.tar");
  for (const args of [
    ["status"],
    ["ask", "who"],
    ["ingest", FORMATS],
    ["verify"],
    ["backup", backup],
    ["export", "quotes"],
    ["compact"],
  ]) {
    const { code, stdout, stderr } = await runCli([...args, "--data", data]);
    expect([args[0], code]).toEqual([args[0], 1]);
    expect(stdout + stderr).toMatch(
      new RegExp(
        `written by a newer Verbatim: expected format ${FORMAT}, got ${FORMAT + 1}\\. Update Verbatim`,
        "u",
      ),
    );
  }
  expect(readFileSync(path).equals(bytes)).toBe(true);
});
