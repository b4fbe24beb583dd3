import type { Answer } from "../answer/answer.ts";

/** What stands in the place of an answer when a question could not be asked, so that the order is kept. */
export function unanswered(question: string, reason: string): Answer {
  return {
    question,
    understood: { kind: "fact", speaker: null, topic: null, outlet: null, from: null, to: null },
    status: "nothing_found",
    lead: reason,
    statements: [],
    closest: [],
    sources: [],
    quoted: null,
    suggestions: [],
    tookMs: 0,
  };
}
