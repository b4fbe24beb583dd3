import type { PassageRequest } from "../retrieval/passage-request.ts";
import { fold } from "../text/terms.ts";
import { isAskingWord, isHelpingVerb, isNameJoiner } from "../english/function-words.ts";
import { wantedOf } from "./asked-for.ts";
import { type Token, type TokenizedQuestion, tokenize } from "./tokens.ts";

/** What to look for to answer a question about facts. */
export function passageRequest(question: string): PassageRequest {
  const asked = tokenize(question);
  return {
    words: question,
    names: namesIn(asked),
    named: wholeNamesIn(asked),
    ...wantedOf(asked),
    counted: /\bhow (?:many|much) ((?:\S+\s*){1,2})/iu.exec(question)?.[1] ?? "",
  };
}

/** Whether words ask for anything, so that a passage can answer them: "ferry price" does not. */
export function asksAnything(question: string): boolean {
  const { text, tokens } = tokenize(question);
  return /\?/u.test(text) || asksYesOrNo(question) || tokens.some(isAsking);
}

/** Whether a question begins with its verb, so that the answer is yes or no. */
export function asksYesOrNo(question: string): boolean {
  const { tokens } = tokenize(question);
  const [first, ...others] = tokens;
  // "Could you tell me how many" asks for a number.
  return (
    first?.kind === "word" &&
    isHelpingVerb(first.key) &&
    !(/^(?:can|could|would|will|do)$/u.test(first.key) && others[0]?.key === "you" && others.some(isAsking))
  );
}

const isAsking = ({ kind, key }: Token): boolean => kind === "word" && isAskingWord(key);

const isName = ({ kind, isCapital, isFirst }: Token): boolean => kind === "word" && isCapital && !isFirst;

/** Words with a capital or a digit inside a question; of the first word a capital tells nothing. */
function namesIn({ tokens, isCaseKept }: TokenizedQuestion): string[] {
  return tokens
    .filter((token) => token.kind === "word" && ((isCaseKept && isName(token)) || /\p{N}/u.test(token.text)))
    .map(({ text }) => fold(text));
}

/** Neighbouring words with capitals, and what joins them ("Bank of England"); a possessive ending ends a name. */
function wholeNamesIn({ text, tokens, isCaseKept }: TokenizedQuestion): string[] {
  if (!isCaseKept) return [];
  const names: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isName(tokens[at] as Token)) continue;
    let last = at;
    for (let next = at + 1; next < tokens.length && !tokens[last]?.isPossessive; next += 1) {
      const token = tokens[next] as Token;
      if (isName(token)) last = next;
      else if (!(token.kind === "word" && isNameJoiner(token.key) && token.key !== "and")) break;
    }
    const [first, end] = [tokens[at] as Token, tokens[last] as Token];
    names.push(text.slice(first.start, end.start) + end.text);
    at = last;
  }
  return [...new Set(names)];
}
