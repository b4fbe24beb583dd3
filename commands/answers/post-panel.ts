import type { ChatInputCommandInteraction, GuildBasedChannel } from "discord.js";
import { panelPage } from "../buttons/panel-button.ts";
import type { CardPage } from "../card/card-page.ts";
import { noticePage } from "../card/notice-page.ts";
import {
  isCodeOf,
  MISSING_ACCESS,
  MISSING_PERMISSIONS,
  UNKNOWN_CHANNEL,
} from "../dispatch/discord-errors.ts";
import { messageOnce } from "../dispatch/message-with.ts";
import { phrasesOf, type Turn } from "../dispatch/turn.ts";
import { isChannelAdmitted, maySpeak, parentOf } from "../dispatch/where-asked.ts";

/** Posts a panel in the channel that is named, else where the command is given, and says what came of it. */
export async function postPanel(
  interaction: ChatInputCommandInteraction,
  { context, tenant, phrases: { notices } }: Turn,
): Promise<CardPage> {
  const { guild, options } = interaction;
  const id = options.getChannel("channel")?.id ?? interaction.channelId;
  const channel = guild?.channels.cache.get(id);
  if (guild === null || tenant === null) return noticePage(notices.serverOnly);
  // discord.js puts any channel that an interaction names among those of its server.
  if (channel?.guildId !== guild.id) return noticePage(notices.channelGone);
  if (!channel.isSendable() || !mayPost(channel)) return noticePage(notices.panelRefused);
  const panel = messageOnce(panelPage(phrasesOf(interaction, false)), "panel", interaction.id);
  try {
    await channel.send(panel);
  } catch (error) {
    if (isCodeOf(error, UNKNOWN_CHANNEL)) return noticePage(notices.channelGone);
    if (REFUSED.some((code) => isCodeOf(error, code))) return noticePage(notices.panelRefused);
    throw error;
  }
  const settings = await context.libraries.settings(tenant);
  const isPublic = isChannelAdmitted(settings, channel.id, parentOf(channel));
  return noticePage(isPublic ? notices.panelPosted : notices.panelPostedPrivate);
}

const REFUSED: readonly number[] = [MISSING_ACCESS, MISSING_PERMISSIONS];

export function mayPost(channel: GuildBasedChannel): boolean {
  const { me } = channel.guild.members;
  return me === null || maySpeak(channel.permissionsFor(me), channel);
}
