import type { FakeChannel, FakeUser, StoredMessage } from "./records.ts";

/** What every new message has. */
export function blankMessage(id: string, channel: FakeChannel, author: FakeUser, timestamp: string): object {
  return {
    id,
    channel_id: channel.id,
    author: author.data,
    timestamp,
    edited_timestamp: null,
    tts: false,
    pinned: false,
  };
}

/** What a reply says of the message it replies to. */
export function referenceTo(message: StoredMessage): object {
  const { channel, id, data } = message;
  const { referenced_message: _, ...referenced } = data;
  return {
    message_reference: {
      type: 0,
      channel_id: channel.id,
      message_id: id,
      ...(channel.guild === null ? {} : { guild_id: channel.guild.id }),
    },
    referenced_message: message.isDeleted ? null : referenced,
  };
}
