import { type AnswerJson, answerJson } from "../words/answer-json.ts";

/** What stands in the place of an answer when a question could not be asked, so that the order is kept. */
export function unanswered(question: string, reason: string): AnswerJson {
  const answer = answerJson({
    question,
    understood: {
      kind: "talk",
      asks: "unclear",
      speakers: [],
      topic: null,
      outlet: null,
      from: null,
      to: null,
    },
    status: "nothing_found",
    lead: { is: "unclear", examples: [] },
    statements: [],
    closest: [],
    sources: [],
    quoted: null,
    suggestions: [],
    tookMs: 0,
  });
  return { ...answer, lead: reason };
}
