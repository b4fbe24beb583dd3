import pg from "pg";
import { migrateDatabase } from "../../src/archive/open-archive.ts";
import type { DatabaseAddress } from "../../src/database-address.ts";

/** A database that held nothing, migrated. */
export interface EmptyDatabase {
  readonly address: DatabaseAddress;
  /** Takes the graph of vectors away; makes it of all that is there. */
  dropGraph(): Promise<void>;
  buildGraph(): Promise<void>;
  /** Of all tables with their indexes. */
  bytes(): Promise<number>;
  /** Takes out what was made. */
  takeOut(): Promise<void>;
}

/** Rejects where a database holds tables of this program: they may be somebody's. */
export async function createEmptyDatabase(
  address: DatabaseAddress,
  dimensions: number,
): Promise<EmptyDatabase> {
  const ask = async (sql: string): Promise<Record<string, unknown> | undefined> => {
    const client = new pg.Client({ connectionString: address.url });
    await client.connect();
    try {
      return (await client.query(sql)).rows[0];
    } finally {
      await client.end();
    }
  };
  if ((await ask("SELECT 1 AS there FROM pg_namespace WHERE nspname = 'verbatim'")) !== undefined)
    throw new Error(`Expected an empty database, got tables of Verbatim in ${address.location}`);
  await migrateDatabase(address, dimensions);
  return {
    address,
    dropGraph: async () => void (await ask(`DROP INDEX verbatim.text_window_graph_${dimensions}`)),
    buildGraph: async () => void (await migrateDatabase(address, dimensions)),
    bytes: async () =>
      Number(
        (
          await ask(
            `SELECT sum(pg_total_relation_size(oid))::float8 AS bytes FROM pg_class
             WHERE relnamespace = 'verbatim'::regnamespace AND relkind = 'r'`,
          )
        )?.bytes,
      ),
    takeOut: async () => void (await ask("DROP SCHEMA verbatim CASCADE")),
  };
}
