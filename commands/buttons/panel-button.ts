import { askQuestion, conversationOf } from "../answers/ask-question.ts";
import { noticePage } from "../card/notice-page.ts";
import { button, buttonRow, type CardPage, cardPage } from "../card/card-page.ts";
import { QUESTION_FIELD, questionModal } from "../card/question-modal.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import type { ModalButton } from "./button.ts";

const PANEL = { action: "panel" } as const;

/** The message by whose button whoever comes along asks, for as long as it stands. */
export function panelPage(phrases: Phrases): CardPage {
  const { components } = noticePage(phrases.notices.panel);
  return cardPage([...components, buttonRow([button(PANEL, phrases.buttons.ask)])]);
}

/** Opens a modal for a question, which goes on with what the asker talks about in the channel, as a mention does. */
export function panelButton(): ModalButton {
  return {
    how: "modal",
    modal: (phrases) => questionModal(PANEL, phrases),
    async answer(interaction, turn) {
      const question = interaction.fields.getTextInputValue(QUESTION_FIELD);
      return askQuestion({ question, goesOnWith: conversationOf(turn) }, turn);
    },
  };
}
