import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runCli, workFolder, writeFiles } from "./cli-process.ts";

const work = workFolder();

test("an article of one's own is no sample, whatever its file is called", async () => {
  const data = join(work, "with-own");
  const own = writeFiles(join(work, "own"), {
    "pellmouth-storm-surge-2023.txt":
      "Lamps of the weir\n\nThe lamps of the weir burn until nine, and nobody has asked for more.\n",
  });
  await runCli(["ingest", own, "--data", data]);
  expect((await runCli(["doctor", "--data", data])).stdout).toMatch(/ok {6}archive +1 article /u);
  expect(await runCli(["remove", "--samples", "--yes", "--data", data])).toMatchObject({ code: 3 });
});

test("samples that an earlier version has put into the shared archive are told, and taken out", async () => {
  const data = join(work, "with-samples");
  const samples = fileURLToPath(new URL("../../../articles", import.meta.url));
  const mine = writeFiles(join(work, "mine"), {
    "quay.txt":
      "Lamps of the quay\n\nThe lamps of the quay burn until nine, and nobody has asked for more.\n",
  });
  await runCli(["ingest", samples, mine, "--data", data]);
  const found = (await runCli(["doctor", "--data", data])).stdout;
  expect(found).toMatch(/note {4}archive +8 sample articles among 9 articles of the shared archive/u);
  expect(found).toContain("-> take them out with: verbatim remove --samples");
  const unasked = await runCli(["remove", "--samples", "--data", data]);
  expect(unasked).toMatchObject({ code: 2, stderr: expect.stringContaining("Expected --yes") });
  const removed = await runCli(["remove", "--samples", "--yes", "--data", data]);
  expect(removed).toMatchObject({ code: 0, stdout: expect.stringMatching(/Removed: 8 articles\n$/u) });
  expect((await runCli(["doctor", "--data", data])).stdout).toMatch(/ok {6}archive +1 article /u);
  expect((await runCli(["remove", "--samples", "--yes", "--data", data])).code).toBe(3);
  expect((await runCli(["remove", "lamps", "--yes", "--data", data])).stdout).toContain("Removed: 1 article");
});
