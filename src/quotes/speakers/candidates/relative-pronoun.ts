import { isDeterminer, isFunctionWord } from "../../../english/function-words.ts";
import { pronounOf } from "../../../english/pronouns.ts";
import { type Span, sliceOf } from "../../../text/span.ts";
import type { NameUse } from "../cast/character.ts";
import type { ArticleReading } from "./article-reading.ts";

const LONGEST_PHRASE = { words: 7, units: 120 };

/**
 * The noun phrase that ends at `at`, or at a comma before it: back to its determiner, or to the word before which none
 * can stand, at most to `from`. `null` where there is none.
 */
function nounPhraseBefore(text: string, at: number, from: number): Span | null {
  const start = Math.max(from, at - LONGEST_PHRASE.units);
  const lead = text.slice(start, at).trimEnd().replace(/,$/u, "");
  const words = [...lead.matchAll(/[^\s]+/gu)];
  let first = words.length;
  while (first > 0 && words.length - first < LONGEST_PHRASE.words) {
    const word = (words[first - 1]?.[0] ?? "").toLowerCase();
    const isBehindMark = first < words.length && /[,;:()“”"]$/u.test(word);
    if (isBehindMark || (isFunctionWord(word) && !isDeterminer(word))) break;
    first -= 1;
    if (isDeterminer(word)) break;
  }
  const begin = words[first]?.index;
  return begin === undefined ? null : { start: start + begin, end: start + lead.length };
}

const ASKED = /\b(?:asked|questioned|pressed|interviewed|quizzed)\s+$/u;
/** Names back among which who was asked is looked for. */
const MOST_ASKED = 4;
/** How far behind a name, in UTF-16 units, a relative pronoun takes it up. */
const LONGEST_GAP = 4;
/** "Ana Marsh, its former vice president of | marketing, who": how an apposition begins whose last words are looked at. */
const APPOSITION_LEAD = /^,\s(?:the|an?|its|his|her|their|then|one|\p{Ll}+)\s[^,.;:()“”"\n]{0,80}$/u;
/** What may stand between a person and the place or body named behind. */
const PERSON_OF =
  /^(?:\s+of\s+(?:the\s+)?|,\s+an?\s[^.;:“”"]{3,70}\s(?:at|of|for|with|from|in)\s(?:the\s)?|\s+\()$/u;

/** What a "who", "which" or "that" at `at` stands for: a name, or the span of a description; `null` for neither. */
export function antecedentOf(reading: ArticleReading, at: number): NameUse | Span | null {
  return askedBefore(reading, at) ?? nameBefore(reading, at) ?? phraseBefore(reading, at);
}

/** "asked Marsh about Oduya, who said": it is who was asked that answers. */
function askedBefore({ text, names, frame }: ArticleReading, at: number): NameUse | null {
  const sentence = frame.sentenceAt(at);
  for (const use of names.backFrom(at, MOST_ASKED)) {
    const { start, wholeStart, end } = use.span;
    if (start < sentence.start) break;
    const isAsked = ASKED.test(text.slice(Math.max(sentence.start, wholeStart - 14), wholeStart));
    if (isAsked && /^\s+about\s/u.test(text.slice(end, end + 8))) return use;
  }
  return null;
}

/** The name right before; of "Senator Ana Marsh of Vermont, who" the person's: a place or a body is no "who". */
function nameBefore({ text, names }: ArticleReading, at: number): NameUse | null {
  const [nearest, person] = names.backFrom(at, 2);
  if (nearest === undefined || at - nearest.span.end > LONGEST_GAP || nearest.span.isPossessive) return null;
  const isWho = /^who/iu.test(text.slice(at, at + 3));
  const isPerson = nearest.character.kind === "person" && nearest.character.isCertain;
  const isOfPerson =
    person?.character.kind === "person" &&
    PERSON_OF.test(text.slice(person.span.end, nearest.span.wholeStart));
  const use = isWho && !isPerson && isOfPerson ? person : nearest;
  return use.character.kind === "place" ? null : use;
}

/** The description right before; of "Ana Marsh, a professor who", the name that it describes. */
function phraseBefore({ text, names, frame }: ArticleReading, at: number): NameUse | Span | null {
  const phrase = nounPhraseBefore(text, at, frame.sentenceAt(at).start);
  if (phrase === null || pronounOf(sliceOf(text, phrase)) !== undefined) return null;
  const [named] = names.backFrom(phrase.start, 1);
  if (named?.character.kind !== "person") return phrase;
  const between = text.slice(named.span.end, phrase.start);
  const isWho = /^who/iu.test(text.slice(at, at + 3));
  const isBehind = isWho && APPOSITION_LEAD.test(between) && /,\s*$/u.test(text.slice(at - 2, at));
  return isBehind || /^,\s*$/u.test(between) ? named : phrase;
}
