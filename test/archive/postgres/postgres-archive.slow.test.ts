import { afterAll, test } from "vitest";
import { connectPostgres } from "../../../src/archive/postgres/connect.ts";
import { migrateDatabase } from "../../../src/archive/postgres/migrate.ts";
import { openPostgresArchive } from "../../../src/archive/postgres/postgres-archive.ts";
import { startChild } from "../../support/child-process.ts";
import { FAKE_MODEL } from "../../support/fake-embed.ts";
import { startPostgres } from "../../support/postgres/postgres-server.ts";
import { archiveContract } from "../archive-contract.ts";
import { archiveSessionsContract } from "../archive-sessions-contract.ts";
import { correctionsContract } from "../corrections-contract.ts";
import { provenanceContract } from "../provenance-contract.ts";
import { quotesContract } from "../quotes-contract.ts";
import { ownRows } from "./own-rows.ts";
import { sameScores } from "./same-scores.ts";

const server = await startPostgres("contract");
if (typeof server === "string") test.skip(`skipped: no PostgreSQL server (${server})`, () => {});
else {
  await migrateDatabase(server.url, "the test's database", FAKE_MODEL.dimensions);
  const database = await connectPostgres(server.url, "the test's database");
  afterAll(async () => {
    await database.close();
    await server.stop();
  });
  const open = async (folder: string) =>
    openPostgresArchive({ database, library: folder, model: FAKE_MODEL });
  archiveContract("PostgreSQL archive", open);
  archiveSessionsContract("PostgreSQL archive", {
    open,
    startWriter: (folder) => startChild(import.meta.url, "hold-writer.js", [server.url, folder]),
  });
  quotesContract("PostgreSQL archive", open);
  provenanceContract("PostgreSQL archive", open);
  correctionsContract("PostgreSQL archive", open);
  sameScores("PostgreSQL archive", open, 400);
  ownRows("PostgreSQL archive", database, 10_000);
}
