import { isAskingWord, isHelpingVerb } from "../english/function-words.ts";
import { reportingVerb } from "../english/reporting-verbs.ts";
import { isChatter, isNoise } from "./frame-words.ts";
import type { Token } from "./tokens.ts";

// Where the words that tell what about end: another clause, thanks, "lately".

/** Tokens that tell what about, of those that `isKept` admits. */
export function contentTokens(tokens: readonly Token[], isKept: (i: number) => boolean): number[] {
  return tokens.flatMap((token, i) => (isContent(token) && isKept(i) ? [i] : []));
}

function isContent(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== "mark" && !token.isFrame && !isNoise(token.key);
}

/** Phrases that end a question, and tell when or how in general rather than what. */
const ADVERBIAL: readonly (readonly string[])[] = [
  "in the end",
  "at the end of the day",
  "at all",
  "after all",
  "at last",
  "so far",
  "by the way",
  "in general",
  "every now and then",
  "now and then",
  "now and again",
  "from time to time",
  "again",
  "lately",
  "recently",
  "these days",
  "right now",
  "or not",
  "too",
  "as well",
  "then",
  "though",
  "the latest",
  "if anything",
  "if any",
  "in the first place",
  "for me",
  "are there",
  "is there",
  "there are",
  "do you have",
  "have you got",
].map((phrase) => phrase.split(" "));

/** The end of a clause without the phrases that tell nothing of what about, and without thanks. */
export function withoutAdverbials(tokens: readonly Token[], from: number, clause: number): number {
  let end = clause;
  for (;;) {
    const last = tokens[end - 1];
    const phrase = ADVERBIAL.find((words) =>
      words.every((word, i) => end - words.length >= from && tokens[end - words.length + i]?.key === word),
    );
    if (phrase !== undefined) end -= phrase.length;
    else if (end > from && last !== undefined && isEmptyEnd(last)) end -= 1;
    else return end;
  }
}

/** "…, thanks!", "like what". */
function isEmptyEnd({ kind, key, isFrame }: Token): boolean {
  return kind === "mark" || isChatter(key) || (isFrame && isAskingWord(key));
}

/** Where another clause begins that tells nothing of what about: ", and what did …", "? who …", "- what were her words", ", please". */
export function clauseEnd(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind === "mark" && (/[?!;.…]/u.test(token.text) || isClauseStart(tokens, i))) return i;
    if (isWhoever(tokens, i) || isNextQuestion(tokens, i)) return i;
  }
  return tokens.length;
}

/** "… and what did the company reply". */
function isNextQuestion(tokens: readonly Token[], i: number): boolean {
  const [joint, asking, helper] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  return (
    /^(?:and|but|or)$/u.test(joint?.key ?? "") &&
    isAskingWord(asking?.key ?? "") &&
    (isHelpingVerb(helper?.key ?? "") || reportingVerb(helper?.key ?? "") !== undefined)
  );
}

/** "From people who worked with him": whose words are asked for behind what they are about. */
function isWhoever(tokens: readonly Token[], i: number): boolean {
  const key = (at: number): string => tokens[at]?.key ?? "";
  return (
    /^(?:from|by)$/u.test(key(i)) &&
    /^(?:people|those|anyone|anybody|someone|somebody|everyone|whoever)$/u.test(key(i + 1))
  );
}

function isClauseStart(tokens: readonly Token[], mark: number): boolean {
  const key = (i: number): string => tokens[i]?.key ?? "";
  const isJoined = key(mark + 1) === "and";
  const next = isJoined ? mark + 2 : mark + 1;
  if (isAskingWord(key(next)) && (isHelpingVerb(key(next + 1)) || key(next + 1) === "'s")) return true;
  if (
    isJoined &&
    /^(?:in|with|by)$/u.test(key(next)) &&
    /^(?:what|which|his|her|their)$/u.test(key(next + 1))
  )
    return true;
  let at = mark + 1;
  for (; at < tokens.length && !/[?!.;]/u.test(tokens[at]?.text ?? ""); at++)
    if (isContent(tokens[at])) return false;
  return at > mark + 1;
}
