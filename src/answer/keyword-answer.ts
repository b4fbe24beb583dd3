import { isFunctionTerm } from "../text/function-words.ts";
import { termList } from "../text/terms.ts";
import type { AnswerContext, Found } from "./answer-context.ts";
import { answerAttribution } from "./attribution-answer.ts";
import type { AttributionQuestion } from "./attribution-question.ts";

/** Words that a speaker's name has at most. */
const LONGEST_NAME = 5;

/**
 * Answers plain keywords that begin with a person who is quoted ("finch harbour lights"), as a question for that person's
 * words; `null` where no person is named so.
 */
export async function answerKeywords(
  context: AnswerContext,
  words: readonly string[],
): Promise<Found | null> {
  const { index, identities } = await context.speakers();
  if (identities.length === 0) return null;
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--) {
    const name = words.slice(0, length).join(" ");
    const terms = termList(name);
    if (terms.every(isFunctionTerm)) continue;
    const [best] = index.find(name).matches;
    if (best === undefined || best.kind !== "person") continue;
    const topic = words.slice(length).filter((word) => !/^(?:quotes?|said|says|statements?)$/iu.test(word));
    const question: AttributionQuestion = {
      asks: "sayings",
      speaker: name,
      topic: topic.length === 0 ? null : topic.join(" "),
      isManner: false,
      order: "best",
      isElse: false,
      isAside: false,
      isLoose: true,
    };
    return answerAttribution(context, question);
  }
  return null;
}
