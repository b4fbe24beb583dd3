import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "discord.js";
import type { BotContext } from "../../commands/dispatch/bot-context.ts";
import { isConnected, isOfThisProcess } from "./shards.ts";

/** How often it is looked for feeds that are due. */
const LOOK_EVERY_MS = 60_000;
/** After the shared library could not be kept up, such as on a full disk. */
const AGAIN_AFTER_MS = 5 * 60_000;
/** The server whose process looks after the shared library, where there are several processes: that of the first shard. */
const FIRST_SHARD = "0";

/** Keeps libraries up with what they follow, below people's questions. */
export interface KeepingUp {
  /** From now on with what `client` knows, in place of the client before; call it when it knows its servers. */
  go(client: KeepingUpClient): void;
  /** Begins nothing further; resolves when what is under way has ended. */
  stop(): Promise<void>;
}

export type KeepingUpClient = Pick<Client, "guilds" | "ws" | "options">;

export interface KeepingUpOptions {
  /** Files and folders that the shared library is kept up with; absolute. */
  readonly folders: readonly string[];
  /** As of `keepSharedUp`. */
  readonly areLinksFollowed?: boolean | undefined;
  readonly lookEveryMs?: number | undefined;
}

export function createKeepingUp(
  { libraries, log, closing, longWork }: Pick<BotContext, "libraries" | "log" | "closing" | "longWork">,
  { folders, areLinksFollowed, lookEveryMs = LOOK_EVERY_MS }: KeepingUpOptions,
): KeepingUp {
  const stopping = new AbortController();
  const signal = AbortSignal.any([closing, stopping.signal]);
  let client: KeepingUpClient | undefined;
  let running: Promise<unknown> | undefined;

  const isOurs = (server: string, its: KeepingUpClient): boolean =>
    isConnected(its) && isOfThisProcess(its, server) && its.guilds.cache.has(server);

  /** One server after the other, some pages of each, until nothing is due. */
  const refreshAll = async (its: KeepingUpClient): Promise<void> => {
    const due = (await libraries.tenantsWithDueFeeds()).filter((server) => isOurs(server, its));
    for (let left = due; left.length > 0; ) {
      const further: string[] = [];
      for (const server of left) {
        if (signal.aborted || !isOurs(server, its)) continue;
        try {
          const read = await longWork.below((pace) => libraries.refreshDueFeeds(server, { signal, pace }));
          if (read === null) continue;
          further.push(server);
          const { added, replaced, refused } = read;
          log.info({ server, added, replaced, refused: refused.length }, "feeds looked at");
        } catch (error) {
          if (!signal.aborted) log.error({ err: error, server }, "looking at feeds failed");
        }
      }
      left = further;
    }
  };
  const watchServers = async (): Promise<void> => {
    while (!signal.aborted) {
      if (client !== undefined)
        await refreshAll(client).catch((error: unknown) =>
          log.error({ err: error }, "looking for feeds failed"),
        );
      await pause(lookEveryMs, signal);
    }
  };
  const watchShared = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await libraries.keepSharedUp({
          folders,
          areLinksFollowed,
          signal,
          admit: longWork.below,
          onRound: ({ of, added, replaced, removed, refused }) =>
            log.info({ of, added, replaced, removed, refused: refused.length }, "shared library kept up"),
          // What the operator named is no secret to the operator's log.
          onRefused: ({ file, line, reason }) => log.warn({ file, line, reason }, "not read"),
          onNote: ({ file, note }) => log.info({ file, note }, "read with a note"),
          onWaiting: () => log.info({}, "another process writes the shared library: waiting"),
        });
        return;
      } catch (error) {
        log.error({ err: error }, "keeping the shared library up failed");
        await pause(AGAIN_AFTER_MS, signal);
      }
    }
  };

  return {
    go(its) {
      client = its;
      if (running !== undefined || signal.aborted) return;
      const all = [watchServers(), ...(isOfThisProcess(its, FIRST_SHARD) ? [watchShared()] : [])];
      running = Promise.all(all);
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => {}); // aborted: the caller looks
}
