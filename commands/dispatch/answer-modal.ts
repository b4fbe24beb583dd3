import type { ModalSubmitInteraction } from "discord.js";
import { buttonFor } from "../buttons/button-for.ts";
import { readCustomId } from "../custom-id.ts";
import { acknowledge, showPage } from "./acknowledge.ts";
import type { BotContext } from "./bot-context.ts";
import { isForeign, isRefused, tellGone } from "./refusal-to.ts";
import { turnOf } from "./turn.ts";
import { isPlacePrivate, isShownToOne } from "./where-asked.ts";

/** Answers what was typed into a modal, where its button was: to all who see its message, unless answers there are private. */
export async function answerModal(interaction: ModalSubmitInteraction, context: BotContext): Promise<void> {
  const id = readCustomId(interaction.customId);
  const button = id === null ? null : buttonFor(id);
  if (button?.how !== "modal") return tellGone(interaction);
  if (await isForeign(button, interaction, context)) return;
  if (await isRefused("question", interaction, context)) return;
  const isPrivate = isShownToOne(interaction) || (await isPlacePrivate(interaction, context));
  await context.queue.ahead(acknowledge(interaction, isPrivate));
  const turn = await turnOf(interaction, context, isPrivate);
  const page = await context.queue.run(() => button.answer(interaction, turn));
  return page === null ? tellGone(interaction) : showPage(interaction, page);
}
