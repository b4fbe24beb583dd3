import type { Answer } from "../answer/answer.ts";
import type { CheckedText } from "../answer/check/check-answer.ts";
import { checkLead } from "./check-lead.ts";
import { en } from "./languages/en/index.ts";
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

/** Rises whenever a field of the JSON of a check changes its meaning or goes. */
export const CHECK_VERSION = 3;

/**
 * The same of the check of a text, described by `check.schema.json`: what is told of the first quotation, as where there is one alone,
 * then all of them.
 */
export function checkJson({ text, checks, unchecked, tookMs }: CheckedText) {
  const all = checks.map((check) => ({ ...check, lead: checkLead(check, en) }));
  const [first] = all;
  return { version: CHECK_VERSION, ...first, tookMs, text, checks: all, unchecked };
}
