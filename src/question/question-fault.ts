/** Longer questions are not read: nobody asks more, and the model would dilute it. UTF-16 units. */
export const LONGEST_QUESTION = 2_000;

/** Why a text cannot be asked, for people; `null` when it can. */
export function questionFault(question: string): string | null {
  const example = 'Try for example: "Who is the mayor?"';
  if (question.trim() === "") return `Expected a question, got nothing. ${example}`;
  if (question.length > LONGEST_QUESTION)
    return `Expected a question of at most ${LONGEST_QUESTION} characters, got ${question.length}. Ask one thing at a time.`;
  return /[\p{L}\p{N}]/u.test(question) ? null : `Expected a question, got no words. ${example}`;
}
