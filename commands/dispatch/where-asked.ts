import {
  ApplicationIntegrationType,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type GuildTextBasedChannel,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  PermissionFlagsBits,
  type PermissionsBitField,
} from "discord.js";
import type { Tenant } from "../../src/library/library.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/library/settings.ts";
import type { BotContext } from "./bot-context.ts";

/**
 * Whose library an interaction may see: the server's that has the bot, else (a direct message, or a user's own
 * installation elsewhere) the shared one alone.
 */
export function tenantOf({
  guildId,
  authorizingIntegrationOwners: owners,
}: Pick<BaseInteraction, "guildId" | "authorizingIntegrationOwners">): Tenant {
  return guildId !== null && owners[ApplicationIntegrationType.GuildInstall] === guildId ? guildId : null;
}

export function mayManage({ memberPermissions }: BaseInteraction): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
}

/** Whether the server lets the bot answer in public there; a thread goes by its channel. */
export function isChannelAdmitted(
  { channels }: Pick<Settings, "channels">,
  channelId: string | null,
  parentId: string | null,
): boolean {
  return channels === null || [channelId, parentId].some((id) => id !== null && channels.includes(id));
}

/** The outlets whose articles alone the server uses there; `null`: all. A thread goes by its channel. */
export function outletsAt(
  { outlets }: Pick<Settings, "outlets">,
  channelId: string | null,
  parentId: string | null,
): readonly string[] | null {
  return outlets[channelId ?? ""] ?? outlets[parentId ?? ""] ?? null;
}

/** Whose library an interaction sees, and which outlets of it where it is. */
export async function seenFrom(
  interaction: BaseInteraction,
  { libraries }: Pick<BotContext, "libraries">,
): Promise<{ readonly tenant: Tenant; readonly outlets: readonly string[] | null }> {
  const tenant = tenantOf(interaction);
  const settings = tenant === null ? DEFAULT_SETTINGS : await libraries.settings(tenant);
  return { tenant, outlets: outletsAt(settings, interaction.channelId, parentOf(interaction.channel)) };
}

/** The channel that a thread belongs to; `null` of any other channel. */
export function parentOf(
  channel: { isThread?(): boolean; readonly parentId?: string | null } | null,
): string | null {
  return channel?.isThread?.() === true ? (channel.parentId ?? null) : null;
}

/** Whether somebody with these permissions may write in a channel; where they are not known, it is to be tried. */
export function maySpeak(
  permissions: Readonly<PermissionsBitField> | null,
  channel: Pick<GuildTextBasedChannel, "isThread"> | null,
): boolean {
  if (permissions === null) return true;
  const isThread = channel?.isThread() === true;
  const write = isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  return permissions.has([PermissionFlagsBits.ViewChannel, write]);
}

/** Whether only the asker will see the answer: by wish, by the command, or because the bot may not speak there. */
export async function isAnsweredPrivately(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  command: { readonly isAlwaysPrivate?: true },
  context: BotContext,
): Promise<boolean> {
  if (command.isAlwaysPrivate) return true;
  if (interaction.isChatInputCommand() && interaction.options.getBoolean("private") === true) return true;
  return isPlacePrivate(interaction, context);
}

/** Whether the message with a button is one that only who presses sees. */
export function isShownToOne({ message }: { readonly message: Message | null }): boolean {
  return message?.flags.has(MessageFlags.Ephemeral) === true;
}

/** Whether in this place answers are for who asks alone: the server has set it so, or the bot may not speak there. */
export async function isPlacePrivate(
  interaction: BaseInteraction,
  { libraries }: Pick<BotContext, "libraries">,
): Promise<boolean> {
  if (interaction.guildId === null) return false;
  const channel = interaction.channel as GuildTextBasedChannel | null;
  const tenant = tenantOf(interaction);
  if (tenant === null) return false;
  if (!maySpeak(interaction.appPermissions, channel)) return true;
  return !isChannelAdmitted(await libraries.settings(tenant), interaction.channelId, parentOf(channel));
}
