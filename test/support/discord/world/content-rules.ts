import type { APIMessage } from "discord-api-types/v10";
import { MessageType } from "discord-api-types/v10";
import type { FakeUser, StoredMessage } from "./records.ts";
import { withoutContent } from "./shapes.ts";

/**
 * Whether an app reads a message's content without the intent MESSAGE_CONTENT: its own messages, private ones, those
 * that name it, and replies that ping it, unless the message replied to answers an interaction.
 */
export function isReadable(
  message: StoredMessage,
  bot: FakeUser,
  repliedTo: StoredMessage | undefined,
): boolean {
  const { author, channel, data } = message;
  if (author.id === bot.id || channel.guild === null) return true;
  if (new RegExp(`<@!?${bot.id}>`, "u").test(data.content)) return true;
  const isPingingReply = data.type === MessageType.Reply && data.mentions.some(({ id }) => id === bot.id);
  return isPingingReply && repliedTo?.author.id === bot.id && !repliedTo.isResponse;
}

/** The message as such an app sees it, with the message replied to under the same rule. */
export function seenWithoutIntent(
  message: StoredMessage,
  bot: FakeUser,
  find: (id: string) => StoredMessage | undefined,
): APIMessage {
  const repliedTo = find(message.data.message_reference?.message_id ?? "");
  const own = isReadable(message, bot, repliedTo) ? message.data : withoutContent(message.data);
  const inner = own.referenced_message;
  if (!inner || repliedTo === undefined || isReadable(repliedTo, bot, undefined)) return own;
  return { ...own, referenced_message: withoutContent(inner) };
}
