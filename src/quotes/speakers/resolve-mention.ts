import type { Span } from "../../text/span.ts";
import type { ReportedSpeech } from "../quote.ts";
import type { ArticleReading } from "./article-reading.ts";
import type { NameUse } from "./name-use.ts";
import type { Pronoun } from "../../english/pronouns.ts";
import { type MentionReading, readMention } from "./read-mention.ts";
import { toldPronoun } from "./told-pronoun.ts";
import { pluralAntecedent } from "./plural-antecedent.ts";
import { antecedentOf } from "./relative-pronoun.ts";
import type { Resolution } from "./resolution-paths.ts";
import { resolveDescription } from "./resolve-description.ts";
import { resolveThirdPerson } from "./third-person.ts";

/** What the words at a span are; `null` where they hold no word. */
export function readMentionAt({ text, names, cast }: ArticleReading, mention: Span): MentionReading | null {
  return readMention(text, mention, names.within(mention), cast);
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
