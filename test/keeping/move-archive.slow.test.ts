import { afterAll, test } from "vitest";
import { connectPostgres } from "../../src/archive/postgres/connect.ts";
import { migrateDatabase } from "../../src/archive/postgres/migrate.ts";
import { openPostgresArchive } from "../../src/archive/postgres/postgres-archive.ts";
import { openSqliteArchive } from "../../src/archive/sqlite/sqlite-archive.ts";
import { EXACT } from "../archive/sqlite/open.ts";
import { FAKE_MODEL } from "../support/fake-embed.ts";
import { startPostgres } from "../support/postgres/postgres-server.ts";
import { movesBetween } from "./move-suite.ts";

const server = await startPostgres("move");
if (typeof server === "string") test.skip(`skipped: no PostgreSQL server (${server})`, () => {});
else {
  await migrateDatabase(server.url, "the test's database", FAKE_MODEL.dimensions);
  const database = await connectPostgres(server.url, "the test's database");
  afterAll(async () => {
    await database.close();
    await server.stop();
  });
  const files = async (folder: string) =>
    openSqliteArchive({ folder, model: FAKE_MODEL, vectorIndex: EXACT });
  const postgres = async (folder: string) =>
    openPostgresArchive({ database, library: folder, model: FAKE_MODEL });
  movesBetween("from files to PostgreSQL", files, postgres, 250);
  movesBetween("from PostgreSQL to files", postgres, files, 250);
}
