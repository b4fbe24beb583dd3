import { ComponentType } from "discord.js";
import { askQuestion } from "../answers/ask-question.ts";
import type { CustomId } from "../custom-id.ts";
import type { AnsweringButton, Pressed } from "./button.ts";

/** Asks the question that the button shows, for who pressed it. */
export function exampleButton(_: Extract<CustomId, { action: "example" }>): AnsweringButton {
  return {
    how: "openly",
    async answer(interaction, turn) {
      const question = labelOf(interaction);
      return question === null ? null : askQuestion({ question, goesOnWith: null }, turn);
    },
  };
}

/** The label of the button that was pressed, as its message has it: a custom id alone, which may be forged, asks nothing. */
function labelOf({ message, customId, client }: Pressed): string | null {
  if (message.author.id !== client.user.id) return null;
  for (const row of message.components) {
    if (row.type !== ComponentType.ActionRow) continue;
    for (const component of row.components)
      if (component.type === ComponentType.Button && component.customId === customId) return component.label;
  }
  return null;
}
