import {
  type APIMessage,
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
  type InteractionType,
  Locale,
} from "discord-api-types/v10";
import { PRIVATE_MAY, permissionsIn } from "../world/permissions.ts";
import type { FakeChannel, FakeUser, StoredMessage } from "../world/records.ts";
import { channelShape, memberShape } from "../world/shapes.ts";
import type { World } from "../world/world.ts";

/** What a person does that becomes an interaction. */
export interface Deed {
  readonly type: InteractionType;
  readonly user: FakeUser;
  readonly channel: FakeChannel;
  readonly data: { readonly [key: string]: unknown };
  readonly locale?: Locale | undefined;
  readonly source?: StoredMessage | undefined;
}

/** Who has the app installed, as Discord says it: 0 the server ("0" in the bot's own private channel), 1 the user. */
export function ownersOf({ user, channel }: Deed): Record<string, string> {
  const { guild, type } = channel;
  const byGuild = guild?.hasBot ? guild.id : type === ChannelType.DM ? "0" : undefined;
  return {
    ...(byGuild === undefined ? {} : { "0": byGuild }),
    ...(user.hasInstalled ? { "1": user.id } : {}),
  };
}

/** The data of INTERACTION_CREATE; the app is shown messages whole. */
export function interactionPayload(
  deed: Deed,
  ids: { id: string; token: string; app: string },
  world: World,
): object {
  const { type, user, channel, data, source, locale = Locale.EnglishUS } = deed;
  const { guild } = channel;
  const member = guild?.members.get(user.id);
  const permissions = String(permissionsIn(channel, user.id));
  const may = guild === null ? PRIVATE_MAY : permissionsIn(channel, guild.hasBot ? world.bot.id : user.id);
  const who = member && { ...memberShape(member), user: user.data, permissions };
  return {
    id: ids.id,
    application_id: ids.app,
    token: ids.token,
    version: 1,
    type,
    data,
    channel_id: channel.id,
    channel: { ...channelShape(channel), ...(guild === null ? {} : { permissions }) },
    context: contextOf(channel),
    app_permissions: String(may),
    locale,
    entitlements: [],
    authorizing_integration_owners: ownersOf(deed),
    attachment_size_limit: 10 * 1024 * 1024,
    ...(source === undefined ? {} : { message: messageInside(source) }),
    ...(guild === null
      ? { user: user.data }
      : {
          member: who,
          guild_id: guild.id,
          guild_locale: guild.locale,
          guild: { id: guild.id, locale: guild.locale, features: [] },
        }),
  };
}

export function contextOf({ guild, type }: FakeChannel): InteractionContextType {
  if (guild !== null) return InteractionContextType.Guild;
  return type === ChannelType.DM ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

/** `data` of a context menu command on a message. */
export function messageCommandData(
  id: string,
  name: string,
  target: StoredMessage,
  guildId: string | undefined,
) {
  return {
    id,
    name,
    type: ApplicationCommandType.Message,
    target_id: target.id,
    resolved: { messages: { [target.id]: messageInside(target) } },
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  };
}

function messageInside({ data, channel }: StoredMessage): APIMessage & { channel_type: ChannelType } {
  const { guild } = channel;
  return { ...data, channel_type: channel.type, ...(guild === null ? {} : { guild_id: guild.id }) };
}
