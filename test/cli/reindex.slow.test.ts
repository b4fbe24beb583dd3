import { join } from "node:path";
import { expect, test } from "vitest";
import { dataFolderIn, runCli, workFolder, writeFiles } from "./cli-process.ts";
import { MARROWICK } from "./marrowick.ts";

const work = workFolder();

test("`reindex` embeds every paragraph again, and the answers stay", async () => {
  const data = dataFolderIn(work, "again");
  await runCli(["ingest", writeFiles(join(work, "more"), MARROWICK), "--data", data]);
  const { code, stdout } = await runCli(["reindex", "--data", data]);
  expect([code, stdout]).toEqual([0, "Embedded 5 paragraphs with all-MiniLM-L6-v2.\n"]);
  const asked = await runCli(["ask", "What did the bridge of glass cost?", "--data", data]);
  expect(asked).toMatchObject({ code: 0, stderr: "" });
});
