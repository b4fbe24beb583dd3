import { type Pronoun, pronounOf } from "../../../english/pronouns.ts";
import type { ReportedSpeech } from "../../quote.ts";
import type { Character } from "../cast/character.ts";
import type { ArticleReading, NameUses } from "./article-reading.ts";
import { agreementOf, type Found, isPerhapsBody, standingOf } from "./focus.ts";
import { caseAt, pronounCandidates } from "./pronoun-evidence.ts";
import {
  NEAR_UNITS,
  NEXT_UNITS,
  type Resolution,
  type ResolutionPath,
  RIVAL_FROM,
} from "./resolution-paths.ts";

/**
 * What is left of the weight of somebody whom the pronoun's own words name: "he said of Marsh" is not Marsh's. Of a
 * quotation, where speakers do name themselves, more is left.
 */
const NAMED_IN_REPORT = 0.15;
const NAMED_IN_QUOTE = 0.3;
/** How much more somebody weighs who is the subject of the pronoun's own sentence. */
const OWN_SUBJECT = 3;
/** How much more somebody weighs who spoke right before "she added". */
const SPOKE_BEFORE = 4;
/** And before "it said": a body's words are seldom taken up otherwise. */
const RELEASED_BEFORE = 2;
/** In UTF-16 units, with a contracted verb. */
const LONGEST_PRONOUN = 12;

/** Whom a "he" or "she" most likely means, and how likely, 0 to 1; `null` where nobody agrees. */
export function personMeant(
  reading: ArticleReading,
  pronoun: Pronoun,
  place: { readonly at: number; readonly end: number },
  share: (character: Character) => number,
): { readonly character: Character; readonly probability: number } | null {
  const personal = { gender: pronoun.gender, case: caseAt(reading.text, place.at, pronoun.case), ...place };
  const candidates = pronounCandidates(reading, personal).filter(({ character }) => share(character) > 0);
  if (candidates.length === 0) return null;
  const likely = reading.judge(candidates, share, personal);
  let best = 0;
  for (const [i, probability] of likely.entries()) if (probability > (likely[best] ?? 0)) best = i;
  const character = candidates[best]?.character;
  return character === undefined ? null : { character, probability: likely[best] ?? 0 };
}

/**
 * Whom "he", "she", "they" or "it" means. `of`: what the pronoun is the source of. Whose words are told goes on as the speaker more
 * often than other pronouns do: for "he said" who was mentioned last and strongest is righter than what is learnt from those.
 */
