import type { Message, OmitPartialGroupDMChannel } from "discord.js";
import type { BotContext } from "./bot-context.ts";
import { followEdits } from "./follow-edits.ts";
import { handleMessage } from "./handle-message.ts";
import { isForBot } from "./is-for-bot.ts";

/** A message is followed so long after it was written. */
const FOLLOWED_MS = 15 * 60_000;

/**
 * Follows an edited message: its answer is made anew in its place where its words have changed, a mention that was added is answered as
 * one that was there. Link previews change a message, too, and nothing then happens. Never rejects.
 */
export async function handleEdit(
  message: OmitPartialGroupDMChannel<Message>,
  context: BotContext,
): Promise<void> {
  const { client, createdTimestamp } = message;
  if (message.partial || !isForBot(message, context)) return;
  if (context.now().getTime() - createdTimestamp > FOLLOWED_MS) return;
  const asked = context.asked.get(message.id);
  if (asked === undefined) {
    // What was answered before this process began is not answered again.
    if (createdTimestamp < client.readyTimestamp) return;
    return handleMessage(message, context);
  }
  asked.edit = message;
  await followEdits(asked, context);
}
