import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { archiveFileStamp, SPEAKERS_FILE } from "../../../src/archive/archive-files.ts";
import { generatedArticles } from "../../support/articles.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { startChild } from "../../support/child-process.ts";
import { add, archiveContract } from "../archive-contract.ts";
import { archiveSessionsContract } from "../archive-sessions-contract.ts";
import { correctionsContract } from "../corrections-contract.ts";
import { provenanceContract } from "../provenance-contract.ts";
import { quotesContract } from "../quotes-contract.ts";
import { BEST, openWith } from "./open.ts";

// Where hnswlib-node could not be compiled, this is the exact index.
archiveContract(`SQLite archive, ${BEST.kind} index`, async (folder) =>
  openWith(folder, { vectorIndex: BEST }),
);
archiveSessionsContract(`SQLite archive, ${BEST.kind} index`, {
  open: async (folder) => openWith(folder, { vectorIndex: BEST }),
  startWriter: (folder) => startChild(import.meta.url, "hold-writer.js", [folder, BEST.kind]),
});

quotesContract("SQLite archive", async (folder) => openWith(folder));
provenanceContract("SQLite archive", async (folder) => openWith(folder));
correctionsContract("SQLite archive", async (folder) => openWith(folder));

test("what is kept of who is quoted goes with each write that may change it, and is known to be of another state", async () => {
  const folder = await temporaryFolder();
  const archive = openWith(folder);
  onTestFinished(() => archive.close());
  const kept = join(folder, SPEAKERS_FILE);
  const articles = [...generatedArticles(2, 17)];
  const writes = [
    () => add(archive, articles.slice(0, 1)),
    () => add(archive, articles.slice(1)),
    async () => {
      const writer = await archive.openWriter();
      await writer.setSpeakerRules([{ is: "split", name: "Nobody at all" }]);
      await writer.close();
    },
    async () => {
      const writer = await archive.openWriter();
      await writer.remove(articles.map(({ id }) => id));
      await writer.close();
    },
  ];
  const states = new Set<string>();
  for (const write of writes) {
    await writeFile(kept, "names");
    await write();
    expect(existsSync(kept)).toBe(false);
    states.add(`${await archive.generation?.()}`);
    expect(await archive.generation?.()).toBe((await archive.status()).generation);
  }
  expect(states.size).toBe(writes.length);
  const stamp = await archiveFileStamp(folder);
  expect(stamp).toMatch(/^\d+( \d+){4}$/u);
  expect(await archiveFileStamp(join(folder, "nowhere"))).toBeNull();
});
