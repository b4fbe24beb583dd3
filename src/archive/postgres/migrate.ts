import { readFileSync } from "node:fs";
import pg from "pg";
import { DatabaseFault } from "../database-fault.ts";
import { clientSettings } from "./client-settings.ts";
import { explainedPostgres, isForbidden } from "./postgres-errors.ts";
import {
  APP_ROLE,
  expectPgvector,
  expectServer,
  FOLDER,
  formatOf,
  graphName,
  type MigratedDatabase,
  migrations,
  newerFormat,
  newestFormat,
  type Runner,
  SCHEMA,
} from "./schema.ts";
import { createServers } from "./servers.ts";

/** Key of the lock that one migration holds: "vbtm". */
const LOCK = 0x7662746d;

/**
 * Brings a database to this program's format: makes the role, the extension, the tables, and the graph for vectors of so many
 * dimensions. Needs the database's owner, and for what an owner may not make an administrator, whom it tells what to run. Each step is a transaction; several programs may try at once. Rejects with a `DatabaseFault`.
 */
export async function migrateDatabase(
  url: string,
  location: string,
  dimensions: number,
): Promise<MigratedDatabase> {
  try {
    const primary = await createServers(url).primary();
    const client = new pg.Client({ ...clientSettings(primary), application_name: "verbatim migrate" });
    client.on("error", () => {}); // told by the statement
    try {
      await client.connect();
      await client.query(`SELECT pg_advisory_lock(${LOCK})`);
      return await migrate(client, location, dimensions);
    } finally {
      await client.end().catch(() => {});
    }
  } catch (error) {
    throw explainedPostgres(error, location);
  }
}

/** The same on a connection that is open. */
export async function migrate(db: Runner, location: string, dimensions: number): Promise<MigratedDatabase> {
  await expectServer(db, location);
  try {
    await db.query(PREPARED);
  } catch (error) {
    throw isForbidden(error) ? await forAdministrator(db, location, error) : error;
  }
  const vectorSchema = await expectPgvector(db, location);
  await db.query(`SET search_path = ${SCHEMA}, ${vectorSchema}`);
  const known = migrations();
  const newest = newestFormat();
  const format = await formatOf(db);
  if (format > newest) throw newerFormat(location, newest, format);
  const run: string[] = [];
  for (const { number, name } of known.filter((one) => one.number > format)) {
    const sql = readFileSync(new URL(name, FOLDER), "utf8");
    // One simple query: all of it or nothing.
    await db.query(
      `BEGIN; ${sql}; INSERT INTO migration (number, name) VALUES (${number}, '${name}'); COMMIT`,
    );
    run.push(name);
  }
  await db.query(
    `CREATE INDEX IF NOT EXISTS ${graphName(dimensions)} ON text_window
     USING hnsw ((vector::halfvec(${Number(dimensions)})) halfvec_ip_ops) WITH (m = 16, ef_construction = 128)
     WHERE vector_dims(vector) = ${Number(dimensions)}`,
  );
  return { run, format: newest };
}

/** What an owner may not make here and an administrator must; the error as it came where the role is not even an owner. */
async function forAdministrator(db: Runner, location: string, error: unknown): Promise<unknown> {
  const { rows } = await db.query(
    `SELECT quote_ident(current_user) AS me, has_database_privilege(current_database(), 'CREATE') AS is_owner,
       role.oid IS NOT NULL AS has_role, coalesce(pg_has_role(current_user, role.oid, 'SET'), false) AS may_act,
       EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'vector') AS has_pgvector
     FROM (SELECT) one LEFT JOIN pg_roles role ON role.rolname = '${APP_ROLE}'`,
  );
  const [row] = rows;
  const statements = [
    row?.has_role === false && `CREATE ROLE ${APP_ROLE} NOLOGIN;`,
    row?.may_act === false && `GRANT ${APP_ROLE} TO ${row.me};`,
    row?.has_pgvector === false && "CREATE EXTENSION vector;",
  ].filter((statement) => statement !== false);
  if (row?.is_owner !== true || statements.length === 0) return error;
  return new DatabaseFault(
    `The database ${location}: its owner may not make all that is needed. As an administrator of the server, in this database, run: ` +
      `${statements.join(" ")} Then run: verbatim migrate`,
    { cause: error },
  );
}

/** The role is the server's, not the database's: it may be there already, of another database. */
const PREPARED = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${APP_ROLE}') THEN
    BEGIN
      CREATE ROLE ${APP_ROLE} NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- made at this moment for another database
    END;
  END IF;
  IF NOT pg_has_role(current_user, '${APP_ROLE}', 'SET') THEN
    EXECUTE format('GRANT ${APP_ROLE} TO %I', current_user);
  END IF;
  EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO ${APP_ROLE}', current_database());
END $$;
CREATE EXTENSION IF NOT EXISTS vector;
CREATE SCHEMA IF NOT EXISTS ${SCHEMA};
GRANT USAGE ON SCHEMA ${SCHEMA} TO ${APP_ROLE};
CREATE TABLE IF NOT EXISTS ${SCHEMA}.migration (number int PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL DEFAULT now());
`;
