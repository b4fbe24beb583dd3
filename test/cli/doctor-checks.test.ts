import { join } from "node:path";
import { expect, test } from "vitest";
import { checkWatched } from "../../src/cli/doctor-checks.ts";
import { workFolder, writeFiles } from "./cli-process.ts";

const work = workFolder();
const data = join(work, "data");

test("a watched folder is well when there are files in it, and said to be empty, not there, or around the data", async () => {
  const folder = writeFiles(join(work, "news"), { "a.md": "a", "b.txt": "b", "c.log": "c" });
  expect(await checkWatched(folder, data)).toMatchObject({
    state: "ok",
    finding: `${folder}: 2 files to be read`,
  });
  const empty = writeFiles(join(work, "empty"), {});
  expect(await checkWatched(empty, data)).toMatchObject({
    state: "broken",
    finding: expect.stringContaining("no article in this folder"),
  });
  expect(await checkWatched(join(work, "nowhere"), data)).toMatchObject({
    state: "broken",
    finding: expect.stringMatching(/^WATCH_FOLDERS: .*nowhere: no such file or folder/u),
  });
  await expect(checkWatched(work, data)).rejects.toThrow(/hold the data folder/u);
});
