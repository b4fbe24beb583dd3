import { isAuxiliary, isHelpingVerb, isTimeWord } from "../../../english/function-words.ts";
import { wordList } from "../../../english/table.ts";
import { lemmaOf } from "../../../english/terms.ts";

const NEXT = /^\s(\p{Ll}+)(?![\p{L}\p{N}])/u;
/** Words between a subject and its verb, and those that join the next subject. */
const BEFORE_VERBS = wordList("also and once never still soon");
const ADJECTIVE = /(?:ous|less|ness|ss)$/u;

/** Whether the word behind a name that ends at `end` looks like its verb. */
export function isVerbBehind(text: string, end: number): boolean {
  const word = NEXT.exec(text.slice(end, end + 24))?.[1];
  if (word === undefined) return false;
  if (isAuxiliary(word) || isHelpingVerb(word) || isTimeWord(word) || BEFORE_VERBS.has(word)) return true;
  return lemmaOf(word) !== word || (/(?:ed|s)$/u.test(word) && !ADJECTIVE.test(word));
}
