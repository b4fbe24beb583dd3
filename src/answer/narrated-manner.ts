import { isCalendarWord } from "../english/calendar.ts";
import { HONORIFICS } from "../english/names/titles.ts";
import { reportingVerb } from "../english/reporting-verbs.ts";
import { isPersonNoun, isTitle } from "../english/roles.ts";
import type { StoredQuote } from "../archive/archive.ts";
import type { Manner } from "../question/question.ts";
import { nameWords } from "../quotes/speakers/identities/name-key.ts";
import type { QuoteInContext } from "../retrieval/quote-context.ts";
import { overlaps, type Span } from "../text/span.ts";
import { fold } from "../text/terms.ts";

/** What is said in marks, and by whom it is not told here, is nobody's deed. */
const IN_MARKS = /[“"][^”"]*[”"]?|''.*?(?:''|$)/gu;
/** So far from a quote its article's own words are looked at. UTF-16 units. */
const NEAR = 600;
/** Words between a name and its verb at most: a list of others may stand there. */
const MOST_BETWEEN = 14;
const PASSIVE = /^(?:am|is|are|was|were|be|been|being|get|gets|got)$/u;
const DENIED = /^(?:not|never|no|nor|without|refus\p{L}*|declin\p{L}*|\p{L}+n['’]t)$/u;
const JOINED = /^(?:and|but|,)$/u;
/** Where another clause, or somebody else, begins. */
const OTHERS =
  /^(?:that|because|although|though|while|when|if|whether|after|before|by|who|whom|whose|which|he|she|they|it|we|i)$/u;
/** Behind these a form that could be a verb is none, or is not done. */
const NO_VERB_BEHIND =
  /^(?:the|an?|his|hers?|their|its|my|our|your|this|that|these|those|in|of|on|at|under|over|for|to|with|no|any|some)$/u;
/** What belongs to a name as titles do. */
const NAME_TOO = /^(?:the|an?|former|then|late|acting|deputy|fellow)$/u;
/** Behind these, though they begin the sentence, a name is no subject: "Unlike Marsh". */
const PREPOSITION =
  /^(?:of|for|to|with|without|by|from|like|unlike|against|about|at|on|in|than|after|before|behind|despite|over|under)$/u;
/** Before a subject, where it does not begin the sentence: what a list of names is led in and joined by. */
const BEFORE_SUBJECT = /^(?:,|and|but|including|among|them|both|while|as)$/u;

/** Worked out once a quote: an answer asks several times. */
const known = new WeakMap<StoredQuote, ReadonlySet<Manner>>();

/**
 * What the article tells beside a quote that its speaker did: "Cruz and Rubio criticised the deal. “…,” Rubio said." Classes of
 * reporting verbs whose subject the speaker's name is, in the sentences near the quote.
 */
export function narratedManners(quoted: QuoteInContext): ReadonlySet<Manner> {
  const found = known.get(quoted.quote) ?? readManners(quoted);
  known.set(quoted.quote, found);
  return found;
}

function readManners(quoted: QuoteInContext): ReadonlySet<Manner> {
  const { speaker } = quoted.quote;
  const name = nameWords(speaker?.name ?? "").filter((word) => word !== "the");
  const last = name.at(-1);
  const told = new Set<Manner>();
  if (speaker === null || last === undefined || speaker.kind === "unnamed") return told;
  for (const words of sentencesNear(quoted, last))
    for (const [at, word] of words.entries()) {
      if (fold(word) !== last || !isSubject(words, at, name, speaker.kind === "body")) continue;
      for (const manner of doneBehind(words, at)) told.add(manner);
    }
  return told;
}

/** The words and commas of each sentence near a quote that holds a word, without those of the quote and those in marks. */
function* sentencesNear({ quote, paragraphs, before }: QuoteInContext, word: string): Iterable<string[]> {
  const starts = quote.content.map(({ start }) => start);
  const near = {
    start: Math.min(...starts) - NEAR,
    end: Math.max(...quote.content.map(({ end }) => end)) + NEAR,
  };
  for (const { passage, sentences } of before === null ? paragraphs : [before, ...paragraphs])
    for (const sentence of sentences) {
      if (!overlaps(sentence, near) || sentence.end - sentence.start > 2 * NEAR) continue;
      const text = without(passage.text, passage.start, sentence, quote.content).replace(IN_MARKS, " ");
      if (fold(text).includes(word)) yield text.match(/\p{L}[\p{L}\p{M}'’-]*|,/gu) ?? [];
    }
}

function without(text: string, shift: number, sentence: Span, left: readonly Span[]): string {
  let from = sentence.start;
  let kept = "";
  for (const span of left.filter((one) => overlaps(one, sentence))) {
    kept += `${text.slice(from - shift, Math.max(from, span.start) - shift)} `;
    from = Math.max(from, span.end);
  }
  return kept + text.slice(from - shift, Math.max(from, sentence.end) - shift);
}

/** Whether the name that ends at a place may be who acts: it begins the sentence or stands in a list, with its titles and given names. */
function isSubject(words: readonly string[], end: number, name: readonly string[], isBody: boolean): boolean {
  let at = end - 1;
  const own = new Set(name.slice(0, -1));
  for (; at >= 0; at--) {
    const key = fold(words[at] ?? "");
    if (own.delete(key)) continue;
    const isOfName = HONORIFICS.has(key) || isTitle(key) || isPersonNoun(key) || NAME_TOO.test(key);
    // "Presumptive Labour nominee Ana Marsh"; but not "Unlike Ana Marsh", and "Michelle Marsh" is another one.
    const isCapital = /^\p{Lu}/u.test(words[at] ?? "") && !PREPOSITION.test(key) && !isCalendarWord(key);
    if (!isOfName && !(own.size === 0 && isCapital)) break;
  }
  // Of a body many have the last word.
  if (isBody && own.size > 0) return false;
  const before = fold(words[at] ?? "");
  return at < 0 || BEFORE_SUBJECT.test(before) || isCalendarWord(before);
}

/** Classes of the verbs whose subject stands at a place: the first behind it, and those that are joined to that by "and". */
function* doneBehind(words: readonly string[], subject: number): Iterable<Manner> {
  let isBehindVerb = false;
  for (let at = subject + 1; at < words.length && at <= subject + MOST_BETWEEN; at++) {
    const word = words[at] ?? "";
    const key = fold(word);
    if (OTHERS.test(key)) return;
    const [before = ""] = words.slice(at - 1, at);
    const isOthersName = /^\p{Lu}/u.test(word) && !JOINED.test(before) && !/^\p{Lu}/u.test(before);
    if (isOthersName && !isBehindVerb) return;
    const verb = reportingVerb(`${key} ${fold(words[at + 1] ?? "")}`) ?? reportingVerb(key);
    if (verb === undefined || verb.isWeak || /^\p{Lu}/u.test(word)) continue;
    // "The engineer in charge", "her praise", "wants to support": no deed.
    if (verb.bases.includes(key) || NO_VERB_BEHIND.test(fold(before))) continue;
    const previous = words.slice(Math.max(subject, at - 2), at).map(fold);
    if (previous.some((one) => PASSIVE.test(one)) && /(?:ed|en|t)$/u.test(key)) return;
    if (previous.some((one) => DENIED.test(one))) return;
    if (isBehindVerb && !previous.some((one) => JOINED.test(one))) return;
    isBehindVerb = true;
    yield verb.class;
  }
}
