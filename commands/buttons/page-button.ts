import { answerPage } from "../card/answer-pages.ts";
import { leadShown } from "../card/lead-shown.ts";
import type { CustomId } from "../custom-id.ts";
import type { AnsweringButton } from "./button.ts";

/** Turns to another page of an answer. */
export function pageButton({ answer: key, page }: Extract<CustomId, { action: "page" }>): AnsweringButton {
  return {
    how: "pages",
    async answer(interaction, { context, tenant, phrases }) {
      const answer = await context.libraries.kept(tenant, key);
      if (answer === undefined) return null;
      return answerPage(answer, page, { key, lead: leadShown(interaction.message), phrases });
    },
  };
}
