import type { Guild } from "discord.js";
import { phrasesFor } from "../../src/words/phrases-for.ts";
import { welcomePage } from "../card/welcome-page.ts";
import type { BotContext } from "./bot-context.ts";
import { messageOnce } from "./message-with.ts";
import { maySpeak } from "./where-asked.ts";

/**
 * Says once, in a server that the bot was added to, how to begin: in the channel for such messages, else to its owner. Never rejects: where nobody
 * may be told, nobody is.
 */
export async function handleJoin(guild: Guild, { libraries, log }: BotContext): Promise<void> {
  try {
    await libraries.join(guild.id);
  } catch (error) {
    log.error({ err: error, server: guild.id }, "joining failed");
  }
  const message = messageOnce(welcomePage(phrasesFor(guild.preferredLocale)), "join", guild.id);
  try {
    const { systemChannel, members } = guild;
    const isOpen =
      systemChannel !== null &&
      members.me !== null &&
      maySpeak(systemChannel.permissionsFor(members.me), systemChannel);
    if (isOpen) await systemChannel.send(message);
    else await guild.client.users.send(guild.ownerId, message);
  } catch (error) {
    log.info({ err: error, server: guild.id }, "nobody was told how to begin");
  }
}
