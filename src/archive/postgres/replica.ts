import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { serverUrls } from "../../database-address.ts";
import { isAway, isSilent, isTurnedAway } from "./postgres-errors.ts";
import { openServerPool, type ServerPool } from "./server-pool.ts";
import { lookAt, type ServerState, WHERE_IN_LOG } from "./servers.ts";

/** A server that follows the primary, and is read from as long as it has all that this process knows to be written. */
export interface Replica {
  /** From now on a read needs so much of the primary's log, in bytes, and what was needed before; infinity: until the primary is found again, none is made. */
  require(position: number): void;
  /** The same when a primary was found: another one's log parts from the earlier one's. */
  follow(primary: Pick<ServerState, "system" | "timeline" | "position">): void;
  /** Runs a read there; `null` where the primary is to be asked. */
  run<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<{ readonly result: T } | null>;
  close(): Promise<void>;
}

/** A question goes to the primary rather than wait longer for a replica. */
const CONNECT_TIMEOUT_MS = 2_000;
/** So long one that failed is left alone. */
const LEFT_ALONE_MS = 5_000;
/** How far behind the primary a replica may be read from, whoever has written. */
const MOST_BEHIND_MS = 5_000;
/** An answer does not wait longer to learn how far the primary is: while that is away, the replica goes on. */
const ASK_PRIMARY_MS = 1_000;

export interface ReplicaOptions {
  readonly url: string;
  /** Asks the primary how much of its log there is. */
  readonly askPrimary: () => Promise<number>;
}

/**
 * Reads never go back in time: what was read from the primary, or written, is required of the replica before it is read from again.
 * Only one of several servers is read from at a time, since each has its own place in the log.
 */
export function createReplica({ url, askPrimary }: ReplicaOptions): Replica {
  const urls = serverUrls(url);
  let required = 0;
  let system = "";
  let timeline = 0;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;
  let pool: ServerPool | undefined;
  let next = 0;
  let leftAloneUntil = 0;
  /** What each connection's server had when it was last asked, and when that was. */
  const had = new WeakMap<pg.ClientBase, { readonly position: number; readonly at: number }>();

  const keepUp = async (): Promise<void> => {
    if (performance.now() - askedAt < MOST_BEHIND_MS) return;
    asking ??= askPrimary()
      .then(
        (position) => {
          required = Math.max(required, position);
        },
        () => {}, // it is away: the replica may go on
      )
      .finally(() => {
        askedAt = performance.now();
        asking = undefined;
      });
    await Promise.race([asking, sleep(ASK_PRIMARY_MS, undefined, { ref: false })]);
  };

  /** Several may find out at once. */
  const leaveAlone = (isCut: boolean): void => {
    if (performance.now() < leftAloneUntil) return;
    leftAloneUntil = performance.now() + LEFT_ALONE_MS;
    pool?.retire(isCut);
    pool = undefined;
    next = (next + 1) % urls.length;
  };

  /** Whether the server behind a connection follows and has all that is required. */
  const isFresh = async (client: pg.PoolClient): Promise<boolean> => {
    const known = had.get(client);
    const now = performance.now();
    if (known !== undefined && known.position >= required && now - known.at < MOST_BEHIND_MS) return true;
    const [row] = (await client.query<{ position: number; follows: boolean }>(WHERE_IN_LOG)).rows;
    if (row?.follows !== true) throw new NotOurs();
    had.set(client, { position: row.position, at: now });
    return row.position >= required;
  };

  /** A server that follows another primary, or none, has other articles. */
  const expectOurs = async (server: string): Promise<void> => {
    const state = await lookAt(server);
    if (state.system !== system || state.takesWrites) throw new NotOurs();
  };

  return {
    require(position) {
      required = Math.max(required, position);
      askedAt = performance.now();
    },
    follow(primary) {
      const isSame = primary.system === system && primary.timeline === timeline;
      required =
        isSame && Number.isFinite(required) ? Math.max(required, primary.position) : primary.position;
      ({ system, timeline } = primary);
      askedAt = performance.now();
    },
    async run(work) {
      if (performance.now() < leftAloneUntil) return null;
      const server = urls[next] ?? url;
      try {
        await keepUp();
        if (pool === undefined) {
          await expectOurs(server);
          pool ??= openServerPool({ url: server, isPrimary: false, connectTimeoutMs: CONNECT_TIMEOUT_MS });
        }
        return await pool.run(async (client) => {
          if (!(await isFresh(client))) return null;
          return { result: await work(client) };
        }, "COMMIT");
      } catch (error) {
        if (error instanceof NotOurs || isAway(error)) leaveAlone(isSilent(error));
        else if (!isTurnedAway(error)) throw error;
        return null;
      }
    },
    close: async () => pool?.close(),
  };
}

/** It follows another primary, or none. */
class NotOurs extends Error {}
