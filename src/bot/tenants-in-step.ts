import type { Client } from "discord.js";
import type { BotContext } from "../../commands/dispatch/bot-context.ts";
import type { Libraries } from "../library/library.ts";

/** Notes the servers that were left or joined while the bot was not running. */
export async function keepTenantsInStep(
  client: Pick<Client, "guilds" | "ws">,
  libraries: Libraries,
  log: BotContext["log"],
): Promise<void> {
  const shards = Math.max(1, client.ws.shards.size);
  for (const { tenant, deletedAfter } of await libraries.tenants()) {
    // With several processes, each knows the servers of its own shards alone.
    const shard = Number((BigInt(tenant) >> 22n) % BigInt(shards));
    if (!client.ws.shards.has(shard)) continue;
    const isMember = client.guilds.cache.has(tenant);
    if (isMember && deletedAfter !== null) await libraries.join(tenant);
    else if (!isMember && deletedAfter === null) {
      await libraries.leave(tenant);
      log.info({ server: tenant }, "was left while the bot was away");
    }
  }
}
