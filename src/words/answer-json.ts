import type { Answer } from "../answer/answer.ts";
import type { CheckAnswer } from "../answer/check/check-answer.ts";
import { checkLead } from "./check-lead.ts";
import { en } from "./en.ts";
import { leadWords } from "./lead-words.ts";

/** Rises whenever a field of the JSON answer changes its meaning or goes. */
export const ANSWER_VERSION = 2;

export type AnswerJson = ReturnType<typeof answerJson>;

/**
 * An answer as it is written as JSON, described by `answer.schema.json`: `lead` is the line for people, `found` the same as facts, `words`
 * those of the first statement that answer by themselves.
 */
export function answerJson({ lead, ...answer }: Answer) {
  const words = answer.statements[0]?.words ?? null;
  return { version: ANSWER_VERSION, ...answer, words, lead: leadWords(lead, en), found: lead };
}

/** The same of the check of a quotation, described by `check.schema.json`. */
export function checkJson(answer: CheckAnswer) {
  return { version: ANSWER_VERSION, ...answer, lead: checkLead(answer, en) };
}
