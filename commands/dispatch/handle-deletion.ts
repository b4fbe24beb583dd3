import type { Message } from "discord.js";
import type { AskedMessage } from "./asked-messages.ts";
import type { BotContext } from "./bot-context.ts";
import { isNowhereToAnswer } from "./discord-errors.ts";

/** Messages of a thread that are looked at for those of others. */
const LOOKED_AT = 50;

/** Takes away what was sent below a question that is deleted. Never rejects. */
export async function handleDeletion(messageId: string, context: BotContext): Promise<void> {
  const asked = context.asked.get(messageId);
  if (asked === undefined) return;
  asked.isDeleted = true;
  await takeAlong(asked, context);
}

/** Deletes the answer; one in a thread in which others have written stays. */
export async function takeAlong({ reply }: AskedMessage, { log }: BotContext): Promise<void> {
  if (reply === null) return;
  try {
    if (reply.channel.isThread() && (await isTalkedIn(reply))) return;
    await reply.delete();
  } catch (error) {
    const facts = { what: "deletion", server: reply.guildId, err: error };
    if (isNowhereToAnswer(error)) log.warn(facts, "nowhere to answer");
    else log.error(facts, "an answer was not taken along");
  }
}

/** Whether anybody but the bot has written in the thread of its answer. */
async function isTalkedIn({ channel, client }: Message): Promise<boolean> {
  const messages = await channel.messages.fetch({ limit: LOOKED_AT });
  return messages.some(({ author, system }) => !system && author.id !== client.user.id);
}
