import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type DatabaseAddress, serverUrls } from "../../database-address.ts";
import { clientSettings, createSockets, SESSION, type Sockets } from "./client-settings.ts";
import { copyLines } from "./copy-lines.ts";
import type { Database, HeldConnection, LibraryId, Query, ReadOptions, Row, Value } from "./database.ts";
import { explainedPostgres, isAway, isSilent } from "./postgres-errors.ts";
import { createReplica } from "./replica.ts";
import { expectWritable, manyResults, openServerPool, PoolRetired, type ServerPool } from "./server-pool.ts";
import { createServers, type ServerState, WHERE_IN_LOG } from "./servers.ts";

/** Replacing all vectors of a large library is one statement after the other; none of them takes longer. */
const WRITE_TIMEOUT_MS = 600_000;
/** A read whose connection was lost is done again; the pool that it came from is given up as a whole. */
const MOST_ATTEMPTS = 3;
/** So that the server gives up the place of a writer whose machine or network is gone, after a minute and not after hours. */
const WRITER_ALIVE =
  "SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3";

/**
 * Opens connections when they are needed; whether they can be had is told by the first.
 * @param primary the server that takes writes, where that is known
 */
export function openPgDatabase(address: DatabaseAddress, primary?: ServerState): Database {
  const { location } = address;
  const hasOthers = serverUrls(address.url).length > 1;
  const retired = new Set<ServerPool>();
  let pool: ServerPool | undefined;
  const writers = new Map<string, Sockets>();
  const follow = (found: ServerState): void => {
    const { url } = found;
    replica?.follow(found);
    if (pool !== undefined && pool.url !== url) giveUp(pool, false);
    // Whatever they wait for, the server that they are connected to takes no more writes.
    for (const [of, sockets] of writers) if (of !== url) sockets.cut();
  };
  const servers = createServers(address.url, follow, primary);

  function giveUp(given: ServerPool, isCut: boolean): void {
    servers.forget(given.url);
    retired.add(given);
    given.retire(isCut).finally(() => retired.delete(given));
    if (pool === given) pool = undefined;
  }

  /** One that was lost under an attempt is replaced: after a restart of the server each of the pool is. */
  async function withClient<T>(
    work: (client: pg.PoolClient) => Promise<T>,
    end: "COMMIT" | "" = "COMMIT",
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const url = await servers.primary();
      pool ??= openServerPool({ url, isPrimary: true });
      const mine = pool;
      let isConnected = false;
      try {
        return await mine.run((client) => {
          isConnected = true;
          return work(client);
        }, end);
      } catch (error) {
        if (!isAway(error)) throw error;
        if (pool === mine) giveUp(mine, isSilent(error));
        // Nobody waits for a server that is not there, unless another one may take its place.
        const isGone = !isConnected && !hasOthers && !(error instanceof PoolRetired);
        if (attempt === MOST_ATTEMPTS || isGone) throw error;
      }
    }
  }

  const positionOf = async (client: pg.ClientBase): Promise<number> =>
    (await client.query<{ position: number }>(WHERE_IN_LOG)).rows[0]?.position ?? 0;
  const replica =
    address.replica &&
    createReplica({ url: address.replica.url, askPrimary: () => withClient(positionOf, "") });
  if (primary !== undefined) follow(primary);
  /** What was written so far must be there before the replica is read from again. */
  const noteWritten = async (client: pg.ClientBase): Promise<void> => {
    if (replica === undefined) return;
    try {
      replica.require(await positionOf(client));
    } catch {
      // It was written all the same. How far the log is by now is learnt when the primary is looked for.
      replica.require(Number.POSITIVE_INFINITY);
      if (pool !== undefined) giveUp(pool, false);
    }
  };

  /** What it reads of the primary is not unread again: the replica must have it, too. */
  const begin = async (client: pg.PoolClient, first: string, isReplica: boolean): Promise<void> => {
    if (replica === undefined || isReplica) await manyResults(client, first);
    else {
      const results = await manyResults(client, `${first}; ${WHERE_IN_LOG}`);
      replica.require(results.at(-1)?.rows[0]?.position ?? 0);
    }
  };
  const reading = async <T>(
    library: LibraryId,
    work: (client: pg.PoolClient) => Promise<T>,
    options?: ReadOptions,
  ): Promise<T> => {
    const first = beginFor(library, options);
    const through = (isReplica: boolean) => async (client: pg.PoolClient) => {
      await begin(client, first, isReplica);
      return work(client);
    };
    const served = await replica?.run(through(true));
    return served ? served.result : withClient(through(false));
  };

  return {
    location,
    read: (library, work, options) => reading(library, (client) => work(queryOf(client)), options),
    glance: async <R>(library: LibraryId, sql: string) => {
      const glanced = async (client: pg.PoolClient): Promise<R[]> => {
        // Of several statements at once there is a result each.
        const results = await manyResults(client, `${beginFor(library)}; ${sql}`);
        return (results.at(-1)?.rows ?? []) as R[];
      };
      if (replica === undefined) return withClient(glanced);
      return reading(library, async (client) => (await client.query(sql)).rows as R[]);
    },
    ask: (sql, values) =>
      withClient(async (client) => {
        const rows = await queryOf(client)(sql, values);
        await noteWritten(client);
        return rows as never;
      }, ""),
    async hold(library) {
      for (let attempt = 1; ; attempt++) {
        const url = await servers.primary();
        const sockets = writers.get(url) ?? createSockets();
        writers.set(url, sockets);
        try {
          return await holdConnection(url, sockets, library, noteWritten);
        } catch (error) {
          if (!isAway(error)) throw error;
          servers.forget(url);
          if (attempt === MOST_ATTEMPTS || !hasOthers) throw error;
        }
      }
    },
    explained: (error) => explainedPostgres(error, location),
    async close() {
      await Promise.all([pool?.close(), replica?.close(), ...[...retired].map((one) => one.close())]);
    },
  };
}

