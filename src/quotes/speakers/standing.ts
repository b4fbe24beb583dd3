import { wordList } from "../../english/word-list.ts";
import { WEIGHTS } from "./focus.ts";
import type { NameSpan } from "./name-spans.ts";

const PREPOSITIONS = wordList(`
of in by to with for from about against on at than like into over under between among through toward towards behind after before
including during since without within near via per upon despite regarding versus vs. as
`);
const CLAUSE_OPENERS = wordList(`
that when while but and because if although though since who where whether so as or after before until once unless what how why
however meanwhile then yesterday today monday tuesday wednesday thursday friday saturday sunday said says
`);
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
  if (CLAUSE_OPENERS.has(word)) return WEIGHTS.subject;
  if (PREPOSITIONS.has(word)) return WEIGHTS.oblique;
  return isVerbNext(text, span.end) ? WEIGHTS.subject : WEIGHTS.object;
}

/** Whether the word behind a name looks like its verb. */
function isVerbNext(text: string, end: number): boolean {
  return /^\s+(?:(?:also|then|later|now|has|had|have|is|was|will|would|could|should|can|may|might|did|does|said|says|told|and)\b|\p{Ll}+(?:ed|es|s)\b)/u.test(
    text.slice(end, end + 24),
  );
}
