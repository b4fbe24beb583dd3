import { readdirSync } from "node:fs";
import { DatabaseFault } from "../database-fault.ts";

/** Owns nothing, and sees the rows of one library at a time. */
export const APP_ROLE = "verbatim_app";
/** Where all tables lie, so that others may live in the same database. */
export const SCHEMA = "verbatim";

const LEAST_SERVER = 170_000;
const LEAST_PGVECTOR = [0, 8] as const;
export const FOLDER = new URL("../../../../src/archive/postgres/migrations/", import.meta.url);

export interface Migration {
  readonly number: number;
  readonly name: string;
}

/** The migrations that come with this program, in order. */
export function migrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => ({ number: Number.parseInt(name, 10), name }));
}

/** What this program's migrations bring a database to. */
export function newestFormat(): number {
  return migrations().at(-1)?.number ?? 0;
}

/** What was done to a database. */
export interface MigratedDatabase {
  /** Names of the steps that were run now; none where it was ready. */
  readonly run: readonly string[];
  readonly format: number;
}

/** Runs statements on one connection. */
export interface Runner {
  /** One statement, with values; or several without any. */
  query(sql: string, values?: unknown[]): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
}

/** Name of the index of vectors of so many dimensions. */
export function graphName(dimensions: number): string {
  return `text_window_graph_${Number(dimensions)}`;
}

/**
 * Throws a `DatabaseFault` where a database is not one that this program can work with as it is: what its cure is, `verbatim migrate` or
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
    throw new DatabaseFault(`The database ${location} has no tables of Verbatim yet. Run: verbatim migrate`);
  if (row.may_step_down !== true)
    throw new DatabaseFault(
      `The role ${row.me} of the database ${location} may not act as ${APP_ROLE}. As the database's owner, run: GRANT ${APP_ROLE} TO "${row.me}"`,
    );
  if (row.sees_all === true)
    throw new DatabaseFault(
      `The role ${APP_ROLE} of the database ${location} is exempt from row-level security. As an administrator, run: ALTER ROLE ${APP_ROLE} NOSUPERUSER NOBYPASSRLS`,
    );
  await expectPgvector(db, location);
  await db.query(`SET ROLE ${APP_ROLE}`);
  const newest = newestFormat();
  const format = await formatOf(db);
  if (format > newest) throw newerFormat(location, newest, format);
  if (format < newest)
    throw new DatabaseFault(
      `The database ${location} is of an older format: expected ${newest}, got ${format}. Run: verbatim migrate`,
    );
}

export async function expectServer(db: Runner, location: string): Promise<void> {
  const { rows } = await db.query(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
  );
  if (Number(rows[0]?.number) < LEAST_SERVER)
    throw new DatabaseFault(
      `The database ${location} is of PostgreSQL ${rows[0]?.name}: expected 17 or newer. Move it to a newer server with pg_upgrade, or name another database.`,
    );
}

/** The schema that pgvector lies in, quoted. */
export async function expectPgvector(db: Runner, location: string): Promise<string> {
  const { rows } = await db.query(
    `SELECT e.extversion AS version, quote_ident(n.nspname) AS schema FROM pg_extension e
     JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'vector'`,
  );
  const [row] = rows;
  if (row === undefined)
    throw new DatabaseFault(
      `The database ${location} has no pgvector: expected the extension "vector". Run: verbatim migrate`,
    );
  const [major = 0, minor = 0] = String(row.version).split(".").map(Number);
  if (major < LEAST_PGVECTOR[0] || (major === LEAST_PGVECTOR[0] && minor < LEAST_PGVECTOR[1]))
    throw new DatabaseFault(
      `The database ${location} has pgvector ${row.version}: expected ${LEAST_PGVECTOR.join(".")} or newer. Update the server's package, then run there: ALTER EXTENSION vector UPDATE`,
    );
  return String(row.schema);
}

export async function formatOf(db: Runner): Promise<number> {
  const { rows } = await db.query(`SELECT coalesce(max(number), 0)::int AS format FROM ${SCHEMA}.migration`);
  return Number(rows[0]?.format);
}

export function newerFormat(location: string, expected: number, got: number): DatabaseFault {
  return new DatabaseFault(
    `The database ${location} was written by a newer Verbatim: expected format ${expected}, got ${got}. Update Verbatim, or name another database.`,
  );
}