function beginFor(library: LibraryId, { withShared = false }: ReadOptions = {}): string {
  const own = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL verbatim.library = ${Number(library)}`;
  return withShared ? `${own}; SET LOCAL verbatim.with_shared = 'on'` : own;
}

async function holdConnection(
  url: string,
  sockets: Sockets,
  library: LibraryId,
  noteWritten: (client: pg.ClientBase) => Promise<void>,
): Promise<HeldConnection> {
  const client = new pg.Client({
    ...clientSettings(url),
    statement_timeout: WRITE_TIMEOUT_MS,
    stream: () => sockets.make(),
  });
  // Told by whatever is asked of it next.
  client.on("error", () => {});
  try {
    await client.connect();
    // Of the session and not of each transaction: nothing else is ever asked through it.
    await expectWritable(client, `${SESSION}; ${WRITER_ALIVE}; SET verbatim.library = ${Number(library)}`);
  } catch (error) {
    client.end().catch(() => {});
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
  let isInTransaction = false;
  const query: Query = (sql, values) =>
    inTurn(async () => {
      const rows = await plain(sql, values);
      if (!isInTransaction && !/^\s*SELECT\b/iu.test(sql)) await noteWritten(client);
      return rows as never;
    });
  return {
    query,
    copy: (table, columns, rows) =>
      inTurn(async () => {
        const sql = `COPY ${table} (${columns.map((name) => `"${name}"`).join(", ")}) FROM STDIN`;
        await pipeline(Readable.from(copyLines(rows)), client.query(copyFrom(sql)));
      }),
    async transaction(work) {
      isInTransaction = true;
      await query("BEGIN");
      try {
        const result = await work();
        isInTransaction = false;
        await query("COMMIT");
        return result;
      } catch (error) {
        isInTransaction = false;
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
