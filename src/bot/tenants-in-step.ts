import type { Client } from "discord.js";
import type { BotContext } from "../../commands/dispatch/bot-context.ts";
import type { Libraries } from "../library/library.ts";
import { isOfThisProcess } from "./shards.ts";

/** Notes the servers that were left or joined while the bot was not running. */
export async function keepTenantsInStep(
  client: Pick<Client, "guilds" | "ws" | "options">,
  libraries: Pick<Libraries, "tenants" | "join" | "leave">,
  log: BotContext["log"],
): Promise<void> {
  for (const { tenant, deletedAfter } of await libraries.tenants()) {
    if (!isOfThisProcess(client, tenant)) continue;
    const isMember = client.guilds.cache.has(tenant);
    try {
      if (isMember && deletedAfter !== null) await libraries.join(tenant);
      else if (!isMember && deletedAfter === null) {
        await libraries.leave(tenant);
        log.info({ server: tenant }, "was left while the bot was away");
      }
    } catch (error) {
      // A library that cannot be read does not keep the others from being looked after.
      log.error({ err: error, server: tenant }, "noting whether the bot is in a server failed");
    }
  }
}
