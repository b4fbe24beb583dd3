import { ChannelType, GatewayIntentBits, MessageFlags } from "discord-api-types/v10";
import { refusal } from "../http/api-error.ts";
import type { Routes } from "../http/router.ts";
import type { FakeChannel } from "../world/records.ts";
import { channelShape } from "../world/shapes.ts";
import { channelFor, messageIn } from "./access.ts";
import type { Parts } from "./parts.ts";

interface ThreadBody {
  readonly name: string;
  readonly auto_archive_duration?: number | null;
  readonly type?: ChannelType | null;
}

/** Threads: started from a message or without one, changed, entered and left. */
export function threadRoutes({ world, messages, gateway }: Parts): Routes {
  const announce = (name: string, thread: FakeChannel, more: object = {}) =>
    gateway.dispatch({
      name,
      intents: GatewayIntentBits.Guilds,
      guildId: thread.guild?.id ?? null,
      data: { ...channelShape(thread), ...more },
    });
  const begin = (parent: FakeChannel, body: ThreadBody, id: string | undefined): FakeChannel => {
    const isPrivate = body.type === ChannelType.PrivateThread || (id === undefined && body.type == null);
    const thread = world.addThread(parent, body.name, world.bot, {
      ...(id === undefined ? {} : { id }),
      isPrivate,
      autoArchiveMinutes: body.auto_archive_duration ?? 1440,
    });
    announce("THREAD_CREATE", thread, { newly_created: true });
    return thread;
  };
  return {
    "POST /channels/{channel_id}/messages/{message_id}/threads": ({ param, body }) => {
      const channel = channelFor(world, param("channel_id"), ["CreatePublicThreads", "ReadMessageHistory"]);
      const message = messageIn(channel, param("message_id"));
      if (world.channels.has(message.id)) throw refusal("hasThread");
      const thread = begin(channel, { ...(body as ThreadBody), type: ChannelType.PublicThread }, message.id);
      messages.edit(message, { flags: (message.data.flags ?? 0) | MessageFlags.HasThread });
      return { status: 201, body: channelShape(thread) };
    },
    "POST /channels/{channel_id}/threads": ({ param, body }) => {
      const sent = body as ThreadBody;
      const needs = sent.type === ChannelType.PublicThread ? "CreatePublicThreads" : "CreatePrivateThreads";
      const channel = channelFor(world, param("channel_id"), [needs]);
      return { status: 201, body: channelShape(begin(channel, sent, undefined)) };
    },
    "PATCH /channels/{channel_id}": ({ param, body }) => {
      const channel = channelFor(world, param("channel_id"));
      const { thread } = channel;
      const isOwn = thread?.owner.id === world.bot.id;
      if (!isOwn) channelFor(world, channel.id, [thread === null ? "ManageChannels" : "ManageThreads"]);
      const { name, archived, locked } = body as { name?: string; archived?: boolean; locked?: boolean };
      if (name !== undefined) channel.name = name;
      if (thread !== null && archived !== undefined) thread.isArchived = archived;
      if (thread !== null && locked !== undefined) thread.isLocked = locked;
      announce(thread === null ? "CHANNEL_UPDATE" : "THREAD_UPDATE", channel);
      return { status: 200, body: channelShape(channel) };
    },
    "PUT /channels/{channel_id}/thread-members/@me": ({ param }) => {
      channelFor(world, param("channel_id")).thread?.members.add(world.bot.id);
      return { status: 204 };
    },
    "DELETE /channels/{channel_id}/thread-members/@me": ({ param }) => {
      channelFor(world, param("channel_id")).thread?.members.delete(world.bot.id);
      return { status: 204 };
    },
    "PUT /channels/{channel_id}/thread-members/{user_id}": ({ param }) => {
      channelFor(world, param("channel_id")).thread?.members.add(param("user_id"));
      return { status: 204 };
    },
  };
}
