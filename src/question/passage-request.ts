import type { PassageRequest, Wanted } from "../retrieval/passage-request.ts";
import { fold } from "../text/terms.ts";
import { isAskingWord, isHelpingVerb, isNameJoiner } from "../english/function-words.ts";
import { type Token, type TokenizedQuestion, tokenize } from "./tokens.ts";

const NUMBER =
  /\bhow (?:many|much|old|long|far|tall|large|big|high|deep|often|fast|heavy|wide|late)\b|\b(?:what|which) (?:percentage|share|number|amount|size|price|age|figure)\b/iu;
const TIME =
  /\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade|time)\b|\bhow (?:soon|recently)\b/iu;
const PLACE =
  /\bwhere\b|\b(?:what|which) (?:country|city|state|town|village|place|island|continent|region|county|river|street)\b/iu;
const NAME =
  /\bwho(?:m|se)?\b|\b(?:what|which) (?:person|company|team|organi[sz]ation|party|agency|man|woman)\b/iu;
/** A question with one of these can hardly be answered without the kind of thing. */
const WANTED_MOST = /\b(?:where|who(?:m|se)?|how (?:many|much))\b/iu;

/** What to look for to answer a question about facts. */
export function passageRequest(question: string): PassageRequest {
  const asked = tokenize(question);
  return {
    words: question,
    names: namesIn(asked),
    named: wholeNamesIn(asked),
    wanted: wantedBy(question),
    isWantedMost: WANTED_MOST.test(question),
    counted: /\bhow (?:many|much) ((?:\S+\s*){1,2})/iu.exec(question)?.[1] ?? "",
  };
}

/** The kind of thing a question asks for, where its first words tell. */
export function wantedBy(question: string): Wanted {
  if (NUMBER.test(question)) return "number";
  if (TIME.test(question)) return "time";
  if (PLACE.test(question)) return "place";
  return NAME.test(question) ? "name" : null;
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
