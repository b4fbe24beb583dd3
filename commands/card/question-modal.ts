import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord.js";
import { LONGEST_QUESTION } from "../../src/question/question-fault.ts";
import { type CustomId, writeCustomId } from "../custom-id.ts";
import type { Phrases } from "../../src/words/phrases.ts";

/** The custom id of the modal's one field, by which its text is read. */
export const QUESTION_FIELD = "question";

/** What a modal for a question may belong to: an answer that it goes on from, or a panel. */
export type Asking = Extract<CustomId, { action: "follow-up" | "panel" }>;

/** The modal that asks for a question; its own id is that of the button which opens it. */
export function questionModal(id: Asking, { buttons }: Phrases): APIModalInteractionResponseCallbackData {
  const isFirst = id.action === "panel";
  return {
    custom_id: writeCustomId(id),
    title: isFirst ? buttons.askTitle : buttons.modalTitle,
    components: [
      {
        type: ComponentType.Label,
        label: buttons.modalLabel,
        component: {
          type: ComponentType.TextInput,
          custom_id: QUESTION_FIELD,
          style: TextInputStyle.Paragraph,
          min_length: 1,
          max_length: LONGEST_QUESTION,
          placeholder: isFirst ? buttons.askPlaceholder : buttons.modalPlaceholder,
          required: true,
        },
      },
    ],
  };
}