export function resolveThirdPerson(
  reading: ArticleReading,
  pronoun: Pronoun,
  at: number,
  of: readonly ReportedSpeech[],
): Resolution | null {
  const shares = sharesOfNamed(of, reading.names);
  const share = (character: Character): number => shares.get(character) ?? 1;
  const isSource = of.some(({ content }) => content.some(({ start, end }) => end > start));
  const own = isSource && pronoun.case === "subject" ? subjectBefore(reading, at) : null;
  if (own !== null && !shares.has(own)) shares.set(own, OWN_SUBJECT);
  const before = isSource ? goesOn(reading, pronoun, at, of) : null;
  if (before !== null)
    shares.set(
      before,
      (shares.get(before) ?? 1) * (pronoun.stands === "thing" ? RELEASED_BEFORE : SPOKE_BEFORE),
    );
  for (const character of doers(reading, of)) shares.set(character, NAMED_IN_REPORT);
  if (pronoun.stands === "person" && !isSource) {
    const end = at + (/^[\p{L}'’]+/u.exec(reading.text.slice(at, at + LONGEST_PRONOUN))?.[0].length ?? 0);
    const meant = personMeant(reading, pronoun, { at, end }, share);
    return meant === null
      ? null
      : { character: meant.character, path: "he or she", chance: meant.probability };
  }
  const found = reading.focus.find(pronoun, reading.frame.unitAt(at), share);
  if (found === null) return null;
  const { character } = found;
  // "LIV Golf released …. “…,” it said.": now it is known.
  if (pronoun.stands === "thing" && character.keys.length > 1 && isPerhapsBody(character))
    character.kind = "body";
  return { character, path: pathOf(pronoun, found) };
}

const GOES_ON = /^(?:adds?|added|continue[sd]?|concluded|went on|goes on)$/iu;

/** Who spoke right before, where the cue tells that they go on: "Marsh spoke of luck. “…,” she added." */
function goesOn(
  { text, focus, frame, names }: ArticleReading,
  pronoun: Pronoun,
  at: number,
  of: readonly ReportedSpeech[],
): Character | null {
  const isThing = pronoun.stands === "thing";
  const isTold = of.some(({ cue }) => cue.some(({ start, end }) => GOES_ON.test(text.slice(start, end))));
  if (!isTold && !isThing) return null;
  const last = focus.lastSpeaker();
  if (last === undefined || frame.unitAt(at) - last.unit > (isThing ? NEXT_UNITS : NEAR_UNITS)) return null;
  if (agreementOf(last.character, pronoun) === 0) return null;
  // "“…,” Lind said. Reyes nodded. “…,” he continued": another has come in.
  const isAnother = names
    .within({ start: last.end, end: at })
    .some(
      ({ character, span }) =>
        character !== last.character &&
        agreementOf(character, pronoun) > 0 &&
        !frame.isQuoted(span.start) &&
        standingOf(text, span, frame.sentenceAt(span.start).start) === "subject",
    );
  return isAnother ? null : last.character;
}

/** Those of whom quoted words tell what they do: of "Marsh “should step in,” he wrote" he is hardly Marsh. */
function doers({ text, names }: ArticleReading, of: readonly ReportedSpeech[]): Character[] {
  return of.flatMap(({ content: [first] }) => {
    if (first === undefined || !/^\p{Ll}/u.test(text.slice(first.start, first.start + 2))) return [];
    const [name] = names.backFrom(first.start, 1);
    const isRightBefore =
      name !== undefined && /^\s["“'‘]{1,2}$/u.test(text.slice(name.span.end, first.start));
    return isRightBefore ? [name.character] : [];
  });
}

/** "Lind was hopeful on Monday, he said": the subject of the pronoun's own sentence, which opens it. */
function subjectBefore({ text, names, frame }: ArticleReading, at: number): Character | null {
  const sentence = frame.sentenceAt(at);
  const [first] = names.within({ start: sentence.start, end: at });
  if (first === undefined || first.character.kind !== "person" || frame.isQuoted(first.span.start))
    return null;
  return standingOf(text, first.span, sentence.start) === "subject" ? first.character : null;
}

function pathOf(pronoun: Pronoun, found: Found): ResolutionPath {
  if (pronoun.stands === "thing") return "it";
  if (pronoun.stands === "plural") return "they";
  if (found.distance > NEAR_UNITS) return "he or she, far";
  return found.rival >= RIVAL_FROM ? "he or she, near, with a rival" : "he or she, near";
}

/** The part of their weight that those keep whom the content or the cue of speech names. */
function sharesOfNamed(speech: readonly ReportedSpeech[], names: NameUses): Map<Character, number> {
  const shares = new Map<Character, number>();
  for (const { kind, content, cue } of speech) {
    const share = kind === "direct" ? NAMED_IN_QUOTE : NAMED_IN_REPORT;
    for (const { character } of content.flatMap(names.within)) shares.set(character, share);
    for (const { character } of cue.flatMap(names.within)) shares.set(character, NAMED_IN_REPORT);
  }
  return shares;
}

/** What is told opens with it, at most behind such a word: "that she, too, felt", "when his wife came". */
const OPENING =
  /^\s*(?:(?:that|if|whether|when|while|because|although|though|as|after|before|both|even|only|not|now|then)\s+){0,2}(she|he|her|his|its)(?:['’](?:d|s|ll|ve))?(?![\p{L}\p{N}'’])/iu;
const LONGEST = 60;

/**
 * The pronoun of the third person that somebody's words, told and not quoted, open with. It tells who speaks: of "Marsh said she, too,
 * felt it" a woman, of "The broadcaster said its accounts …" a body. `null` where there is none, or several that disagree.
 */
export function toldPronoun(text: string, of: readonly ReportedSpeech[]): Pronoun | null {
  let found: Pronoun | null = null;
  for (const { kind, content } of of) {
    const first = content[0];
    if (kind === "direct" || first === undefined) continue;
    const word = OPENING.exec(text.slice(first.start, Math.min(first.end, first.start + LONGEST)))?.[1];
    const pronoun = word === undefined ? undefined : pronounOf(word);
    if (pronoun === undefined) continue;
    if (found !== null && found.gender !== pronoun.gender) return null;
    found = pronoun;
  }
  return found;
}
