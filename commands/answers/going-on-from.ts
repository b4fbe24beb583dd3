import { memoryOf } from "../../src/answer/conversation.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import type { Turn } from "../dispatch/turn.ts";
import { type AskedQuestion, conversationOfAnswer } from "./ask-question.ts";

/** A question that goes on from an answer of this process or an earlier one; what is talked about otherwise is another matter. */
export function goingOnFrom(key: AnswerKey, turn: Turn): Pick<AskedQuestion, "goesOnWith" | "orElse"> {
  return {
    goesOnWith: conversationOfAnswer(turn, key),
    async orElse() {
      const kept = await turn.context.libraries.kept(turn.tenant, key);
      return kept === undefined ? undefined : memoryOf(kept);
    },
  };
}
