import { isCalendarWord } from "../../../english/calendar.ts";
import { isDeterminer, isFunctionWord, isPreposition } from "../../../english/function-words.ts";
import { isPlaceName } from "../../../english/names/places.ts";
import { pronounOf } from "../../../english/pronouns.ts";
import { headForm, isPersonNoun, roleOf } from "../../../english/roles.ts";
import { type Span, sliceOf } from "../../../text/span.ts";
import { fold } from "../../../text/terms.ts";
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
/** What may stand between a person and the place or body named behind: " of ", ", 24, from ", ", its former president at the ", " (". */
const PERSON_OF =
  /^(?:\s+\(|(?:,\s(?:\p{N}{1,3},?\s+)?|\s)(?:(?<=,\s+)(?<what>(?:the|an?|its|his|her|their|\p{Ll}[\p{L}-]+)(?:\s[^.;:“”"]{0,90}?)?)\s)?(?:of|at|for|with|from|in)\s(?:the\s)?)$/u;

/** Whether a place or body is told of a person named before it: "Ana Marsh, a professor of tides at Harrow University". */
function isToldOf(between: string): boolean {
  const found = PERSON_OF.exec(between);
  if (found === null) return false;
  const what = found.groups?.what;
  if (what === undefined) return true;
  const role = roleOf(what);
  const first = /^\p{L}+/u.exec(what)?.[0].toLowerCase() ?? "";
  return (
    role !== null &&
    isPersonNoun(role.head) &&
    (!isFunctionWord(first) || isDeterminer(first) || first === "former")
  );
}

const BODY_OF = /^\s+(?:of|for|in)\s+(?:the\s+)?$/u;

/** What a "who", "which" or "that" at `at` stands for: a name, or the span of a description; `null` for neither. */
export function antecedentOf(reading: ArticleReading, at: number): NameUse | Span | null {
  return (
    askedBefore(reading, at) ??
    peopleBefore(reading, at) ??
    nameBefore(reading, at) ??
    phraseBefore(reading, at)
  );
}

/** A preposition that tells where people are. */
const WHERE = /\s(?:in|at|near|across|outside|throughout)\s(?:the\s)?$/u;

/** "the workers at the plant in Harrow, who": people before a name that no word shows to be a person's. */
function peopleBefore(reading: ArticleReading, at: number): NameUse | Span | null {
  const { text, names, frame } = reading;
  const [nearest] = names.backFrom(at, 1);
  if (nearest === undefined || at - nearest.span.end > LONGEST_GAP || !/^who/iu.test(text.slice(at, at + 3)))
    return null;
  const { span, character } = nearest;
  const from = frame.sentenceAt(at).start;
  if (character.kind === "person" && (character.isCertain || character.gender !== undefined)) return null;
  if (!WHERE.test(text.slice(Math.max(from, span.wholeStart - 20), span.wholeStart))) return null;
  const phrase = personPhraseBefore(text, { start: span.wholeStart, end: span.end }, from);
  return phrase === null || phrase.end > span.wholeStart ? null : describedBy(reading, phrase, at);
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
  // "the Harbour Union of Ostrany, which".
  const isOfBody =
    person?.character.kind === "body" && BODY_OF.test(text.slice(person.span.end, nearest.span.wholeStart));
  if (!isWho && nearest.character.kind === "place" && isOfBody) return person;
  const isOfPerson =
    person?.character.kind === "person" && isToldOf(text.slice(person.span.end, nearest.span.wholeStart));
  const use = isWho && !isPerson && isOfPerson ? person : nearest;
  return use.character.kind === "place" ? null : use;
}

/** Noun phrases that are looked at before "who", each behind a preposition of the one before it, at most. */
const MOST_PHRASES = 4;

/**
 * Of "a councillor from Ostrany who" the councillor: "who" goes back over what is no person to the noun phrase that it belongs to. `null`
 * where only a place stands there; the nearest phrase where none is a person's for sure.
 */
function personPhraseBefore(text: string, nearest: Span, from: number): Span | null {
  let phrase: Span | null = nearest;
  for (let i = 0; phrase !== null && i < MOST_PHRASES; i += 1) {
    const words: string[] = sliceOf(text, phrase).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
    if (isPersonNoun(headForm(fold(words.at(-1) ?? "")))) return phrase;
    const before = /(?<=^|\s)(\p{L}+)\s+$/u.exec(text.slice(Math.max(from, phrase.start - 20), phrase.start));
    if (before === null || !isPreposition((before[1] ?? "").toLowerCase())) break;
    phrase = nounPhraseBefore(text, phrase.start - before[0].length, from);
  }
  return isPlaceName(fold(sliceOf(text, nearest))) ? null : nearest;
}

/** Of "a story in September that" the story: a day or month says nothing. */
function phraseBeforeDay(text: string, phrase: Span | null, from: number): Span | null {
  if (
    phrase === null ||
    !sliceOf(text, phrase)
      .split(/\s+/u)
      .every((word) => isCalendarWord(fold(word)))
  )
    return phrase;
  const before = /(?:\s(?:in|on|since|from|until|late|early|last|this))+\s+$/iu.exec(
    text.slice(from, phrase.start),
  );
  return before === null ? null : nounPhraseBefore(text, from + before.index, from);
}

/** The description right before; of "Ana Marsh, a professor who", the name that it describes. */
function phraseBefore(reading: ArticleReading, at: number): NameUse | Span | null {
  const { text, frame } = reading;
  const from = frame.sentenceAt(at).start;
  const isWho = /^who/iu.test(text.slice(at, at + 3));
  const nearest = phraseBeforeDay(text, nounPhraseBefore(text, at, from), from);
  const phrase = nearest !== null && isWho ? personPhraseBefore(text, nearest, from) : nearest;
  if (phrase === null || pronounOf(sliceOf(text, phrase)) !== undefined) return null;
  return describedBy(reading, phrase, at);
}

/** Of "Ana Marsh, a professor | who" the name that the phrase describes, else the phrase itself. */
function describedBy({ text, names }: ArticleReading, phrase: Span, at: number): NameUse | Span {
  const isWho = /^who/iu.test(text.slice(at, at + 3));
  const [named] = names.backFrom(phrase.start, 1);
  if (named?.character.kind !== "person") return phrase;
  const between = text.slice(named.span.end, phrase.start);
  const isBehind = isWho && APPOSITION_LEAD.test(between) && /,\s*$/u.test(text.slice(at - 2, at));
  return isBehind || /^,\s*$/u.test(between) ? named : phrase;
}
