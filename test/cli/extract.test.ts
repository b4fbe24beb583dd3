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
