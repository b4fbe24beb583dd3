import {
  type APIChannel,
  type APIGuildMember,
  type APIMessage,
  type APIUser,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  type GuildMemberFlags,
} from "discord-api-types/v10";
import type { FakeChannel, FakeGuild, FakeMember } from "./records.ts";

/** How Discord writes the things of its world; fields as its OpenAPI document requires them. */
export function userShape(id: string, name: string, isBot: boolean): APIUser {
  const user = {
    id,
    username: name.toLowerCase().replaceAll(/[^a-z0-9_.]+/gu, "."),
    global_name: name,
    discriminator: "0",
    avatar: null,
    bot: isBot,
    public_flags: 0,
    flags: 0,
    primary_guild: null,
  };
  return user;
}

/** Without the user, as in the `member` of a message. */
export function memberShape(member: FakeMember): Omit<APIGuildMember, "user"> {
  return {
    avatar: null,
    banner: null,
    communication_disabled_until: null,
    flags: 0 as GuildMemberFlags,
    joined_at: member.joinedAt,
    nick: null,
    pending: false,
    premium_since: null,
    roles: [...member.roles],
    mute: false,
    deaf: false,
  };
}

export function channelShape(channel: FakeChannel): APIChannel {
  return shapeOf(channel) as unknown as APIChannel;
}

function shapeOf(channel: FakeChannel): Record<string, unknown> {
  const { id, type, name, guild, thread } = channel;
  const last = channel.messages.at(-1)?.id ?? null;
  const base = { id, type, flags: 0, last_message_id: last };
  if (guild === null) {
    const recipients = channel.recipients.map(({ data }) => data);
    if (type === ChannelType.DM) return { ...base, recipients };
    return { ...base, name, icon: null, owner_id: channel.recipients[0]?.id, recipients };
  }
  if (thread === null)
    return {
      ...base,
      guild_id: guild.id,
      name,
      position: guild.channels.indexOf(channel),
      parent_id: null,
      permission_overwrites: [...channel.overwrites],
      rate_limit_per_user: 0,
      topic: null,
      nsfw: false,
    };
  return {
    ...base,
    guild_id: guild.id,
    name,
    parent_id: channel.parent?.id,
    owner_id: thread.owner.id,
    message_count: channel.messages.length,
    member_count: thread.members.size,
    total_message_sent: channel.messages.length,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: thread.isArchived,
      archive_timestamp: new Date(0).toISOString(),
      auto_archive_duration: thread.autoArchiveMinutes,
      locked: thread.isLocked,
    },
  };
}

export function guildShape(guild: FakeGuild): Record<string, unknown> {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: [],
    banner: null,
    owner_id: guild.owner.id,
    application_id: null,
    region: "us-central",
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: guild.systemChannel?.id ?? null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    roles: guild.roles,
    default_message_notifications: 0,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    emojis: [],
    stickers: [],
    incidents_data: null,
  };
}

/** What a bot without the members' intent is told of a server: itself is the only member listed. */
export function guildCreateShape(guild: FakeGuild, botId: string): GatewayGuildCreateDispatchData {
  const bot = guild.members.get(botId);
  const threads = guild.channels.filter(({ thread }) => thread !== null && !thread.isArchived);
  return {
    ...guildShape(guild),
    unavailable: false,
    joined_at: bot?.joinedAt,
    large: false,
    member_count: guild.members.size,
    members: bot === undefined ? [] : [{ ...memberShape(bot), user: bot.user.data }],
    channels: guild.channels.filter(({ thread }) => thread === null).map(channelShape),
    threads: threads.map(channelShape),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  } as unknown as GatewayGuildCreateDispatchData;
}

/** The same message as an app sees it that may not read its content. */
export function withoutContent(message: APIMessage): APIMessage {
  return { ...message, content: "", embeds: [], attachments: [], components: [] };
}
