import type { GuildTextBasedChannel } from "discord.js";
import type { PostingButton, Pressed } from "../buttons/button.ts";
import type { CardPage } from "../card/card-page.ts";
import { noticePage } from "../card/notice-page.ts";
import type { BotContext } from "./bot-context.ts";
import { acknowledgeInPlace, showPage, tellPrivately } from "./acknowledge.ts";
import { isCodeOf, MISSING_ACCESS, MISSING_PERMISSIONS } from "./discord-errors.ts";
import { messageOnce, messageWith } from "./message-with.ts";
import { phrasesOf, type Turn, turnOf } from "./turn.ts";
import { isChannelAdmitted, maySpeak, parentOf } from "./where-asked.ts";

/** Makes public what the message of a button shows to its asker. Whether it did, or told why not; `false` where that is gone. */
export async function postToChannel(
  button: PostingButton,
  interaction: Pressed,
  context: BotContext,
): Promise<boolean> {
  const { posted } = context;
  const { id } = interaction.message;
  await context.queue.ahead(acknowledgeInPlace(interaction));
  const turn = await turnOf(interaction, context, true);
  if (posted.has(id)) return true;
  posted.set(id, true);
  let isPosted = false;
  try {
    const posting = await context.queue.run(() => button.posting(interaction, turn));
    if (posting === null) return false;
    const refusal = (await refusalHere(interaction, turn)) ?? (await sendTo(interaction, posting.toAll));
    isPosted = refusal === null;
    await (refusal === null
      ? showPage(interaction, posting.toOne)
      : tellPrivately(interaction, noticePage(refusal)));
    return true;
  } finally {
    if (!isPosted) posted.delete(id);
  }
}

/** Why nothing is to be shown to all here: by the server's settings, or because one of both may not write. */
async function refusalHere(
  { channel, channelId, appPermissions, memberPermissions, ...interaction }: Pressed,
  { tenant, context, phrases: { notices } }: Turn,
): Promise<string | null> {
  if (interaction.guildId === null) return null;
  const place = channel as GuildTextBasedChannel | null;
  // Who may not write there does not write there through us.
  if (!maySpeak(memberPermissions, place)) return notices.askerCannotPost;
  if (tenant === null) return null;
  if (!maySpeak(appPermissions, place)) return notices.cannotPost;
  const settings = await context.libraries.settings(tenant);
  return isChannelAdmitted(settings, channelId, parentOf(place)) ? null : notices.notAllowedHere;
}

/** Sends the page to the channel; why it could not be, where Discord lets nobody of us write there. */
async function sendTo(interaction: Pressed, page: CardPage): Promise<string | null> {
  const { channel, guildId, message } = interaction;
  try {
    // Where the bot is no member, and in a thread that it has not seen, only the interaction reaches.
    if (guildId !== null && channel?.isSendable() === true && interaction.guild !== null)
      await channel.send(messageOnce(page, "share", message.id));
    else await interaction.followUp(messageWith(page));
    return null;
  } catch (error) {
    if (!isCodeOf(error, MISSING_PERMISSIONS) && !isCodeOf(error, MISSING_ACCESS)) throw error;
    return phrasesOf(interaction).notices.cannotPost;
  }
}
