import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { checkWatched } from "../../src/cli/doctor-checks.ts";
import { workFolder, writeFiles } from "./cli-process.ts";

const work = workFolder();
const context = { config: readConfig({}, "/nowhere/.env"), dataFolder: join(work, "data") };

test("a watched folder is well when there are files in it, and said to be empty, not there, or around the data", async () => {
  const folder = writeFiles(join(work, "news"), { "a.md": "a", "b.txt": "b", "c.log": "c" });
  expect(await checkWatched(folder, context)).toMatchObject({
    state: "ok",
    finding: `${folder}: 2 files to be read`,
  });
  const empty = writeFiles(join(work, "empty"), {});
  expect(await checkWatched(empty, context)).toMatchObject({
    state: "broken",
    finding: expect.stringContaining("no article in this folder"),
  });
  expect(await checkWatched(join(work, "nowhere"), context)).toMatchObject({
    state: "broken",
    finding: expect.stringMatching(/^WATCH_FOLDERS: .*nowhere: no such file or folder/u),
  });
  await expect(checkWatched(work, context)).rejects.toThrow(/hold the data folder/u);
});
