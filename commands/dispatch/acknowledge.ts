import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from "discord.js";
import type { CardPage } from "../card/card-page.ts";
import { ALREADY_ACKNOWLEDGED, isCodeOf, TOKEN_EXPIRED, UNKNOWN_WEBHOOK } from "./discord-errors.ts";
import { messageOnce, messageWith } from "./message-with.ts";

/** What is acknowledged at once and answered by an edit. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction;

/** Tells Discord within its 3 seconds that an answer comes; who sees the answer is decided here for good. */
export async function acknowledge(interaction: Answerable, isPrivate: boolean): Promise<void> {
  await orArrived(interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}));
  interaction.deferred = true;
  interaction.ephemeral = isPrivate;
}

/** Tells Discord that the message with the button will change. */
export async function acknowledgeInPlace(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
): Promise<void> {
  await orArrived(interaction.deferUpdate());
  interaction.deferred = true;
}

/** A first answer whose receipt got lost on the way was sent again: it has arrived all the same. */
export async function orArrived(sending: Promise<unknown>): Promise<void> {
  try {
    await sending;
  } catch (error) {
    if (!isCodeOf(error, ALREADY_ACKNOWLEDGED)) throw error;
  }
}

export function isAcknowledged({ deferred, replied }: Answerable): boolean {
  return deferred || replied;
}

/**
 * Whether the message with the button is what an edit would change, and not an answer of the interaction's own: only a
 * deferred answer of its own has had to say who sees it.
 */
export function isAcknowledgedInPlace({ deferred, ephemeral }: Answerable): boolean {
  return deferred && ephemeral === null;
}

/** Puts a page in place of what an acknowledged interaction shows, while that can be edited: for 15 minutes. */
export async function editPage(interaction: Answerable, page: CardPage): Promise<void> {
  await interaction.editReply(messageWith(page));
}

/** Shows the answer to an acknowledged interaction. */
export async function showPage(interaction: Answerable, page: CardPage): Promise<void> {
  try {
    await editPage(interaction, page);
  } catch (error) {
    // After 15 minutes an interaction's token is worth nothing: what the channel was to see is sent there.
    if (!isLate(error) || interaction.ephemeral !== false || interaction.channel?.isSendable() !== true)
      throw error;
    await interaction.channel.send(messageOnce(page, "late", interaction.id));
  }
}

/** The same of a work of minutes: who cannot be shown its end in private any more is sent it directly. */
export async function showLongPage(interaction: Answerable, page: CardPage): Promise<void> {
  try {
    await showPage(interaction, page);
  } catch (error) {
    if (!isLate(error) || interaction.ephemeral !== true) throw error;
    await interaction.user.send(messageOnce(page, "dm", interaction.id));
  }
}

function isLate(error: unknown): boolean {
  return isCodeOf(error, TOKEN_EXPIRED) || isCodeOf(error, UNKNOWN_WEBHOOK);
}

/** Answers at once, to the asker alone. */
export async function tellPrivately(interaction: Answerable, page: CardPage): Promise<void> {
  const { components, flags, allowedMentions } = messageWith(page);
  const message = { components, allowedMentions, flags: flags | MessageFlags.Ephemeral } as const;
  await (isAcknowledged(interaction) ? interaction.followUp(message) : orArrived(interaction.reply(message)));
}
