import type { Client } from "discord.js";
import type { BotContext } from "../../commands/dispatch/bot-context.ts";
import type { InFlight } from "./in-flight.ts";
import { isConnected, isOfThisProcess } from "./shards.ts";

/** How often data is looked for that is to be deleted. */
const SWEEP_EVERY_MS = 6 * 60 * 60 * 1_000;

/** Deletes what is due: data of servers that were left, records that are old, articles of feeds. */
export interface Sweeping {
  /** Now and every few hours while `client` is connected, in place of the client before; call it when it knows its servers. */
  go(client: SweepingClient): void;
  stop(): void;
}

export type SweepingClient = Pick<Client, "guilds" | "ws" | "options">;

export function createSweeping(
  { libraries, log, closing }: Pick<BotContext, "libraries" | "log" | "closing">,
  inFlight: Pick<InFlight, "track">,
): Sweeping {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const sweep = async (client: SweepingClient): Promise<void> => {
    // Whatever was noted: nothing is deleted of a server that the bot is in, or that another process looks after.
    const isThere = (server: string): boolean =>
      !isConnected(client) || !isOfThisProcess(client, server) || client.guilds.cache.has(server);
    try {
      for (const server of await libraries.sweep(isThere)) log.info({ server }, "its data has been deleted");
      await libraries.expireRecords();
      const isOurs = (server: string): boolean =>
        isConnected(client) && isOfThisProcess(client, server) && client.guilds.cache.has(server);
      for (const { tenant, removed } of await libraries.expireFeeds(isOurs))
        log.info({ server: tenant, removed }, "articles of feeds have been removed");
    } catch (error) {
      log.error({ err: error }, "deleting data failed");
    }
  };
  const sweepIfConnected = (client: SweepingClient): void => {
    if (isConnected(client) && !closing.aborted) inFlight.track(sweep(client));
  };

  return {
    go(client) {
      clearInterval(timer);
      if (isStopped || closing.aborted) return;
      sweepIfConnected(client);
      timer = setInterval(sweepIfConnected, SWEEP_EVERY_MS, client);
    },
    stop() {
      isStopped = true;
      clearInterval(timer);
    },
  };
}
