import { InteractionContextType } from "discord.js";
import type { Pace } from "../../src/library/library.ts";
import type { AnsweringButton, Pressed } from "../buttons/button.ts";
import { buttonFor } from "../buttons/button-for.ts";
import { readCustomId } from "../custom-id.ts";
import { acknowledge, acknowledgeInPlace, orArrived, showLongPage, showPage } from "./acknowledge.ts";
import type { BotContext } from "./bot-context.ts";
import { postToChannel } from "./post-to-channel.ts";
import { inLongTurn } from "./long-turn.ts";
import { isForeign, isRefused, tellGone } from "./refusal-to.ts";
import { phrasesOf, turnOf } from "./turn.ts";
import { isPlacePrivate, isShownToOne } from "./where-asked.ts";

/** Answers a press on a button, or a choice in a menu. What it refers to may be gone: that is told kindly. */
export async function answerButton(interaction: Pressed, context: BotContext): Promise<void> {
  const id = readCustomId(interaction.customId);
  if (id === null) return tellGone(interaction);
  const button = buttonFor(id);
  if (await isForeign(button, interaction, context)) return;
  if (await isRefused(button.how === "openly" ? "question" : "click", interaction, context)) return;
  switch (button.how) {
    case "modal":
      return orArrived(interaction.showModal(button.modal(phrasesOf(interaction))));
    case "posts":
      if (!(await postToChannel(button, interaction, context))) await tellGone(interaction);
      return;
    default:
      return answerPress(button, interaction, context);
  }
}

async function answerPress(
  button: AnsweringButton,
  interaction: Pressed,
  context: BotContext,
): Promise<void> {
  const { isInPlace, isPrivate } = await whereShown(button, interaction, context);
  await context.queue.ahead(
    isInPlace ? acknowledgeInPlace(interaction) : acknowledge(interaction, isPrivate),
  );
  const turn = await turnOf(interaction, context, isPrivate);
  const answer = (pace?: Pace) => button.answer(interaction, { ...turn, pace });
  const page = await (button.isLong ? inLongTurn(turn, answer) : context.queue.run(answer));
  if (page === null) return tellGone(interaction);
  await (button.isLong ? showLongPage : showPage)(interaction, page);
}

/** Whether the answer takes the place of what the button stands on, and whether one alone sees it. */
async function whereShown(
  { how }: AnsweringButton,
  interaction: Pressed,
  context: BotContext,
): Promise<{ readonly isInPlace: boolean; readonly isPrivate: boolean }> {
  const isOwn = isShownToOne(interaction);
  // In the private channel with the bot nobody else turns a page.
  const isWithBot = interaction.context === InteractionContextType.BotDM;
  const isInPlace = how === "in-place" || (how === "pages" && (isOwn || isWithBot));
  if (isOwn) return { isInPlace, isPrivate: true };
  const isPrivate = how === "openly" ? await isPlacePrivate(interaction, context) : !isInPlace;
  return { isInPlace, isPrivate };
}
