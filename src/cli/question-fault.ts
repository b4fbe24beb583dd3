import { LONGEST_QUESTION } from "../answer/understand.ts";

/** Why a text cannot be asked, for people; `null` when it can. Told before anything is loaded. */
export function questionFault(question: string): string | null {
  if (question.trim() === "")
    return 'Expected a question, got nothing. Try: verbatim ask "Who is the mayor?"';
  if (question.length > LONGEST_QUESTION)
    return `Expected a question of at most ${LONGEST_QUESTION} characters, got ${question.length}. Ask one thing at a time.`;
  if (!/[\p{L}\p{N}]/u.test(question))
    return 'Expected a question, got no words. Try: verbatim ask "Who is the mayor?"';
  return null;
}
