import pg from "pg";
import { type DatabaseAddress, serverUrls } from "../../database-address.ts";
import { DatabaseFault } from "../database-fault.ts";
import { clientSettings } from "./client-settings.ts";
import type { Database } from "./database.ts";
import { openPgDatabase } from "./pg-database.ts";
import { explainedPostgres } from "./postgres-errors.ts";
import { expectMigrated } from "./schema.ts";
import { createServers, lookAt, type ServerState } from "./servers.ts";

/**
 * Opens a database that has been migrated. Rejects with a `DatabaseFault` where it cannot be reached, or is not one that this program can
 * work with. A replica that is away now is none for the time being, and one of another database is refused.
 */
export async function connectPostgres(
  url: string,
  location: string,
  replica?: DatabaseAddress,
): Promise<Database> {
  let primary: ServerState | undefined;
  try {
    const servers = createServers(url, (found) => {
      primary = found;
    });
    const client = new pg.Client(clientSettings(await servers.primary()));
    client.on("error", () => {}); // told by the statement
    try {
      await client.connect();
      await expectMigrated(client, location);
    } finally {
      await client.end().catch(() => {});
    }
  } catch (error) {
    throw explainedPostgres(error, location);
  }
  for (const server of replica === undefined ? [] : serverUrls(replica.url)) {
    const state = await lookAt(server).catch(() => undefined);
    if (replica !== undefined && state !== undefined && state.system !== primary?.system)
      throw new DatabaseFault(
        `The database ${replica.location} of DATABASE_REPLICA_URL is no replica of ${location}. Name one that follows it, or leave DATABASE_REPLICA_URL empty.`,
      );
  }
  return openPgDatabase({ url, location, replica }, primary);
}
