import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { serverName, serverUrls } from "../../database-address.ts";
import { clientSettings, createSockets } from "./client-settings.ts";
import { isAway, TAKES_NO_WRITES } from "./postgres-errors.ts";

/** What a server says of itself. */
export interface ServerState {
  readonly url: string;
  /** Host and port, for people. */
  readonly name: string;
  readonly takesWrites: boolean;
  /** Rises when a replica is promoted; 0 of a server that takes no writes. */
  readonly timeline: number;
  /** Which cluster's log it has and which database is meant, and how much of the log; bytes. */
  readonly system: string;
  readonly position: number;
  /** Its clock, milliseconds since 1970, and how long it took to say so. */
  readonly clockMs: number;
  readonly tookMs: number;
}

/** The servers of an address, of which one takes writes. */
export interface Servers {
  /** The one that takes writes. It is looked for when it is not known; rejects with the reason why there is none. */
  primary(): Promise<string>;
  /** Forgets it, where it is still the one that is known. */
  forget(url: string): void;
}

/** How long a server may take to say what it is. */
const LOOK_TIMEOUT_MS = 5_000;
/** So long the others may take once one has said that it takes writes: where two do, the one promoted last counts. */
const OTHERS_MS = 250;
/** A replica is promoted within seconds: so long a question waits for that, and no longer. */
const PATIENCE_MS = 3_000;
const PAUSE_MS = 200;

const POSITION = `pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN coalesce(pg_last_wal_replay_lsn(), '0/0')
  ELSE pg_current_wal_insert_lsn() END, '0/0')::float8`;

const STATE = `SELECT NOT pg_is_in_recovery() AND NOT current_setting('transaction_read_only')::bool AS takes_writes,
  CASE WHEN pg_is_in_recovery() THEN 0 ELSE ('x' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))::bit(32)::int END AS timeline,
  (SELECT system_identifier FROM pg_control_system()) || '/' || current_database() AS system, ${POSITION} AS position,
  extract(epoch FROM clock_timestamp())::float8 * 1000 AS clock`;

/** A statement that tells how much of the log a server has, as `position`, and whether it follows another one. */
export const WHERE_IN_LOG = `SELECT ${POSITION} AS position, pg_is_in_recovery() AS follows`;

/** Asks a server what it is, on a connection of its own. */
export async function lookAt(url: string): Promise<ServerState> {
  const sockets = createSockets();
  const client = new pg.Client({
    ...clientSettings(url),
    connectionTimeoutMillis: LOOK_TIMEOUT_MS,
    query_timeout: LOOK_TIMEOUT_MS,
    stream: () => sockets.make(),
  });
  client.on("error", () => {}); // told by the statement
  try {
    await client.connect();
    const before = performance.now();
    const { rows } = await client.query(STATE);
    const [row] = rows;
    return {
      ...{ url, name: serverName(url), takesWrites: row.takes_writes, timeline: row.timeline },
      ...{ system: row.system, position: row.position, clockMs: row.clock },
      tookMs: performance.now() - before,
    };
  } finally {
    // Nobody waits for the goodbye of a server that may be gone.
    sockets.cutOnce(client.end());
  }
}

/**
 * @param onFound told of each server that is found to take writes, before anybody uses it
 * @param first one that was found just now
 */
export function createServers(
  url: string,
  onFound: (found: ServerState) => void = () => {},
  first?: ServerState,
): Servers {
  const urls = serverUrls(url);
  let known = first?.url;
  let looking: Promise<string> | undefined;

  const look = async (patienceMs: number): Promise<string> => {
    const end = performance.now() + patienceMs;
    for (;;) {
      const { found, errors } = await lookAround(urls);
      if (found !== undefined) {
        onFound(found);
        known = found.url;
        return found.url;
      }
      if (performance.now() + PAUSE_MS > end) throw reasonOf(errors, urls.length);
      await sleep(PAUSE_MS);
    }
  };
  let wasFound = first !== undefined;

  return {
    primary() {
      if (known !== undefined) return Promise.resolve(known);
      // One looks for all who ask.
      looking ??= look(wasFound && urls.length > 1 ? PATIENCE_MS : 0)
        .then((found) => {
          wasFound = true;
          return found;
        })
        .finally(() => {
          looking = undefined;
        });
      return looking;
    },
    forget(gone) {
      if (known === gone) known = undefined;
    },
  };
}

/** Looks at all servers at once: one that is gone costs no time where another answers. */
async function lookAround(
  urls: readonly string[],
): Promise<{ readonly found: ServerState | undefined; readonly errors: readonly unknown[] }> {
  const errors: unknown[] = urls.map(() => undefined);
  const writable: ServerState[] = [];
  let tell = (): void => {};
  const first = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const all = Promise.all(
    urls.map(async (url, i) => {
      try {
        const state = await lookAt(url);
        if (state.takesWrites) writable.push(state);
        else errors[i] = Object.assign(new Error("It takes no writes"), { code: TAKES_NO_WRITES });
      } catch (error) {
        errors[i] = error;
      }
      if (writable.length > 0) tell();
    }),
  );
  await Promise.race([all, first.then(() => Promise.race([all, sleep(OTHERS_MS)]))]);
  const [found] = [...writable].sort((a, b) => b.timeline - a.timeline);
  return { found, errors };
}

/** Of several servers' reasons the one that people can do something about. */
function reasonOf(errors: readonly unknown[], servers: number): unknown {
  const told = errors.find((error) => error !== undefined && !isAway(error)) ?? errors[0];
  if (servers > 1 && (told as { code?: unknown } | undefined)?.code === TAKES_NO_WRITES)
    return Object.assign(new Error("None of its servers takes writes"), { code: TAKES_NO_WRITES });
  return told;
}
