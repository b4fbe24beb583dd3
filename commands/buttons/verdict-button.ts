import { noticePage } from "../card/notice-page.ts";
import type { CustomId } from "../custom-id.ts";
import type { AnsweringButton } from "./button.ts";

/** Notes whether an answer helped; nothing of the question's words is kept. */
export function verdictButton({
  action,
  answer,
}: Extract<CustomId, { action: "helpful" | "not-helpful" }>): AnsweringButton {
  return {
    how: "privately",
    async answer(_, { context: { libraries }, tenant, userId, phrases }) {
      const isKnown = await libraries.judge(tenant, answer, {
        voter: userId,
        isHelpful: action === "helpful",
      });
      return isKnown ? noticePage(phrases.notices.thanks) : null;
    },
  };
}
