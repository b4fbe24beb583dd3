import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createHtmlThreads } from "../../../src/ingest/html/html-threads.ts";
import { page, TEXT } from "./pages.ts";

const folder = mkdtempSync(join(tmpdir(), "verbatim-pages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test("pages are read beside one another, and what cannot be read is refused", async () => {
  const threads = createHtmlThreads({ count: 2 });
  const good = file("a.html", page());
  const paths = [good, join(folder, "gone.html"), file("empty.html", ""), good];
  const read = await Promise.all(paths.map((path) => threads.read(path)));
  expect(read.map(({ ok }) => ok)).toEqual([true, false, false, true]);
  expect(read[3]).toMatchObject({ page: { text: TEXT } });
  expect(read[1]).toMatchObject({ reason: "no such file or folder" });
  await threads.close();
});

test("a page that takes too long costs itself alone", async () => {
  const threads = createHtmlThreads({ count: 1, withinMs: 1 });
  const read = await Promise.all([
    threads.read(file("b.html", page())),
    threads.read(file("c.html", page())),
  ]);
  expect(read).toMatchObject([{ ok: false, reason: /within 0.001 s$/u }, { ok: false }]);
  await threads.close();
});
