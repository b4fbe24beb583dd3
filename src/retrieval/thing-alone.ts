import { isAuxiliary, isClauseWord, isPreposition } from "../english/function-words.ts";
import { reportingVerb } from "../english/reporting-verbs.ts";
import { fold } from "../text/terms.ts";
import type { QuoteInContext } from "./quote-context.ts";
import { wordsAt } from "./words-at.ts";

/** More words hold a clause. */
const MOST_WORDS = 12;
const MARKS = /["“”«»]/u;
const OPENS_CLAUSE = /^(?:that|whether|how|why|what|who|if|to|he|she|they|it|we|i|you|there|this)$/u;

/**
 * Whether an indirect quote only names what a verb that says more than "say" was about: of "criticised the wall expansion" no words were
 * told. A clause is never one, nor are words in marks.
 */
export function isThingAlone({ quote, paragraphs }: Pick<QuoteInContext, "quote" | "paragraphs">): boolean {
  if (quote.kind !== "indirect") return false;
  const text = wordsAt({ paragraphs }, quote.content);
  const words = fold(text).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (words.length === 0 || words.length > MOST_WORDS || MARKS.test(text)) return false;
  if (OPENS_CLAUSE.test(words[0] ?? "")) return false;
  if (words.some((word) => isAuxiliary(word) || (isClauseWord(word) && word !== "of"))) return false;
  // "Accused her of having spent it".
  if (words.some((word, i) => /.ing$/u.test(word) && isPreposition(words[i - 1] ?? ""))) return false;
  const cue = fold(wordsAt({ paragraphs }, quote.cue)).match(/\p{L}+/gu) ?? [];
  return cue.some((word) => reportingVerb(word)?.isPlain === false);
}

/** A name and what belongs to it. */
const MOST_NAME_WORDS = 3;

/** Whether an indirect quote is a name and nothing more, behind a verb that tells nothing else: "spoke of Marsh" tells no word of hers. */
export function isNameAlone({ quote, paragraphs }: Pick<QuoteInContext, "quote" | "paragraphs">): boolean {
  if (quote.kind !== "indirect") return false;
  const words = wordsAt({ paragraphs }, quote.content).match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [];
  if (words.length === 0 || words.length > MOST_NAME_WORDS || !words.every((word) => /^\p{Lu}/u.test(word)))
    return false;
  const cue = fold(wordsAt({ paragraphs }, quote.cue)).match(/\p{L}+/gu) ?? [];
  return cue.every((word) => reportingVerb(word)?.isPlain !== false);
}
