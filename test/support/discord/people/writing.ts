import { ChannelType } from "discord-api-types/v10";
import type { AttachedFile } from "../http/cdn.ts";
import type { Parts } from "../routes/parts.ts";
import { permissionBits, permissionsIn } from "../world/permissions.ts";
import type { FakeChannel, FakeUser, StoredMessage } from "../world/records.ts";
import { type SaidHandle, saidHandle } from "./said-handle.ts";

/** What somebody writes in a channel. Throws where Discord would not let them. */
export interface Writing {
  says(content: string, options?: SaysOptions): SaidHandle;
  edits(message: StoredMessage, content: string): void;
  deletes(message: StoredMessage): void;
  /** From a message, or without one. */
  startsThread(name: string, from?: StoredMessage): FakeChannel;
  /** In a forum: the post and its first message; what the bot says in the post answers it. */
  opensPost(title: string, content?: string, options?: PostOptions): SaidHandle;
}

export interface PostOptions {
  /** Its message begins with a mention of the bot. */
  readonly mention?: boolean;
  /** Whether it comes through a webhook. */
  readonly isWebhooks?: boolean;
}

export interface SaysOptions {
  /** Begins with a mention of the bot. */
  readonly mention?: boolean;
  readonly replyTo?: StoredMessage;
  /** Whether a reply pings; as in Discord's client, `true` unless switched off. */
  readonly pings?: boolean;
  readonly attachments?: readonly AttachedFile[];
  /** Whether it comes through a webhook, under this person's name. */
  readonly isWebhooks?: boolean;
}

/** People may mention whomever they like. */
const ALL_MENTIONS = ["users", "roles", "everyone"] as never[];

export function writing(user: FakeUser, channel: FakeChannel, parts: Parts): Writing {
  const { world, messages, guildEvents, cdn } = parts;
  const mustBeOwn = (message: StoredMessage) => {
    if (message.author.id !== user.id || message.isDeleted)
      throw new Error(
        `Expected a message by ${user.name}, got one by ${message.author.name} or a deleted one`,
      );
  };
  return {
    says(content, { mention = false, replyTo, pings = true, attachments = [], isWebhooks = false } = {}) {
      const speak = channel.thread === null ? "SendMessages" : "SendMessagesInThreads";
      if ((permissionsIn(channel, user.id) & permissionBits([speak])) === 0n)
        throw new Error(`Expected somebody who may write in ${channel.name}, got ${user.name}`);
      if (channel.thread !== null) channel.thread.isArchived = false;
      const message = messages.post({
        channel,
        author: user,
        content: mention ? `<@${world.bot.id}> ${content}`.trim() : content,
        repliesTo: replyTo,
        attachments: attachments.map((file) => cdn.add(channel.id, world.nextId(), file)),
        ...(isWebhooks ? { webhookId: world.nextId() } : {}),
        ...(pings ? {} : { allowed_mentions: { parse: ALL_MENTIONS, replied_user: false } }),
      });
      return saidHandle(message, parts);
    },
    edits(message, content) {
      mustBeOwn(message);
      messages.edit(message, { content });
    },
    deletes(message) {
      mustBeOwn(message);
      messages.remove(message);
    },
    opensPost(title, content = "", { mention = false, isWebhooks = false } = {}) {
      if (channel.type !== ChannelType.GuildForum)
        throw new Error(`Expected a forum, got the channel ${channel.name}`);
      const owner = isWebhooks ? world.addUser("webhook") : user;
      const post = guildEvents.startThread(channel, title, owner);
      const message = messages.post({
        id: post.id,
        channel: post,
        author: owner,
        content: mention ? `<@${world.bot.id}> ${content}`.trim() : content,
        ...(isWebhooks ? { webhookId: owner.id } : {}),
      });
      return saidHandle(message, parts);
    },
    startsThread: (name, from) =>
      guildEvents.startThread(channel, name, user, from === undefined ? {} : { id: from.id }),
  };
}
