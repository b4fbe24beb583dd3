import type {
  APIModalInteractionResponseCallbackData,
  ButtonInteraction,
  ModalSubmitInteraction,
} from "discord.js";
import type { CardPage } from "../card/card-page.ts";
import type { Turn } from "../dispatch/turn.ts";
import type { Phrases } from "../../src/words/phrases.ts";

/** What a click on one button does: changes its message, answers the clicker alone, or opens a modal. */
export type Button = AnsweringButton | ModalButton;

export interface AnsweringButton {
  readonly how: "in-place" | "privately";
  /** `null` where what the button refers to is gone, or was never this tenant's. */
  answer(interaction: ButtonInteraction, turn: Turn): Promise<CardPage | null>;
}

export interface ModalButton {
  readonly how: "modal";
  modal(phrases: Phrases): APIModalInteractionResponseCallbackData;
  /** The answer to what was typed. */
  answer(interaction: ModalSubmitInteraction, turn: Turn): Promise<CardPage | null>;
}
