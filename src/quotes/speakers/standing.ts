import { isClauseWord, isPreposition, isTimeWord } from "../../english/function-words.ts";
import { wordList } from "../../english/table.ts";
import { WEIGHTS } from "./focus.ts";
import type { NameSpan } from "./name-spans.ts";

/** Beside prepositions and what opens a clause: words that a name stands behind as it does behind those. */
const LIKE_PREPOSITIONS = wordList("like regarding including versus vs. than");
const LIKE_OPENERS = wordList("however meanwhile then once said says");
/** "…," said Marsh: the verb behind a quote makes a speaker of the name. */
const REPORTS =
  /[,.?!]?["”'’]\s(?:said|says|added|adds|wrote|asked|replied|explained|told|tweeted)\s(?:\p{Ll}+\s){0,3}$/u;
/** Prepositions that open clauses as well: what follows the name decides. */
const BOTH = wordList("as after before since until");

/** How much a name counts by where it stands in its sentence: subject, object, behind a preposition, possessive. */
export function standingOf(text: string, span: NameSpan, sentenceStart: number): number {
  if (span.isPossessive) return WEIGHTS.possessive;
  const before = text.slice(Math.max(sentenceStart, span.wholeStart - 24), span.wholeStart);
  if (before.trim() === "" || /[,:;—–("“”.]\s*$/u.test(before)) return WEIGHTS.subject;
  const words = before.trimEnd().split(/\s+/u);
  if (/^(?:the|an?)$/iu.test(words.at(-1) ?? "")) words.pop();
  const word = (words.at(-1) ?? "").toLowerCase();
  if (BOTH.has(word)) return isVerbNext(text, span.end) ? WEIGHTS.subject : WEIGHTS.oblique;
  if (REPORTS.test(before)) return WEIGHTS.speaker;
  if (isPreposition(word) || LIKE_PREPOSITIONS.has(word)) return WEIGHTS.oblique;
  if (isClauseWord(word) || isTimeWord(word) || LIKE_OPENERS.has(word)) return WEIGHTS.subject;
  return isVerbNext(text, span.end) ? WEIGHTS.subject : WEIGHTS.object;
}

/** Whether the word behind a name looks like its verb. */
function isVerbNext(text: string, end: number): boolean {
  return /^\s+(?:(?:also|then|later|now|has|had|have|is|was|will|would|could|should|can|may|might|did|does|said|says|told|and)\b|\p{Ll}+(?:ed|es|s)\b)/u.test(
    text.slice(end, end + 24),
  );
}
