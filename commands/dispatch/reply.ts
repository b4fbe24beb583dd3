import {
  ChannelType,
  type Message,
  type OmitPartialGroupDMChannel,
  PermissionFlagsBits,
  type ThreadChannel,
} from "discord.js";
import { cutTo } from "../autocomplete/choice.ts";
import type { CardPage } from "../card/card-page.ts";
import { isCodeOf, MISSING_ACCESS, MISSING_PERMISSIONS, THREAD_LOCKED } from "./discord-errors.ts";
import { messageOnce } from "./message-with.ts";

/** Where the answer to a message goes: below it, or into a thread that begins at it. */
export interface Reply {
  /** The channel or thread that the answer is sent to. */
  readonly channelId: string;
  type(): Promise<unknown>;
  /** Opens a thread at the message for this and further answers, and says whether; stays in the channel where that cannot be. */
  openThread(name: string): Promise<boolean>;
  send(page: CardPage): Promise<Message>;
}

const LONGEST_THREAD_NAME = 100;
/** Replying to a message needs to read the messages before: https://docs.discord.com/developers/topics/opcodes-and-status-codes */
const CANNOT_REPLY = 160_002;
/** What says that a thread is closed to us, though the channel may be open. */
const CLOSED_THREAD: readonly number[] = [MISSING_PERMISSIONS, MISSING_ACCESS, THREAD_LOCKED];

export function replyTo(message: OmitPartialGroupDMChannel<Message>): Reply {
  let thread: ThreadChannel | null = null;
  return {
    get channelId() {
      return thread?.id ?? message.channelId;
    },
    type: () => (thread ?? message.channel).sendTyping(),
    async openThread(name) {
      const { channel, guild } = message;
      if (channel.type !== ChannelType.GuildText && channel.type !== ChannelType.GuildAnnouncement)
        return false;
      const me = guild?.members.me;
      const mayWrite = me && channel.permissionsFor(me).has(PermissionFlagsBits.SendMessagesInThreads);
      if (mayWrite === false) return false;
      thread = await message.startThread({ name: cutTo(name, LONGEST_THREAD_NAME) }).catch(() => null);
      return thread !== null;
    },
    async send(page) {
      const content = messageOnce(page, "reply", message.id);
      if (thread !== null) {
        try {
          return await thread.send(content);
        } catch (error) {
          if (!CLOSED_THREAD.some((code) => isCodeOf(error, code))) throw error;
          thread = null;
        }
      }
      try {
        return await message.reply({ ...content, failIfNotExists: false });
      } catch (error) {
        if (!isCodeOf(error, CANNOT_REPLY) && !isCodeOf(error, MISSING_PERMISSIONS)) throw error;
        return message.channel.send(content);
      }
    },
  };
}
