import pg from "pg";
import type { Database } from "./database.ts";
import { expectMigrated } from "./schema.ts";
import { clientSettings, openPgDatabase } from "./pg-database.ts";
import { explainedPostgres } from "./postgres-errors.ts";

/** Opens a database that has been migrated. Rejects with a `UserError` where it cannot be reached, or is not one that this program can work with. */
export async function connectPostgres(url: string, location: string): Promise<Database> {
  const client = new pg.Client(clientSettings(url));
  client.on("error", () => {}); // told by the statement
  try {
    await client.connect();
    await expectMigrated(client, location);
  } catch (error) {
    throw explainedPostgres(error, location);
  } finally {
    await client.end().catch(() => {});
  }
  return openPgDatabase(url, location);
}
