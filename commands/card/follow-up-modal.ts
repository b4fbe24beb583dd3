import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord.js";
import { LONGEST_QUESTION } from "../../src/question/question-fault.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import { writeCustomId } from "../custom-id.ts";
import type { Phrases } from "../../src/words/phrases.ts";

/** The custom id of the modal's one field, by which its text is read. */
export const FOLLOW_UP_FIELD = "question";

/** The modal that asks for a further question on an answer. */
export function followUpModal(
  answer: AnswerKey,
  { buttons }: Phrases,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: writeCustomId({ action: "follow-up", answer }),
    title: buttons.modalTitle,
    components: [
      {
        type: ComponentType.Label,
        label: buttons.modalLabel,
        component: {
          type: ComponentType.TextInput,
          custom_id: FOLLOW_UP_FIELD,
          style: TextInputStyle.Paragraph,
          min_length: 1,
          max_length: LONGEST_QUESTION,
          placeholder: buttons.modalPlaceholder,
          required: true,
        },
      },
    ],
  };
}
