import { type ConversationMemory, memoryOf } from "../../src/answer/conversation.ts";
import { askQuestion, conversationOfAnswer } from "../answers/ask-question.ts";
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
      // The answer that the button belongs to, in this process or an earlier one; what is talked about otherwise is another matter.
      const goesOnWith = [conversationOfAnswer(turn, id.answer)];
      const orElse = async (): Promise<ConversationMemory | undefined> => {
        const kept = await turn.context.libraries.kept(turn.tenant, id.answer);
        return kept === undefined ? undefined : memoryOf(kept);
      };
      return (await askQuestion({ question, goesOnWith, orElse }, turn)).page;
    },
  };
}
