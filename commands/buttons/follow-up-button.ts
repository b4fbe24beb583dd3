import { askQuestion } from "../answers/ask-question.ts";
import { goingOnFrom } from "../answers/going-on-from.ts";
import { QUESTION_FIELD, questionModal } from "../card/question-modal.ts";
import type { CustomId } from "../custom-id.ts";
import type { ModalButton } from "./button.ts";

/** Opens a modal for a further question, which goes on from the answer that the button belongs to. */
export function followUpButton(id: Extract<CustomId, { action: "follow-up" }>): ModalButton {
  return {
    how: "modal",
    modal: (phrases) => questionModal(id, phrases),
    async answer(interaction, turn) {
      const question = interaction.fields.getTextInputValue(QUESTION_FIELD);
      return askQuestion({ question, ...goingOnFrom(id.answer, turn) }, turn);
    },
  };
}
