import { type Message, MessageReferenceType, type OmitPartialGroupDMChannel } from "discord.js";
import { hasWords } from "../answers/ask-question.ts";
import type { BotContext } from "./bot-context.ts";

/**
 * Whether a message is one to answer. Bots, system messages, @everyone and roles never are; in servers the bot itself must be mentioned,
 * but in a thread that it opened, where the operator lets it read those.
 */
export function isForBot(
  message: OmitPartialGroupDMChannel<Message>,
  { readsOwnThreads }: Pick<BotContext, "readsOwnThreads">,
): boolean {
  const { author, webhookId, system, guildId, mentions, client } = message;
  if (author.bot || webhookId !== null || system === true) return false;
  // The list of mentioned users has the author of the message replied to as well.
  if (guildId === null || mentions.users.has(client.user.id)) return true;
  return readsOwnThreads && isInOwnThread(message) && !isToOthers(message) && hasWords(message.content);
}

function isInOwnThread({ channel, client }: OmitPartialGroupDMChannel<Message>): boolean {
  return channel.isThread() && channel.ownerId === client.user.id;
}

/** Whether it speaks to somebody else: names them, or replies to them. */
function isToOthers(message: OmitPartialGroupDMChannel<Message>): boolean {
  const { mentions } = message;
  if (mentions.users.size > 0 || mentions.roles.size > 0 || mentions.everyone) return true;
  return isReply(message) && ownMessageRepliedTo(message) === null;
}

export function isReply({ reference }: Message): boolean {
  return reference?.type === MessageReferenceType.Default;
}

/** The message of ours that this one replies to, which is kept for half an hour and longer where it comes along; `null` where it replies to none. */
export function ownMessageRepliedTo(message: OmitPartialGroupDMChannel<Message>): Message | null {
  const { channel, reference, client } = message;
  const shown = isReply(message) ? channel.messages.cache.get(reference?.messageId ?? "") : undefined;
  return shown?.author.id === client.user.id ? shown : null;
}
