import { InteractionContextType, MessageFlags, type ModalSubmitInteraction } from "discord.js";
import type { Pace } from "../../src/library/library.ts";
import type { Pressed } from "../buttons/button.ts";
import { buttonFor } from "../buttons/button-for.ts";
import { noticePage } from "../card/notice-page.ts";
import { readCustomId } from "../custom-id.ts";
import {
  type Answerable,
  acknowledge,
  acknowledgeInPlace,
  orArrived,
  showPage,
  tellPrivately,
} from "./acknowledge.ts";
import type { BotContext } from "./bot-context.ts";
import { postToChannel } from "./post-to-channel.ts";
import { inLongTurn } from "./long-turn.ts";
import { isFromOwnReply } from "./own-reply.ts";
import { isRefused } from "./refusal-to.ts";
import { phrasesOf, turnOf } from "./turn.ts";
import { isPlacePrivate } from "./where-asked.ts";

/** Answers a press on a button, or a choice in a menu. What it refers to may be gone: that is told kindly. */
export async function answerButton(interaction: Pressed, context: BotContext): Promise<void> {
  const id = readCustomId(interaction.customId);
  if (id === null) return tellGone(interaction);
  const button = buttonFor(id);
  if (button.isChanging && !isFromOwnReply(interaction)) return tellForeign(interaction, context);
  const isQuestion = button.how === "openly";
  if (await isRefused(isQuestion ? "question" : "click", interaction, context)) return;
  if (button.how === "modal") return orArrived(interaction.showModal(button.modal(phrasesOf(interaction))));
  if (button.how === "posts") {
    const isTold = await postToChannel(button, interaction, context);
    return isTold ? undefined : tellGone(interaction);
  }
  const isOwn = isShownToOne(interaction);
  const isInPlace =
    button.how === "in-place" || (button.how === "pages" && (isOwn || isWithBot(interaction)));
  const isPrivate =
    isOwn || !(isInPlace || isQuestion) || (isQuestion && (await isPlacePrivate(interaction, context)));
  await context.queue.ahead(
    isInPlace ? acknowledgeInPlace(interaction) : acknowledge(interaction, isPrivate),
  );
  const turn = await turnOf(interaction, context, isPrivate);
  const answer = (pace?: Pace) => button.answer(interaction, { ...turn, pace });
  const page = await (button.isLong ? inLongTurn(turn, answer) : context.queue.run(answer));
  return page === null ? tellGone(interaction) : showPage(interaction, page);
}

/** Answers what was typed into a modal, where its button was: to all who see its message, unless answers there are private. */
export async function answerModal(interaction: ModalSubmitInteraction, context: BotContext): Promise<void> {
  const id = readCustomId(interaction.customId);
  const button = id === null ? null : buttonFor(id);
  if (button?.how !== "modal") return tellGone(interaction);
  if (button.isChanging && !isFromOwnReply(interaction)) return tellForeign(interaction, context);
  if (await isRefused("question", interaction, context)) return;
  const isPrivate = isShownToOne(interaction) || (await isPlacePrivate(interaction, context));
  await context.queue.ahead(acknowledge(interaction, isPrivate));
  const turn = await turnOf(interaction, context, isPrivate);
  const page = await context.queue.run(() => button.answer(interaction, turn));
  return page === null ? tellGone(interaction) : showPage(interaction, page);
}

async function tellGone(interaction: Answerable): Promise<void> {
  await tellPrivately(interaction, noticePage(phrasesOf(interaction).notices.answerGone));
}

/** What changes something was pressed elsewhere than in the private reply to who presses. */
async function tellForeign(
  interaction: Pressed | ModalSubmitInteraction,
  context: BotContext,
): Promise<void> {
  if (await isRefused("click", interaction, context)) return;
  await tellPrivately(interaction, noticePage(phrasesOf(interaction).managers.ownReplyOnly));
}

/** Whether the message with the button is one that only the clicker sees. */
function isShownToOne({ message }: Pressed | ModalSubmitInteraction): boolean {
  return message?.flags.has(MessageFlags.Ephemeral) === true;
}

/** In the private channel with the bot nobody else turns a page. */
function isWithBot({ context }: Pressed): boolean {
  return context === InteractionContextType.BotDM;
}
