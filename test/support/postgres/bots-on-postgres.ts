import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { availableVectorIndex } from "../../../embeddings/index.ts";
import { type ArchiveDatabase, openArchive } from "../../../src/archive/open-archive.ts";
import { moveArchive } from "../../../src/keeping/move-archive.ts";
import { testModel, useDatabases } from "../running-bot.ts";
import { openFolderDatabases } from "./database-of-folder.ts";
import { startPostgres } from "./postgres-server.ts";

/** What may lie in the data folder of a bot whose articles are in a database: checks of the model, and folders where files were read. */
const BESIDE = /^(?:servers|\..*|.*\.checked.*)$/u;

/**
 * Has all bots of a test file keep everything in databases of a real server, one for each data folder, whose shared articles are moved there.
 * After all of its tests no data folder may hold anything of theirs. Where no server can be had there is a skipped test that says why.
 * @param work defines the tests
 */
export async function withBotsOnPostgres(purpose: string, work: () => Promise<unknown>): Promise<void> {
  const server = await startPostgres(purpose);
  if (typeof server === "string") {
    test.skip(`skipped: no PostgreSQL server (${server})`, () => {});
    return;
  }
  const { model } = await testModel();
  const vectorIndex = await availableVectorIndex();
  const databases = await openFolderDatabases(server.url, model.dimensions);
  const filled = new Set<string>();
  const of = async (folder: string): Promise<ArchiveDatabase> => {
    const database = await databases.of(folder);
    if (filled.has(folder)) return database;
    filled.add(folder);
    const from = openArchive({ folder, model, vectorIndex });
    const probe = new Float32Array(model.dimensions).fill(1 / Math.sqrt(model.dimensions));
    await moveArchive({
      ...{ from, to: database.open("shared", { model }), probe },
      ...{ onProgress: () => {}, signal: new AbortController().signal },
    });
    await from.close();
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
    return database;
  };
  useDatabases({ of, urlOf: databases.urlOf });
  afterAll(async () => {
    useDatabases(undefined);
    await databases.close();
    await server.stop();
  });
  await work();
  test("everything of these bots is in the database", () => {
    expect(filled.size).toBeGreaterThan(0);
    for (const folder of filled) expect(namesIn(folder).filter((name) => !BESIDE.test(name))).toEqual([]);
    for (const folder of filled)
      for (const server of namesIn(join(folder, "servers")))
        expect(namesIn(join(folder, "servers", server))).toEqual([]);
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // it is gone already
  }
}
