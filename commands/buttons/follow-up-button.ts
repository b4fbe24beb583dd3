import { askQuestion } from "../answers/ask-question.ts";
import { goingOnFrom } from "../answers/going-on-from.ts";
import { FOLLOW_UP_FIELD, followUpModal } from "../card/follow-up-modal.ts";
import type { CustomId } from "../custom-id.ts";
import type { ModalButton } from "./button.ts";

/** Opens a modal for a further question, which goes on from the answer that the button belongs to. */
export function followUpButton(id: Extract<CustomId, { action: "follow-up" }>): ModalButton {
  return {
    how: "modal",
    modal: (phrases) => followUpModal(id.answer, phrases),
    async answer(interaction, turn) {
      const question = interaction.fields.getTextInputValue(FOLLOW_UP_FIELD);
      return askQuestion({ question, ...goingOnFrom(id.answer, turn) }, turn);
    },
  };
}
