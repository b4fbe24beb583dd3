import { lazy, readTable } from "./table.ts";
import { termList } from "./terms.ts";

/**
 * What a word of the table is. One word is several things, and no two of these are the same set for a reason:
 * - question: without content in a question. It is indexed like all others, but a question's content is what remains without it.
 * - unnamed: where it opens a sentence or stands in a heading, its capital names nobody.
 * - subject, object: can stand for a person or a thing as a verb's subject, or behind it; these and those too.
 * - determiner: opens a noun phrase.
 * - auxiliary: stands between a subject and its verb; adverbs too.
 * - clause: opens a clause or an adjunct, so that no name reaches over it.
 * - preposition: "according to" has two of its own.
 * - joiner: joins the parts of one name or one noun phrase; in other languages too.
 * - time: tells when behind a verb ("said Tuesday", "said later").
 * - complement: behind a verb, opens what was said.
 * - postmodifier: behind a noun, opens what only adds to it ("official familiar with …").
 * - vague: quotes are full of it, whatever they are about.
 * - frequent: English has so many of these that they tell its texts from others.
 * - asking: opens a question.
 * - helper: a verb that helps another one; contracted and negated, too. Without the adverbs that "auxiliary" has.
 * - topic: a preposition that leads from what was said to what it is about.
 * - frame: questions are built with it, and chats are full of it; it names nothing. "question" has more that do so.
 */
export type FunctionMark =
  | "question"
  | "unnamed"
  | "subject"
  | "object"
  | "determiner"
  | "auxiliary"
  | "clause"
  | "preposition"
  | "joiner"
  | "time"
  | "complement"
  | "postmodifier"
  | "vague"
  | "frequent"
  | "asking"
  | "helper"
  | "topic"
  | "frame";

const table = lazy(() => {
  const marked = new Map<string, Set<string>>();
  for (const [word = "", marks = ""] of readTable("function-words.tsv"))
    for (const mark of marks.split(" ")) marked.set(mark, (marked.get(mark) ?? new Set()).add(word));
  return marked;
});

/** The words that have a mark. */
export function functionWords(mark: FunctionMark): ReadonlySet<string> {
  return table().get(mark) ?? new Set();
}

/** Whether a word (lower case) has the mark; the table is read when it is first asked. */
function marked(mark: FunctionMark): (word: string) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (word) => {
    words ??= functionWords(mark);
    return words.has(word);
  };
}

export const isSubjectWord = marked("subject");
export const isObjectPronoun = marked("object");
export const isDeterminer = marked("determiner");
export const isAuxiliary = marked("auxiliary");
export const isClauseWord = marked("clause");
export const isPreposition = marked("preposition");
export const isNameJoiner = marked("joiner");
export const isTimeWord = marked("time");
export const isComplementizer = marked("complement");
export const isPostmodifier = marked("postmodifier");
export const isVagueWord = marked("vague");
export const isFrequentWord = marked("frequent");
export const isAskingWord = marked("asking");
export const isHelpingVerb = marked("helper");
export const isTopicPreposition = marked("topic");

const isEmptyInQuestions = marked("question");
const isOfFrames = marked("frame");

/** Whether a folded word is one that questions are built with, so that it names nothing and tells nothing of what is asked about. */
export function isFrameWord(key: string): boolean {
  return (
    isEmptyInQuestions(key) ||
    isOfFrames(key) ||
    isHelpingVerb(key) ||
    isAskingWord(key) ||
    isTopicPreposition(key)
  );
}

const isUnnamed = marked("unnamed");

/** Whether a folded word is a function word, or one of the words that open English sentences and name nobody. */
export function isFunctionWord(key: string): boolean {
  return (
    isUnnamed(key) ||
    /^(?:i|he|she|it|we|you|they|that|there|who|what|here|let)['’]/u.test(key) ||
    /n['’]t$/u.test(key)
  );
}

const stems = lazy(() => new Set(termList([...functionWords("question")].join(" "))));

/** Whether a term (as `termsOf` makes it) carries no content of its own. */
export function isFunctionTerm(term: string): boolean {
  return stems().has(term);
}

/** The terms of a text that carry content, in order. */
export function contentTerms(text: string): string[] {
  return termList(text).filter((term) => !isFunctionTerm(term));
}
