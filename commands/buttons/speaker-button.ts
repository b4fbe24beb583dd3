import { quotesPage } from "../answers/list-quotes.ts";
import { statementAt } from "../card/answer-pages.ts";
import type { CustomId } from "../custom-id.ts";
import type { AnsweringButton } from "./button.ts";

/** Everything that the speaker of a statement said, the latest first, to the clicker alone. */
export function speakerButton(id: Extract<CustomId, { action: "speaker" }>): AnsweringButton {
  return {
    how: "privately",
    async answer(_, turn) {
      const answer = await turn.context.libraries.kept(turn.tenant, id.answer);
      const statement = answer === undefined ? undefined : statementAt(answer, id.statement);
      const speaker = statement?.speaker ?? null;
      return speaker === null ? null : quotesPage({ speaker, topic: null, order: "latest" }, turn);
    },
  };
}
