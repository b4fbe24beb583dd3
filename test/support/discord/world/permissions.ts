import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import type { FakeChannel, FakeGuild } from "./records.ts";

export type PermissionName = keyof typeof PermissionFlagsBits;

export const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** What Discord gives @everyone in a new server, as far as a bot is concerned. */
export const EVERYONE_MAY = permissionBits([
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
  "CreatePublicThreads",
  "CreatePrivateThreads",
  "EmbedLinks",
  "AttachFiles",
  "AddReactions",
  "UseExternalEmojis",
  "UseExternalApps",
  "MentionEveryone",
  "ReadMessageHistory",
  "UseApplicationCommands",
]);

/** What counts in private, where nobody has roles. */
export const PRIVATE_MAY = EVERYONE_MAY & ~permissionBits(["CreatePublicThreads", "CreatePrivateThreads"]);

export function permissionBits(names: readonly PermissionName[]): bigint {
  return names.reduce((all, name) => all | PermissionFlagsBits[name], 0n);
}

/**
 * What a user may in a channel, by Discord's rules: owner and administrators all; else roles, then the channel's
 * overwrites for everyone, roles, and the member; a thread has its parent's. Nothing for who is no member, nor in a
 * private thread for who was not invited.
 */
export function permissionsIn(channel: FakeChannel, userId: string): bigint {
  if (channel.guild === null) return PRIVATE_MAY;
  const base = guildPermissions(channel.guild, userId);
  if (base === ALL_PERMISSIONS || base === 0n) return base;
  const guild = channel.guild;
  const roles = guild.members.get(userId)?.roles ?? [];
  const overwrites = (channel.parent ?? channel).overwrites;
  let may = base;
  const apply = (ids: readonly string[]) => {
    const chosen = overwrites.filter(({ id }) => ids.includes(id));
    may &= ~chosen.reduce((all, { deny }) => all | BigInt(deny), 0n);
    may |= chosen.reduce((all, { allow }) => all | BigInt(allow), 0n);
  };
  apply([guild.id]);
  apply(roles);
  apply([userId]);
  if ((may & PermissionFlagsBits.ViewChannel) === 0n) return 0n;
  const isInvited = channel.thread?.members.has(userId) || (may & PermissionFlagsBits.ManageThreads) !== 0n;
  if (channel.type === ChannelType.PrivateThread && !isInvited) return 0n;
  const speak =
    channel.thread === null ? PermissionFlagsBits.SendMessages : PermissionFlagsBits.SendMessagesInThreads;
  const needSpeech = permissionBits(["MentionEveryone", "AttachFiles", "EmbedLinks"]);
  return (may & speak) === 0n ? may & ~needSpeech : may;
}

export function guildPermissions(guild: FakeGuild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  if (guild.owner.id === userId) return ALL_PERMISSIONS;
  const roles = guild.roles.filter(({ id }) => id === guild.id || member.roles.includes(id));
  const base = roles.reduce((all, { permissions }) => all | BigInt(permissions), 0n);
  return (base & PermissionFlagsBits.Administrator) === 0n ? base : ALL_PERMISSIONS;
}
