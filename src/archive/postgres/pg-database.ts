import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { copyLines } from "./copy-lines.ts";
import type { Database, HeldConnection, LibraryId, Query, Row, Value } from "./database.ts";
import { APP_ROLE, SCHEMA } from "./schema.ts";
import { explainedPostgres, isConnectionLost } from "./postgres-errors.ts";

/** Connections for questions; each writer has one of its own beside them. */
const MOST_CONNECTIONS = 8;
const CONNECT_TIMEOUT_MS = 10_000;
/** A question's statements take some tens of milliseconds: what takes so long is stopped. */
const READ_TIMEOUT_MS = 15_000;
/** Replacing all vectors of a large library is one statement after the other; none of them takes longer. */
const WRITE_TIMEOUT_MS = 600_000;
const IDLE_TIMEOUT_MS = 60_000;
/** Nobody in between may forget the connection of a writer that waits for its embedder. */
const KEEP_ALIVE_MS = 30_000;

/**
 * What every connection works under: the role that sees one library's rows, and where pgvector lies. Compiling a plan takes longer than any of
 * ours runs; a filtered search goes on along the graph until it has enough.
 */
const SESSION = `
SET ROLE ${APP_ROLE};
SELECT set_config('search_path', '${SCHEMA}, ' || coalesce((SELECT quote_ident(n.nspname) FROM pg_extension e
  JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'vector'), 'public'), false);
SET jit = off; SET hnsw.ef_search = 200; SET hnsw.iterative_scan = relaxed_order;
`;

/** Of every connection to a database. */
export function clientSettings(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: "verbatim",
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  };
}

/** Opens connections when they are needed; whether they can be had is told by the first. */
export function openPgDatabase(url: string, location: string): Database {
  const settings = clientSettings(url);
  const pool = new pg.Pool({
    ...settings,
    max: MOST_CONNECTIONS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    statement_timeout: READ_TIMEOUT_MS,
    idle_in_transaction_session_timeout: READ_TIMEOUT_MS,
  });
  // An idle connection that ends is replaced when the next one is needed.
  pool.on("error", () => {});
  const prepared = new WeakSet<pg.ClientBase>();

  /** One that was lost under the first attempt is replaced: after a restart of the server each of the pool is. */
  async function withClient<T>(
    work: (client: pg.PoolClient) => Promise<T>,
    end: "COMMIT" | "" = "COMMIT",
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const client = await pool.connect();
      let fault: unknown;
      try {
        if (!prepared.has(client)) await client.query(SESSION);
        prepared.add(client);
        return await work(client);
      } catch (error) {
        fault = error;
        if (!isConnectionLost(error) || attempt > MOST_CONNECTIONS) throw error;
      } finally {
        // What failed may be in the midst of a transaction; nobody waits for the end of one that has only read.
        if (fault !== undefined) client.release(true);
        else if (end === "") client.release();
        else
          client.query(end).then(
            () => client.release(),
            () => client.release(true),
          );
      }
    }
  }

  return {
    location,
    read: (library, work) =>
      withClient(async (client) => {
        await client.query(beginFor(library));
        return work(queryOf(client));
      }),
    glance: <R>(library: LibraryId, sql: string) =>
      withClient(async (client) => {
        // Of several statements at once there is a result each.
        const results = (await client.query(`${beginFor(library)}; ${sql}`)) as unknown as pg.QueryResult[];
        return (results.at(-1)?.rows ?? []) as R[];
      }),
    ask: (sql, values) => withClient((client) => queryOf(client)(sql, values), ""),
    hold: (library) => holdConnection({ ...settings, statement_timeout: WRITE_TIMEOUT_MS }, library),
    explained: (error) => explainedPostgres(error, location),
    close: () => pool.end(),
  };
}

function beginFor(library: LibraryId): string {
  return `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL verbatim.library = ${Number(library)}`;
}

async function holdConnection(settings: pg.ClientConfig, library: LibraryId): Promise<HeldConnection> {
  const client = new pg.Client(settings);
  // Told by whatever is asked of it next.
  client.on("error", () => {});
  await client.connect();
  try {
    // Of the session and not of each transaction: nothing else is ever asked through it.
    await client.query(`${SESSION}; SET verbatim.library = ${Number(library)}`);
  } catch (error) {
    await client.end();
    throw error;
  }
  // One statement at a time, in the order they were asked for: what is asked while a batch is written sees what it has written so far.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };
  const plain = queryOf(client);
  const query: Query = (sql, values) => inTurn(() => plain(sql, values));
  return {
    query,
    copy: (table, columns, rows) =>
      inTurn(async () => {
        const sql = `COPY ${table} (${columns.map((name) => `"${name}"`).join(", ")}) FROM STDIN`;
        await pipeline(Readable.from(copyLines(rows)), client.query(copyFrom(sql)));
      }),
    async transaction(work) {
      await query("BEGIN");
      try {
        const result = await work();
        await query("COMMIT");
        return result;
      } catch (error) {
        // A connection that was lost has rolled back by itself.
        await query("ROLLBACK").catch(() => {});
        throw error;
      }
    },
    release: () => client.end(),
  };
}

function queryOf(client: pg.ClientBase): Query {
  return async <R = Row>(sql: string, values: readonly Value[] = []) => {
    const { rows } = await client.query(sql, values.map(bound));
    return rows as R[];
  };
}

/** PostgreSQL's texts hold no NUL; what is stored of an article's own text is bytes, and what is asked for with one is not there. */
function bound(value: Value): unknown {
  if (typeof value === "string") return value.replaceAll("\0", "\ufffd");
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) return value.map(bound);
  return value;
}
