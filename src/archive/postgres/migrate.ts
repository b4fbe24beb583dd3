import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import { UserError } from "../../user-error.ts";
import { explainedPostgres } from "./postgres-errors.ts";

/** Owns nothing, and sees the rows of one library at a time. */
export const APP_ROLE = "verbatim_app";
/** Where all tables lie, so that others may live in the same database. */
export const SCHEMA = "verbatim";

const LEAST_SERVER = 170_000;
const LEAST_PGVECTOR = [0, 8] as const;
/** Key of the lock that one migration holds: "vbtm". */
const LOCK = 0x7662746d;

const FOLDER = new URL("../../../../src/archive/postgres/migrations/", import.meta.url);

interface Migration {
  readonly number: number;
  readonly name: string;
}

/** The migrations that come with this program, in order. */
function migrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => ({ number: Number.parseInt(name, 10), name }));
}

/** What this program's migrations bring a database to. */
export function newestFormat(): number {
  return migrations().at(-1)?.number ?? 0;
}

/** Runs statements on one connection. */
export interface Runner {
  /** One statement, with values; or several without any. */
  query(sql: string, values?: unknown[]): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
}

export interface Migrated {
  /** Names of what was run now. */
  readonly run: readonly string[];
  readonly format: number;
}

/**
 * Brings a database to this program's format: makes the role, the extension, the tables, and the graph for vectors of so many
 * dimensions. Needs the database's owner. Each step is a transaction; several programs may try at once. Rejects with a `UserError`.
 */
export async function migrateDatabase(url: string, location: string, dimensions: number): Promise<Migrated> {
  const client = new pg.Client({ connectionString: url, application_name: "verbatim migrate" });
  client.on("error", () => {}); // told by the statement
  try {
    await client.connect();
    await client.query(`SELECT pg_advisory_lock(${LOCK})`);
    return await migrate(client, location, dimensions);
  } catch (error) {
    throw explainedPostgres(error, location);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The same on a connection that is open. */
export async function migrate(db: Runner, location: string, dimensions: number): Promise<Migrated> {
  await expectServer(db, location);
  await db.query(PREPARED);
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
     USING hnsw ((vector::halfvec(${Number(dimensions)})) halfvec_ip_ops) WITH (m = 16, ef_construction = 64)
     WHERE vector_dims(vector) = ${Number(dimensions)}`,
  );
  return { run, format: newest };
}

/** Name of the index of vectors of so many dimensions. */
export function graphName(dimensions: number): string {
  return `text_window_graph_${Number(dimensions)}`;
}

/** The role is the server's, not the database's: it may be there already, of another database. */
const PREPARED = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${APP_ROLE}') THEN
    CREATE ROLE ${APP_ROLE} NOLOGIN;
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

async function expectServer(db: Runner, location: string): Promise<void> {
  const { rows } = await db.query(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
  );
  if (Number(rows[0]?.number) < LEAST_SERVER)
    throw new UserError(
      `The database ${location} is of PostgreSQL ${rows[0]?.name}: expected 17 or newer. Move it to a newer server with pg_upgrade, or name another in DATABASE_URL.`,
    );
}

/** The schema that pgvector lies in, quoted. */
async function expectPgvector(db: Runner, location: string): Promise<string> {
  const { rows } = await db.query(
    `SELECT e.extversion AS version, quote_ident(n.nspname) AS schema FROM pg_extension e
     JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'vector'`,
  );
  const [row] = rows;
  if (row === undefined)
    throw new UserError(
      `The database ${location} has no pgvector: expected the extension "vector". Run: verbatim migrate`,
    );
  const [major = 0, minor = 0] = String(row.version).split(".").map(Number);
  if (major < LEAST_PGVECTOR[0] || (major === LEAST_PGVECTOR[0] && minor < LEAST_PGVECTOR[1]))
    throw new UserError(
      `The database ${location} has pgvector ${row.version}: expected ${LEAST_PGVECTOR.join(".")} or newer. Update the server's package, then run there: ALTER EXTENSION vector UPDATE`,
    );
  return String(row.schema);
}

async function formatOf(db: Runner): Promise<number> {
  const { rows } = await db.query(`SELECT coalesce(max(number), 0)::int AS format FROM ${SCHEMA}.migration`);
  return Number(rows[0]?.format);
}

function newerFormat(location: string, expected: number, got: number): UserError {
  return new UserError(
    `The database ${location} was written by a newer Verbatim: expected format ${expected}, got ${got}. Update Verbatim, or name another in DATABASE_URL.`,
  );
}

/**
 * Throws a `UserError` where a database is not one that this program can work with as it is: what its cure is, `verbatim migrate` or
 * another server, is in the message.
 */
export async function expectMigrated(db: Runner, location: string): Promise<void> {
  await expectServer(db, location);
  const { rows } = await db.query(
    `SELECT EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = '${SCHEMA}' AND c.relname = 'migration') AS is_there,
       EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${APP_ROLE}') AND pg_has_role(session_user, (SELECT oid FROM pg_roles WHERE rolname = '${APP_ROLE}'), 'SET') AS may_step_down,
       (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = '${APP_ROLE}') AS sees_all, session_user AS me`,
  );
  const [row] = rows;
  if (row?.is_there !== true)
    throw new UserError(`The database ${location} has no tables of Verbatim yet. Run: verbatim migrate`);
  if (row.may_step_down !== true)
    throw new UserError(
      `The role ${row.me} of the database ${location} may not act as ${APP_ROLE}. As the database's owner, run: GRANT ${APP_ROLE} TO "${row.me}"`,
    );
  if (row.sees_all === true)
    throw new UserError(
      `The role ${APP_ROLE} of the database ${location} is exempt from row-level security. As an administrator, run: ALTER ROLE ${APP_ROLE} NOSUPERUSER NOBYPASSRLS`,
    );
  await expectPgvector(db, location);
  await db.query(`SET ROLE ${APP_ROLE}`);
  const newest = newestFormat();
  const format = await formatOf(db);
  if (format > newest) throw newerFormat(location, newest, format);
  if (format < newest)
    throw new UserError(
      `The database ${location} is of an older format: expected ${newest}, got ${format}. Run: verbatim migrate`,
    );
}
