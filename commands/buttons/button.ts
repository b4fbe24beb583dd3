import type {
  APIModalInteractionResponseCallbackData,
  ButtonInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from "discord.js";
import type { CardPage } from "../card/card-page.ts";
import type { Turn } from "../dispatch/turn.ts";
import type { Phrases } from "../../src/words/phrases.ts";

/** What a press on one button, or a choice in one menu, does: changes its message, answers who pressed alone, or opens a modal. */
export type Button = AnsweringButton | ModalButton | PostingButton;

export type Pressed = ButtonInteraction | StringSelectMenuInteraction;

interface AnyButton {
  /** Whether it changes something for others than who presses: it works in one's own private reply alone. */
  readonly isChanging?: true;
}

export interface AnsweringButton extends AnyButton {
  /**
   * `openly`: answered below the message, to all who see that. `pages`: turned in a message that one person alone sees; of one that others read, whoever presses gets pages of their own.
   */
  readonly how: "in-place" | "privately" | "pages" | "openly";
  /** Whether it runs beside the questions: a write that may wait for others. */
  readonly isLong?: true;
  /** `null` where what the button refers to is gone, or was never this tenant's. */
  answer(interaction: Pressed, turn: Turn): Promise<CardPage | null>;
}

export interface ModalButton extends AnyButton {
  readonly how: "modal";
  modal(phrases: Phrases): APIModalInteractionResponseCallbackData;
  /** The answer to what was typed. */
  answer(interaction: ModalSubmitInteraction, turn: Turn): Promise<CardPage | null>;
}

/** Shows to all in the channel what its message shows to one. */
export interface PostingButton extends AnyButton {
  readonly how: "posts";
  /** What all are shown, and what is left of the message; `null` where that is gone, or not theirs to show. */
  posting(interaction: Pressed, turn: Turn): Promise<Posting | null>;
}

export interface Posting {
  readonly toAll: CardPage;
  readonly toOne: CardPage;
}
