import { ChannelType, type Message, type OmitPartialGroupDMChannel, type ThreadChannel } from "discord.js";
import { cutTo } from "../autocomplete/choice.ts";
import type { CardPage } from "../card/card-page.ts";
import { isCodeOf, MISSING_PERMISSIONS } from "./discord-errors.ts";
import { messageWith } from "./message-with.ts";

/** Where the answer to a message goes: below it, or into a thread that begins at it. */
export interface Reply {
  /** The channel or thread that the answer is sent to. */
  readonly channelId: string;
  /** At once, and without waiting: an answer that comes without it is an answer. */
  showTyping(): void;
  /** Opens a thread at the message for this and further answers; stays in the channel where that cannot be. */
  openThread(name: string): Promise<void>;
  send(page: CardPage): Promise<Message>;
}

const LONGEST_THREAD_NAME = 100;
/** Replying to a message needs to read the messages before: https://docs.discord.com/developers/topics/opcodes-and-status-codes */
const CANNOT_REPLY = 160_002;

export function replyTo(message: OmitPartialGroupDMChannel<Message>): Reply {
  let thread: ThreadChannel | null = null;
  return {
    get channelId() {
      return thread?.id ?? message.channelId;
    },
    showTyping() {
      message.channel.sendTyping().catch(() => {});
    },
    async openThread(name) {
      const { type } = message.channel;
      if (type !== ChannelType.GuildText && type !== ChannelType.GuildAnnouncement) return;
      thread = await message.startThread({ name: cutTo(name, LONGEST_THREAD_NAME) }).catch(() => null);
      thread?.sendTyping().catch(() => {});
    },
    async send(page) {
      // A request that is sent again because its answer got lost must not become a second message.
      const content = { ...messageWith(page), nonce: `${message.id}`.slice(-24), enforceNonce: true };
      if (thread !== null) return thread.send(content);
      try {
        return await message.reply({ ...content, failIfNotExists: false });
      } catch (error) {
        if (!isCodeOf(error, CANNOT_REPLY) && !isCodeOf(error, MISSING_PERMISSIONS)) throw error;
        return message.channel.send(content);
      }
    },
  };
}
