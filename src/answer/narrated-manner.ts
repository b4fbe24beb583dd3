import { reportingVerb } from "../english/reporting-verbs.ts";
import { termList } from "../english/terms.ts";
import type { Manner } from "../question/question.ts";
import type { QuoteInContext } from "../retrieval/quote-context.ts";
import { overlaps, type Span } from "../text/span.ts";
import { fold } from "../text/terms.ts";

/** What is said in marks, and by whom it is not told here, is nobody's deed. */
const IN_MARKS = /[“"][^”"]*[”"]?|''.*?(?:''|$)/gu;
/** Words between a name and its verb at most: a list of others may stand there. */
const MOST_BETWEEN = 14;
const PASSIVE = /^(?:am|is|are|was|were|be|been|being|get|gets|got)$/u;
const DENIED = /^(?:not|never|no|nor|without|refus\p{L}*|declin\p{L}*|\p{L}+n['’]t)$/u;
const JOINED = /^(?:and|but|who|that)$/u;
const SUBORDINATE = /^(?:that|because|although|though|while|when|if|whether|after|before|by)$/u;

/**
 * What the article tells beside a quote that its speaker did: "Cruz and Rubio criticised the deal. “…,” Rubio said." Classes of
 * reporting verbs behind the speaker's name, in the sentences of the quote's paragraphs and of the one before them.
 */
export function narratedManners(quoted: QuoteInContext): ReadonlySet<Manner> {
  const surname = termList(quoted.quote.speaker?.name ?? "").at(-1);
  const told = new Set<Manner>();
  if (surname === undefined || quoted.quote.speaker?.kind === "unnamed") return told;
  for (const words of sentencesAround(quoted)) {
    words.forEach((word, at) => {
      if (word !== surname && termList(word)[0] !== surname) return;
      for (const manner of doneBehind(words, at)) told.add(manner);
    });
  }
  return told;
}

/** The words of each sentence, without those of the quote and those in marks; folded. */
function* sentencesAround({ quote, paragraphs, before }: QuoteInContext): Iterable<string[]> {
  for (const { passage, sentences } of before === null ? paragraphs : [before, ...paragraphs])
    for (const sentence of sentences) {
      const text = without(passage.text, passage.start, sentence, quote.content).replace(IN_MARKS, " ");
      yield (text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).map(fold);
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

/** Classes of the verbs whose subject stands at a place: the first behind it, and those that are joined to that by "and". */
function* doneBehind(words: readonly string[], subject: number): Iterable<Manner> {
  let isBehindVerb = false;
  for (let at = subject + 1; at < words.length && at <= subject + MOST_BETWEEN; at++) {
    const word = words[at] ?? "";
    if (SUBORDINATE.test(word)) return;
    const verb = reportingVerb(`${word} ${words[at + 1] ?? ""}`) ?? reportingVerb(word);
    if (verb === undefined || verb.isWeak) continue;
    const previous = words.slice(Math.max(subject, at - 2), at);
    if (previous.some((one) => PASSIVE.test(one)) && /(?:ed|en|t)$/u.test(word)) return;
    if (previous.some((one) => DENIED.test(one))) return;
    if (isBehindVerb && !previous.some((one) => JOINED.test(one))) return;
    isBehindVerb = true;
    yield verb.class;
  }
}
