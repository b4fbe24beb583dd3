import { ChannelType, MessageFlags } from "discord-api-types/v10";
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
export function threadRoutes({ world, messages, guildEvents }: Parts): Routes {
  const begin = (parent: FakeChannel, body: ThreadBody, id: string | undefined): FakeChannel =>
    guildEvents.startThread(parent, body.name, world.bot, {
      ...(id === undefined ? {} : { id }),
      isPrivate: id === undefined && body.type !== ChannelType.PublicThread,
      autoArchiveMinutes: body.auto_archive_duration ?? 1440,
    });
  const membersOf = (id: string) => channelFor(world, id).thread?.members;
  return {
    "POST /channels/{channel_id}/messages/{message_id}/threads": ({ param, body }) => {
      const channel = channelFor(world, param("channel_id"), ["CreatePublicThreads", "ReadMessageHistory"]);
      const message = messageIn(channel, param("message_id"));
      if (world.channels.has(message.id)) throw refusal("hasThread");
      const thread = begin(channel, body as ThreadBody, message.id);
      messages.edit(message, { flags: (message.data.flags ?? 0) | MessageFlags.HasThread });
      return { status: 201, body: channelShape(thread) };
    },
    "POST /channels/{channel_id}/threads": ({ param, body }) => {
      const sent = body as ThreadBody;
      const isPublic = sent.type === ChannelType.PublicThread;
      const channel = channelFor(world, param("channel_id"), [
        isPublic ? "CreatePublicThreads" : "CreatePrivateThreads",
      ]);
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
      guildEvents.update(channel);
      return { status: 200, body: channelShape(channel) };
    },
    "PUT /channels/{channel_id}/thread-members/@me": ({ param }) => {
      membersOf(param("channel_id"))?.add(world.bot.id);
      return { status: 204 };
    },
    "DELETE /channels/{channel_id}/thread-members/@me": ({ param }) => {
      membersOf(param("channel_id"))?.delete(world.bot.id);
      return { status: 204 };
    },
    "PUT /channels/{channel_id}/thread-members/{user_id}": ({ param }) => {
      membersOf(param("channel_id"))?.add(param("user_id"));
      return { status: 204 };
    },
  };
}
