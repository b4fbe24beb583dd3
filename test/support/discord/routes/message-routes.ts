import { ChannelType, GatewayIntentBits, MessageFlags } from "discord-api-types/v10";
import { invalidForm, refusal } from "../http/api-error.ts";
import type { Routes } from "../http/router.ts";
import { permissionBits, permissionsIn } from "../world/permissions.ts";
import type { FakeChannel, StoredMessage } from "../world/records.ts";
import { channelFor, messageIn } from "./access.ts";
import { attachmentsOf, checkMessage, type SentBody } from "./bodies.ts";
import type { Parts } from "./parts.ts";

const AT = "/channels/{channel_id}";

/** Messages in channels, as the bot reads and writes them. */
export function messageRoutes({ world, messages, cdn, application, changes }: Parts): Routes {
  const { bot } = world;
  const mayReadAll = (application.privilegedIntents & GatewayIntentBits.MessageContent) !== 0;
  const seen = (message: StoredMessage) => messages.seen(message, mayReadAll);
  const speak = (channel: FakeChannel) =>
    channel.thread === null ? "SendMessages" : "SendMessagesInThreads";
  /** Of all channels: Discord knows a nonce by who sends it. */
  const nonces = new Map<string | number, StoredMessage>();
  const repliedTo = (channel: FakeChannel, body: SentBody): StoredMessage | undefined => {
    const id = body.message_reference?.message_id;
    if (id === undefined) return undefined;
    if ((permissionsIn(channel, bot.id) & permissionBits(["ReadMessageHistory"])) === 0n)
      throw refusal("noHistory");
    const found = channel.messages.find((message) => message.id === id);
    const isStrict =
      (body.message_reference as { fail_if_not_exists?: boolean }).fail_if_not_exists !== false;
    if (found === undefined && isStrict)
      throw invalidForm([{ path: "message_reference", message: "Unknown message" }]);
    return found;
  };
  return {
    [`POST ${AT}/messages`]: ({ param, body, files }) => {
      const sent = (body ?? {}) as SentBody;
      const known = world.channels.get(param("channel_id"));
      const channel = channelFor(world, param("channel_id"), known === undefined ? [] : [speak(known)]);
      if (files.length > 0) channelFor(world, channel.id, ["AttachFiles"]);
      if (channel.guild === null && channel.recipients.some(({ acceptsMessages }) => !acceptsMessages))
        throw refusal("closedToMessages");
      if (channel.thread?.isLocked) throw refusal("archivedThread");
      if (channel.parent?.type === ChannelType.GuildForum && channel.everything.length === 0)
        throw refusal("noFirstMessage");
      checkMessage(sent, files);
      if (((sent.flags ?? 0) & MessageFlags.Ephemeral) !== 0)
        throw invalidForm([{ path: "flags", message: "only answers to interactions are ephemeral" }]);
      const twin = sent.enforce_nonce && sent.nonce ? nonces.get(sent.nonce) : undefined;
      if (twin !== undefined) return { status: 200, body: twin.data };
      const attachments = attachmentsOf(sent, files, channel, cdn, world.nextId);
      const reply = repliedTo(channel, sent);
      if (channel.thread !== null) channel.thread.isArchived = false;
      const message = messages.post({
        ...sent,
        flags: sent.flags ?? 0,
        channel,
        author: bot,
        attachments,
        repliesTo: reply,
        embeds: sent.embeds,
      });
      if (sent.nonce) nonces.set(sent.nonce, message);
      return { status: 200, body: message.data };
    },
    [`GET ${AT}/messages`]: ({ param, query }) => {
      const channel = channelFor(world, param("channel_id"));
      if ((permissionsIn(channel, bot.id) & permissionBits(["ReadMessageHistory"])) === 0n)
        return { status: 200, body: [] };
      const [before, after] = [query.get("before"), query.get("after")];
      const found = channel.messages.filter(
        ({ id }) =>
          (before === null || BigInt(id) < BigInt(before)) && (after === null || BigInt(id) > BigInt(after)),
      );
      const limit = Number(query.get("limit") ?? 50);
      const chosen = after === null ? found.slice(-limit) : found.slice(0, limit);
      return { status: 200, body: chosen.reverse().map(seen) };
    },
    [`GET ${AT}/messages/{message_id}`]: ({ param }) => {
      const channel = channelFor(world, param("channel_id"), ["ReadMessageHistory"]);
      return { status: 200, body: seen(messageIn(channel, param("message_id"))) };
    },
    [`PATCH ${AT}/messages/{message_id}`]: ({ param, body, files }) => {
      const sent = (body ?? {}) as SentBody;
      const channel = channelFor(world, param("channel_id"));
      const message = messageIn(channel, param("message_id"));
      if (message.author.id !== bot.id) throw refusal("notYours");
      if (channel.thread?.isArchived) throw refusal("archivedThread");
      checkMessage(sent, files, message.data);
      const attachments = attachmentsOf(sent, files, channel, cdn, world.nextId, message.data.attachments);
      messages.edit(message, { ...sent, attachments });
      return { status: 200, body: message.data };
    },
    [`DELETE ${AT}/messages/{message_id}`]: ({ param }) => {
      const channel = channelFor(world, param("channel_id"));
      const message = messageIn(channel, param("message_id"));
      if (message.author.id !== bot.id) channelFor(world, channel.id, ["ManageMessages"]);
      messages.remove(message);
      return { status: 204 };
    },
    [`POST ${AT}/typing`]: ({ param }) => {
      const known = world.channels.get(param("channel_id"));
      const channel = channelFor(world, param("channel_id"), known === undefined ? [] : [speak(known)]);
      channel.typing.push({ user: bot, at: world.clock.now() });
      changes.notify();
      return { status: 204 };
    },
    [`PUT ${AT}/messages/{message_id}/reactions/{emoji_name}/@me`]: ({ param }) => {
      messageIn(
        channelFor(world, param("channel_id"), ["AddReactions", "ReadMessageHistory"]),
        param("message_id"),
      );
      return { status: 204 };
    },
    [`DELETE ${AT}/messages/{message_id}/reactions/{emoji_name}/@me`]: ({ param }) => {
      messageIn(channelFor(world, param("channel_id")), param("message_id"));
      return { status: 204 };
    },
  };
}
