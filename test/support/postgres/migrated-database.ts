import { afterAll, test } from "vitest";
import { connectPostgres } from "../../../src/archive/postgres/connect.ts";
import type { Database } from "../../../src/archive/postgres/database.ts";
import { migrateDatabase } from "../../../src/archive/postgres/migrate.ts";
import { FAKE_MODEL } from "../fake-embed.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

export interface MigratedDatabase {
  readonly server: PostgresServer;
  readonly database: Database;
}

/**
 * A server of a test file's own with a database that is ready for the made-up model, until the file's tests are over. `null` where no
 * server can be had: the file then holds a skipped test that says why.
 */
export async function openMigratedDatabase(purpose: string): Promise<MigratedDatabase | null> {
  const server = await startPostgres(purpose);
  if (typeof server === "string") {
    test.skip(`skipped: no PostgreSQL server (${server})`, () => {});
    return null;
  }
  await migrateDatabase(server.url, "the test's database", FAKE_MODEL.dimensions);
  const database = await connectPostgres(server.url, "the test's database");
  afterAll(async () => {
    await database.close();
    await server.stop();
  });
  return { server, database };
}
