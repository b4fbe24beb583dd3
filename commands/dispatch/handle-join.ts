import type { Guild } from "discord.js";
import { phrasesFor } from "../../src/words/phrases-for.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { type CardPage, cardPage, textDisplay } from "../card/card-page.ts";
import { escapeText } from "../card/escape-text.ts";
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
    const isTold =
      isOpen &&
      (await systemChannel.send(message).then(
        () => true,
        () => false,
      ));
    if (!isTold) await guild.client.users.send(guild.ownerId, message);
  } catch (error) {
    log.info({ err: error, server: guild.id }, "nobody was told how to begin");
  }
}

/** To whoever has added the bot: three steps. */
function welcomePage({ managers }: Phrases): CardPage {
  const steps = [managers.welcomeAdd, managers.welcomeAsk, managers.welcomeSettings];
  return cardPage([
    textDisplay(`**${escapeText(managers.welcome)}**`),
    textDisplay(steps.map((step, i) => `${i + 1}. ${escapeText(step)}`).join("\n")),
    textDisplay(`-# ${escapeText(managers.privacyHelp)}`),
  ]);
}
