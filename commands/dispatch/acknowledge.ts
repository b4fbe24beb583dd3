import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from "discord.js";
import type { CardPage } from "../card/card-page.ts";
import { ALREADY_ACKNOWLEDGED, isCodeOf, TOKEN_EXPIRED, UNKNOWN_WEBHOOK } from "./discord-errors.ts";
import { messageWith } from "./message-with.ts";

/** What is acknowledged at once and answered by an edit. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | ModalSubmitInteraction;

/** Tells Discord within its 3 seconds that an answer comes; who sees the answer is decided here for good. */
export async function acknowledge(interaction: Answerable, isPrivate: boolean): Promise<void> {
  try {
    await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  } catch (error) {
    // An acknowledgement whose answer got lost on the way was sent again: it has arrived all the same.
    if (!isCodeOf(error, ALREADY_ACKNOWLEDGED)) throw error;
    interaction.deferred = true;
    interaction.ephemeral = isPrivate;
  }
}

/** Tells Discord that the message with the button will change. */
export async function acknowledgeInPlace(interaction: ButtonInteraction): Promise<void> {
  try {
    await interaction.deferUpdate();
  } catch (error) {
    if (!isCodeOf(error, ALREADY_ACKNOWLEDGED)) throw error;
    interaction.deferred = true;
  }
}

export function isAcknowledged({ deferred, replied }: Answerable): boolean {
  return deferred || replied;
}

/** Puts a page in place of what an acknowledged interaction shows. */
export async function showPage(interaction: Answerable, page: CardPage): Promise<void> {
  try {
    await interaction.editReply(messageWith(page));
  } catch (error) {
    // After 15 minutes an interaction's token is worth nothing: what the channel was to see is sent there.
    const isLate = isCodeOf(error, TOKEN_EXPIRED) || isCodeOf(error, UNKNOWN_WEBHOOK);
    if (!isLate || interaction.ephemeral !== false || interaction.channel?.isSendable() !== true) throw error;
    await interaction.channel.send(messageWith(page));
  }
}

/** Answers at once, to the asker alone. */
export async function tellPrivately(interaction: Answerable, page: CardPage): Promise<void> {
  const { components, flags, allowedMentions } = messageWith(page);
  const message = { components, allowedMentions, flags: flags | MessageFlags.Ephemeral } as const;
  await (isAcknowledged(interaction) ? interaction.followUp(message) : interaction.reply(message));
}
