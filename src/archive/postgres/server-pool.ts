import pg from "pg";
import { clientSettings, createSockets, SESSION } from "./client-settings.ts";
import { TAKES_NO_WRITES } from "./postgres-errors.ts";

/** Connections for questions; each writer has one of its own beside them. */
const MOST_CONNECTIONS = 8;
/** Who waits for a connection that others use, waits longer than who waits for a server. */
const CONNECT_TIMEOUT_MS = 5_000;
/** A question's statements take some tens of milliseconds: what takes so long is stopped. */
const READ_TIMEOUT_MS = 15_000;
/** Where the server does not say so itself, it is not there. */
const SILENCE_MS = READ_TIMEOUT_MS + 1_000;
/** Of statements that only begin something. */
const BEGIN_TIMEOUT_MS = 5_000;
const IDLE_TIMEOUT_MS = 60_000;

/** The connections to one server. */
export interface ServerPool {
  readonly url: string;
  /** Lends a connection that is ready to be asked; `end` is said after `work`, and nobody waits for it. */
  run<T>(work: (client: pg.PoolClient) => Promise<T>, end: "COMMIT" | ""): Promise<T>;
  /** Ends them as they are given back; `isCut`, where the server may be gone: at once, under whoever waits for an answer. */
  retire(isCut: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface ServerPoolOptions {
  readonly url: string;
  /** Whether the server must take writes. */
  readonly isPrimary: boolean;
  readonly connectTimeoutMs?: number;
}

/** Told to who waited for a connection of a pool that was given up: another one may have it at once. */
export class PoolRetired extends Error {
  constructor() {
    super("Connection terminated: its pool was given up");
  }
}

/** Opens connections when they are needed; whether they can be had is told by the first. */
export function openServerPool({
  url,
  isPrimary,
  connectTimeoutMs = CONNECT_TIMEOUT_MS,
}: ServerPoolOptions): ServerPool {
  const sockets = createSockets();
  const settings = clientSettings(url);
  const pool = new pg.Pool({
    ...settings,
    Client: class extends pg.Client {
      constructor(config: pg.ClientConfig) {
        super({ ...config, connectionTimeoutMillis: connectTimeoutMs, stream: () => sockets.make() });
        // One that ends between two statements tells the next.
        this.on("error", () => {});
      }
    } as unknown as new () => pg.ClientBase,
    max: MOST_CONNECTIONS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    statement_timeout: READ_TIMEOUT_MS,
    query_timeout: SILENCE_MS,
    idle_in_transaction_session_timeout: READ_TIMEOUT_MS,
  });
  // An idle connection that ends is replaced when the next one is needed.
  pool.on("error", () => {});
  const prepared = new WeakSet<pg.ClientBase>();

  const prepare = async (client: pg.PoolClient): Promise<void> => {
    if (prepared.has(client)) return;
    if (isPrimary) await expectWritable(client, SESSION);
    else await manyResults(client, SESSION);
    prepared.add(client);
  };

  /** Those who wait for a connection: a pool that ends forgets them. */
  const waiting = new Set<() => void>();
  const connect = async (): Promise<pg.PoolClient> => {
    const connecting = pool.connect();
    let leave = (): void => {};
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(new PoolRetired());
    });
    waiting.add(leave);
    try {
      return await Promise.race([connecting, left]);
    } catch (error) {
      connecting.then((client) => client.release(true)).catch(() => {});
      throw error;
    } finally {
      waiting.delete(leave);
    }
  };

  let closing: Promise<void> | undefined;
  return {
    url,
    async run(work, end) {
      const client = await connect();
      let fault: unknown;
      try {
        await prepare(client);
        return await work(client);
      } catch (error) {
        fault = error;
        throw error;
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
    },
    retire(isCut) {
      closing ??= pool.end().catch(() => {});
      for (const leave of waiting) leave();
      if (isCut) sockets.cut();
      return closing;
    },
    async close() {
      closing ??= pool.end().catch(() => {});
      sockets.cutOnce(closing);
      await closing;
    },
  };
}

/** Runs statements that only begin something: a server that does not answer them soon is not there. There is a result each. */
export async function manyResults(client: pg.ClientBase, sql: string): Promise<pg.QueryResult[]> {
  const quick = { text: sql, query_timeout: BEGIN_TIMEOUT_MS } as pg.QueryConfig;
  return (await client.query(quick)) as unknown as pg.QueryResult[];
}

/** The same; rejects where the server follows another one. */
export async function expectWritable(client: pg.ClientBase, sql: string): Promise<void> {
  const results = await manyResults(client, `${sql}; SELECT pg_is_in_recovery() AS follows`);
  if (results.at(-1)?.rows[0]?.follows === true)
    throw Object.assign(new Error("The server takes no writes"), { code: TAKES_NO_WRITES });
}
