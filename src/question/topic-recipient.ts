import { isAskingWord, isTopicPreposition } from "../english/function-words.ts";
import { reportingVerb } from "../english/reporting-verbs.ts";
import type { Token } from "./tokens.ts";

// "Told councillors about the plan", "when she was asked about the wall": to whom, before what about.

/** "When he was asked about the wall" says what about in its last words. */
export function startOfTopic(tokens: readonly Token[], after: number): number {
  const key = (i: number): string => tokens[i]?.key ?? "";
  let at = behindRecipient(tokens, after);
  if (at > after) return at;
  if (/^(?:when|after|as|once)$/u.test(key(at))) {
    at += 1;
    while (
      /^(?:he|she|they|it|was|were|being|been|had|is|are|got|someone|somebody|people|reporters|journalists)$/u.test(
        key(at),
      )
    )
      at += 1;
    if (
      !/^(?:ask|question|quiz|press|tell|interview|confront)$/u.test(reportingVerb(key(at))?.lemma ?? key(at))
    )
      return after;
    at += 1;
    while (/^(?:him|her|them|it)$/u.test(key(at))) at += 1;
    return at;
  }
  return after;
}

/** "Told councillors about the plan": what about stands behind to whom. */
function behindRecipient(tokens: readonly Token[], after: number): number {
  if (!/^(?:tell|ask|inform|warn|brief)$/u.test(reportingVerb(tokens[after - 1]?.key ?? "")?.lemma ?? ""))
    return after;
  for (let i = after; i < Math.min(tokens.length, after + LONGEST_RECIPIENT); i++) {
    const { kind, key } = tokens[i] as Token;
    if (kind !== "word" || isAskingWord(key) || /^(?:that|to|of)$/u.test(key)) return after;
    if (i > after && /^(?:about|regarding|concerning|on)$/u.test(key)) return i + 1;
  }
  return after;
}

const LONGEST_RECIPIENT = 5;
/** Words behind the verb that name to whom rather than what: "the bookkeeper was told". */
const MOST_OF_RECIPIENT = 2;

export function isRecipient(
  tokens: readonly Token[],
  after: number,
  end: number,
  behind: readonly number[],
): boolean {
  const verb = reportingVerb(tokens[after - 1]?.key ?? "");
  return (
    /^(?:tell|ask|inform)$/u.test(verb?.lemma ?? "") &&
    behind.length > 0 &&
    behind.length <= MOST_OF_RECIPIENT &&
    !tokens
      .slice(after, end)
      .some(({ key }) => isTopicPreposition(key) || /^(?:that|to)$/u.test(key) || isAskingWord(key))
  );
}
