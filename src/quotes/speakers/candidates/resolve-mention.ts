import { isDeterminer, isFunctionWord } from "../../../english/function-words.ts";
import type { Pronoun } from "../../../english/pronouns.ts";
import { headForm, isPersonNoun, isPlural } from "../../../english/roles.ts";
import type { Span } from "../../../text/span.ts";
import { fold } from "../../../text/terms.ts";
import type { ReportedSpeech } from "../../quote.ts";
import type { NameUse } from "../cast/character.ts";
import { fromWordStart, type MentionReading, readMention } from "../mentions/read-mention.ts";
import type { ArticleReading } from "./article-reading.ts";
import { makerOf, putterOf, sayerInReport } from "./passed-on.ts";
import { antecedentOf } from "./relative-pronoun.ts";
import type { Resolution } from "./resolution-paths.ts";
import { resolveDescription } from "./resolve-description.ts";
import { resolveThirdPerson, toldPronoun } from "./third-person.ts";

/** Words before a plural noun that belong to it, at most. */
const MOST_LEAD = 4;
/** "in Harrow", "at the ferry company", "there": what stands behind it and belongs to it. */
const BEHIND =
  /^(?:\s(?:there|here)(?!\p{L})|\s(?:in|of|at|from)\s(?:the\s)?\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,3})/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/**
 * The last noun phrase for several people that a sentence names before `at` ("officials there", "Marsh’s relatives in Harrow"), its
 * subject before any other; `null` where it names none. `isQuoted`: whether an offset lies in somebody's words.
 */
function pluralAntecedent(
  text: string,
  sentence: Span,
  at: number,
  isQuoted: (offset: number) => boolean,
): Span | null {
  const words = [...text.slice(sentence.start, Math.min(at, sentence.end)).matchAll(WORD)];
  let last: Span | null = null;
  for (const [i, word] of words.entries()) {
    const noun = fold(word[0]);
    if (isFunctionWord(noun) || /['’]s$/u.test(noun) || !isPlural(noun) || !isPersonNoun(headForm(noun)))
      continue;
    const end = sentence.start + word.index + word[0].length;
    // "workers unions": the last noun of several is the head.
    // "the Conference of Mayors": a word of a name.
    if (i > 0 && /^\p{Lu}/u.test(word[0])) continue;
    if (isQuoted(end - 1) || isPlural(fold(words[i + 1]?.[0] ?? ""))) continue;
    const from = leadOf(words, i, text, sentence.start);
    const start = sentence.start + (words[from]?.index ?? 0);
    const behind = BEHIND.exec(text.slice(end, end + 60))?.[0] ?? "";
    last = { start, end: end + behind.length };
    if (from === 0) return last;
  }
  return last;
}

/** Index of the first word that belongs to the noun at `i`. */
function leadOf(words: readonly RegExpMatchArray[], i: number, text: string, offset: number): number {
  let from = i;
  while (from > 0 && i - from < MOST_LEAD) {
    const before = words[from - 1];
    const word = before?.[0].toLowerCase() ?? "";
    const end = offset + (before?.index ?? 0) + (before?.[0].length ?? 0);
    if (/[^\s]/u.test(text.slice(end, offset + (words[from]?.index ?? 0)))) break;
    if (isFunctionWord(word) && !isDeterminer(word)) break;
    if (/(?:ed|ing|ly)$/u.test(word)) break;
    from -= 1;
    if (isDeterminer(word)) break;
  }
  return from;
}

/** How far behind a mention a name beside it ends at most, in UTF-16 units. */
const LONGEST_APPOSED = 60;

/** What the words at a span are; `null` where they hold no word. */
export function readMentionAt({ text, names, cast }: ArticleReading, mention: Span): MentionReading | null {
  const whole = fromWordStart(text, mention);
  const [behind] = names.within({ start: whole.end, end: whole.end + LONGEST_APPOSED });
  return readMention(text, whole, names.within(whole), behind, cast);
}

/**
 * Whom a mention means, by what the article has told up to it: the bearer of a name, of a description, or of a pronoun
 * of the third person or a relative one; `null` for other pronouns. `of`: the speech whose source it is.
 */
export function resolveMention(
  reading: ArticleReading,
  mention: Span,
  read: MentionReading | null,
  of: readonly ReportedSpeech[],
): Resolution | null {
  if (read === null) return null;
  const maker = makerOf(reading, mention, of);
  if (maker !== null) return resolveName(maker, false, null);
  const sayer = sayerInReport(reading, mention, of);
  if (sayer !== null) return resolveName(sayer, false, null);
  const putter = putterOf(reading, mention, of);
  if (putter !== null) return resolveMention(reading, putter, readMentionAt(reading, putter), []);
  if (read.kind === "name") return resolveName(read.use, read.isJoint, toldPronoun(reading.text, of));
  if (read.kind === "description") return resolveDescription(reading, read.description, mention.start, of);
  return resolvePronoun(reading, read.pronoun, mention.start, of);
}

/** `told`: the pronoun that the words told open with. */
function resolveName(
  { character, path, bearers }: NameUse,
  isJoint: boolean,
  told: Pronoun | null,
): Resolution {
  if (told?.gender !== undefined && !isJoint && character.gender !== told.gender) {
    const [only, ...others] = (bearers ?? []).filter(({ gender }) => gender === told.gender);
    if (only !== undefined && others.length === 0) return { character: only, path: "shared surname" };
  }
  if (isJoint) return { character, path: "joint names" };
  if (path === "shared") return { character, path: "shared surname" };
  if (character.kind === "body" || character.kind === "place") return { character, path: "body" };
  return { character, path: path === "full" ? "full name" : path === "surname" ? "surname" : "given name" };
}

function resolvePronoun(
  reading: ArticleReading,
  pronoun: Pronoun,
  at: number,
  of: readonly ReportedSpeech[],
): Resolution | null {
  if (pronoun.kind === "third" && pronoun.stands === "plural") return resolveThey(reading, pronoun, at, of);
  if (pronoun.kind === "third") return resolveThirdPerson(reading, pronoun, at, of);
  return pronoun.kind === "relative" ? resolveRelative(reading, at) : null;
}

/**
 * "they": several whom the sentence names ("officials there were relieved, they said"), else several who spoke before, else several
 * whom the sentence before names.
 */
function resolveThey(
  reading: ArticleReading,
  pronoun: Pronoun,
  at: number,
  of: readonly ReportedSpeech[],
): Resolution | null {
  const { text, frame } = reading;
  const severalIn = (sentence: Span): Resolution | null => {
    const phrase = pluralAntecedent(text, sentence, at, frame.isQuoted);
    if (phrase === null) return null;
    const found = resolveMention(reading, phrase, readMentionAt(reading, phrase), []);
    return found === null ? null : { character: found.character, path: "several" };
  };
  const sentence = frame.sentenceAt(at);
  const own = severalIn(sentence);
  if (own !== null) return own;
  const spoken = resolveThirdPerson(reading, pronoun, at, of);
  if (spoken?.character.isPlural === true || sentence.start < 2) return spoken;
  return severalIn(frame.sentenceAt(sentence.start - 2)) ?? spoken;
}

/** "Ana Marsh, who"; "an official who", which is resolved as the description alone would be. */
function resolveRelative(reading: ArticleReading, at: number): Resolution | null {
  const antecedent = antecedentOf(reading, at);
  if (antecedent === null) return null;
  if ("character" in antecedent) return { character: antecedent.character, path: "relative" };
  const inner = resolveMention(reading, antecedent, readMentionAt(reading, antecedent), []);
  return inner === null ? null : { character: inner.character, path: "relative to a description" };
}
