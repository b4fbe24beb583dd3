/** A question of so few UTF-16 units is within any limit. */
const SURELY_SHORT = 500;

/**
 * Why a text cannot be asked, for people; `null` when it can. Told before anything is opened. The limit is imported
 * for long texts alone, because code that reads dates comes with it, and the model can be loading meanwhile.
 */
export async function questionFault(question: string): Promise<string | null> {
  if (question.trim() === "")
    return 'Expected a question, got nothing. Try: verbatim ask "Who is the mayor?"';
  if (!/[\p{L}\p{N}]/u.test(question))
    return 'Expected a question, got no words. Try: verbatim ask "Who is the mayor?"';
  if (question.length <= SURELY_SHORT) return null;
  const { LONGEST_QUESTION } = await import("../answer/understand.ts");
  return question.length <= LONGEST_QUESTION
    ? null
    : `Expected a question of at most ${LONGEST_QUESTION} characters, got ${question.length}. Ask one thing at a time.`;
}
