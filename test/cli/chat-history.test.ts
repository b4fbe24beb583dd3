import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MOST_KEPT_LINES, readHistory, writeHistory } from "../../src/cli/chat-history.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("what was typed comes back, the latest first, and nobody else may read it", async () => {
  const file = join(await temporaryFolder(), "state", "verbatim", "history");
  expect(readHistory(file)).toEqual([]);
  writeHistory(file, ["and the wall?", "who is the mayor?"]);
  expect(readHistory(file)).toEqual(["and the wall?", "who is the mayor?"]);
  expect(readFileSync(file, "utf8")).toBe("who is the mayor?\nand the wall?\n");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(file, "..")).mode & 0o777).toBe(0o700);
});

test("a file that others could read is theirs no longer, and only so many lines are kept", async () => {
  const file = join(await temporaryFolder(), "history");
  writeFileSync(file, "old\n", { mode: 0o644 });
  writeHistory(
    file,
    Array.from({ length: 700 }, (_, i) => `line ${i}`),
  );
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const kept = readHistory(file);
  expect(kept).toHaveLength(MOST_KEPT_LINES);
  expect(kept[0]).toBe("line 0");
});

test("where nothing can be written, nothing is kept and nobody is disturbed", async () => {
  const folder = await temporaryFolder();
  mkdirSync(join(folder, "history"));
  writeHistory(join(folder, "history"), ["a"]);
  writeFileSync(join(folder, "file"), "");
  writeHistory(join(folder, "file", "history"), ["a"]);
  expect(readHistory(join(folder, "history"))).toEqual([]);
});
