import {
  type APIAttachment,
  type APIMessage,
  type APIMessageInteractionMetadata,
  ChannelType,
  GatewayIntentBits,
  MessageFlags,
  MessageType,
} from "discord-api-types/v10";
import type { Event } from "../gateway/intents.ts";
import type { Changes } from "./changes.ts";
import { componentShapes } from "./component-shape.ts";
import { seenWithoutIntent } from "./content-rules.ts";
import { blankMessage, referenceTo } from "./message-shape.ts";
import { permissionsIn } from "./permissions.ts";
import { bothPings, type PingingBody, pingsOf } from "./pings.ts";
import type { FakeChannel, FakeUser, StoredMessage } from "./records.ts";
import { memberShape } from "./shapes.ts";
import type { World } from "./world.ts";

/** What is posted, whoever does. */
export interface Post extends PingingBody {
  readonly channel: FakeChannel;
  readonly author: FakeUser;
  /** The first message of a forum's post has the post's id. */
  readonly id?: string | undefined;
  readonly embeds?: APIMessage["embeds"] | null | undefined;
  readonly flags?: number | undefined;
  readonly attachments?: APIAttachment[] | undefined;
  readonly repliesTo?: StoredMessage | undefined;
  readonly nonce?: string | number | null | undefined;
  /** Set on what a webhook posts. */
  readonly webhookId?: string | undefined;
  /** Set on answers to interactions. */
  readonly response?: ResponseFacts | undefined;
}

export interface ResponseFacts {
  readonly type: MessageType;
  readonly applicationId: string;
  readonly metadata: APIMessageInteractionMetadata;
  readonly visibleTo: FakeUser | null;
}

/** A change of a posted message; what is absent stays. */
export interface Edit extends PingingBody {
  readonly embeds?: APIMessage["embeds"] | null | undefined;
  readonly flags?: number | null | undefined;
  readonly attachments?: APIAttachment[] | undefined;
}

/** Posts, edits and deletes messages, and tells those who may see it. */
export interface Messages {
  post(post: Post): StoredMessage;
  edit(message: StoredMessage, edit: Edit): void;
  remove(message: StoredMessage): void;
  /** The message as the app may read it, with or without the intent MESSAGE_CONTENT. */
  seen(message: StoredMessage, mayReadAll: boolean): APIMessage;
}

export function createMessages(world: World, dispatch: (event: Event) => void, changes: Changes): Messages {
  const find = (id: string) => world.posted.get(id);
  const time = () => new Date(world.clock.now()).toISOString();
  const announce = (name: string, message: StoredMessage): void => {
    if (message.visibleTo === null && isVisible(message.channel, world.bot)) dispatch(event(name, message));
    changes.notify();
  };
  const event = (name: string, message: StoredMessage): Event => {
    const { channel, author } = message;
    const member = channel.guild?.members.get(author.id);
    const around = {
      channel_type: channel.type,
      ...(channel.guild === null ? {} : { guild_id: channel.guild.id }),
      ...(member === undefined ? {} : { member: memberShape(member) }),
    };
    return {
      name,
      intents: channel.guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages,
      guildId: channel.guild?.id ?? null,
      data: { ...message.data, ...around },
      withoutContent: { ...seenWithoutIntent(message, world.bot, find), ...around },
    };
  };
  const change = (message: StoredMessage, data: APIMessage): void => {
    message.data = data;
    message.versions.push(data);
  };
  return {
    seen: (message, mayReadAll) => (mayReadAll ? message.data : seenWithoutIntent(message, world.bot, find)),
    post(post) {
      const { channel, author, repliesTo, response } = post;
      const isRegular = response === undefined;
      const pings = pingsOf(post, isRegular, repliesTo?.author.id);
      const data = {
        ...blankMessage(post.id ?? world.nextId(), channel, author, time()),
        type: response?.type ?? (repliesTo ? MessageType.Reply : MessageType.Default),
        content: post.content ?? "",
        embeds: post.embeds ?? [],
        components: componentShapes(post.components),
        attachments: post.attachments ?? [],
        flags: post.flags ?? 0,
        mentions: pings.users.flatMap((id) => world.users.get(id)?.data ?? []),
        mention_roles: [...pings.roles],
        mention_everyone: pings.everyone,
        ...(post.nonce ? { nonce: post.nonce } : {}),
        ...(post.webhookId === undefined ? {} : { webhook_id: post.webhookId }),
        ...(response === undefined
          ? {}
          : {
              application_id: response.applicationId,
              webhook_id: response.applicationId,
              interaction_metadata: response.metadata,
            }),
        ...(repliesTo === undefined ? {} : referenceTo(repliesTo)),
      } as APIMessage;
      const message: StoredMessage = {
        id: data.id,
        channel,
        author,
        data,
        versions: [data],
        visibleTo: response?.visibleTo ?? null,
        isDeleted: false,
        pings,
        isResponse: !isRegular,
      };
      channel.everything.push(message);
      world.posted.set(message.id, message);
      announce("MESSAGE_CREATE", message);
      return message;
    },
    edit(message, edit) {
      const { data, isResponse } = message;
      const named = pingsOf(edit, !isResponse, undefined);
      message.pings = bothPings(message.pings, named);
      // Whom the new words name is mentioned now; who is replied to stays so.
      const repliedTo = data.referenced_message?.author.id;
      const mentions =
        edit.content === undefined
          ? data.mentions
          : [
              ...data.mentions.filter(({ id }) => id === repliedTo && !named.users.includes(id)),
              ...named.users.flatMap((id) => world.users.get(id)?.data ?? []),
            ];
      const kept = (data.flags ?? 0) & ~MessageFlags.Loading;
      change(message, {
        ...data,
        ...(edit.content === undefined ? {} : { content: edit.content ?? "" }),
        ...(edit.embeds === undefined ? {} : { embeds: edit.embeds ?? [] }),
        ...(edit.components === undefined ? {} : { components: componentShapes(edit.components) }),
        ...(edit.attachments === undefined ? {} : { attachments: edit.attachments }),
        mentions,
        flags: kept | ((edit.flags ?? 0) & ~MessageFlags.Loading),
        edited_timestamp: time(),
      });
      announce("MESSAGE_UPDATE", message);
    },
    remove(message) {
      message.isDeleted = true;
      const { id, channel, visibleTo } = message;
      if (visibleTo === null && isVisible(channel, world.bot)) {
        const guild = channel.guild === null ? {} : { guild_id: channel.guild.id };
        dispatch({
          ...event("MESSAGE_DELETE", message),
          data: { id, channel_id: channel.id, ...guild },
          withoutContent: undefined,
        });
      }
      changes.notify();
    },
  };
}

/** Whether the app is told of what happens in a channel: where its bot may look, and in its own private channels. */
function isVisible(channel: FakeChannel, bot: FakeUser): boolean {
  if (channel.guild === null) return channel.type === ChannelType.DM;
  return channel.guild.hasBot && permissionsIn(channel, bot.id) !== 0n;
}
