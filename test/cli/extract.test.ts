import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { page, TEXT } from "../ingest/html/pages.ts";
import { runCli } from "./cli-process.ts";

const folder = mkdtempSync(join(tmpdir(), "verbatim-extract-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("extract prints a line for each file in order, touches no archive, and goes on after a bad one", async () => {
  const head =
    '<meta property="og:site_name" content="The Pellmouth Packet"><meta name="author" content="Wynne Crake"><meta name="date" content="2024-03-07">';
  writeFileSync(join(folder, "page.html"), page({ head }));
  writeFileSync(join(folder, "bytes"), Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d]));
  writeFileSync(join(folder, "story.txt"), `Pellmouth keeps its ferry\n\nBy Wynne Crake\n\n${TEXT}\n`);
  const data = join(folder, "data");
  const files = ["page.html", "bytes", "gone.html", "story.txt"].map((name) => join(folder, name));
  const { code, stdout, stderr } = await runCli(["extract", ...files, "--json", "--data", data]);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ file }) => file)).toEqual(files);
  expect(lines[0]).toEqual({
    file: files[0],
    title: "Pellmouth keeps its ferry",
    authors: ["Wynne Crake"],
    outlet: "The Pellmouth Packet",
    published: "2024-03-07",
    modified: null,
    language: "en",
    url: null,
    text: TEXT,
    warnings: [],
  });
  expect(lines[1]).toMatchObject({
    text: "",
    warnings: ["refused: not a PDF, or damaged or cut off: its pages cannot be read"],
  });
  expect(lines[2]).toMatchObject({ text: "", warnings: ["refused: no such file or folder"] });
  expect(lines[3]).toMatchObject({
    title: "Pellmouth keeps its ferry",
    authors: ["Wynne Crake"],
    text: TEXT,
  });
  expect(stderr.trim().split("\n")).toHaveLength(2);
  expect(code).toBe(1);
});

test("extract refuses what its name says nothing of and is no page, and JSON Lines; a page of any name is read", async () => {
  writeFileSync(join(folder, "x.log"), "2031-04-01 the ferry of Pellmouth has left\n2031-04-01 it is back\n");
  writeFileSync(join(folder, "lines.jsonl"), '{"id": "a", "title": "<b>A</b>", "text": "A text."}\n');
  writeFileSync(join(folder, "ferry.php"), page({ head: "" }));
  writeFileSync(join(folder, "wide.aspx"), Buffer.from(`\ufeff${page({ head: "" })}`, "utf16le"));
  const read = async (name: string) => runCli(["extract", join(folder, name)]);
  const [log, lines, php, wide] = await Promise.all(
    ["x.log", "lines.jsonl", "ferry.php", "wide.aspx"].map(read),
  );
  expect(log).toMatchObject({ code: 1, stdout: "" });
  expect(log?.stderr).toMatch(
    /x\.log: unsupported kind of file: expected .+, or a page, got \.log without markup; rename/u,
  );
  expect(lines).toMatchObject({ code: 1, stdout: "" });
  expect(lines?.stderr).toMatch(/lines\.jsonl: JSON Lines: .+ verbatim ingest PATH\n$/u);
  for (const shown of [php, wide]) {
    expect(shown).toMatchObject({ code: 0, stderr: "" });
    expect(shown?.stdout).toContain("Pellmouth keeps its ferry");
  }
});
