import { genderOfGivenName } from "../../../english/names/given-names.ts";
import type { PronounCase } from "../../../english/pronouns.ts";
import type { NameUse } from "../cast/character.ts";
import type { ArticleReading } from "./article-reading.ts";
import { agreementOf, type Mentioned, type Remembered, standingOf } from "./focus.ts";
import type { PersonalPronoun, PronounCandidate } from "./pronoun-judge.ts";

/** "her" behind which no noun stands. */
const OBJECT_HER =
  /^her(?=\s*[.,;:?!“"”)]|\s(?:about|that|in|on|at|for|as|with|from|to|if|why|what|how|when|whether|and|or|by|into|after|before|because|while|until|during|against|over|off|up|down|out|away|back|not|the|an?|is|was|were|had|has|who|which|but|than|through|toward|towards|under|upon|without)\s)/iu;

/** The case of a pronoun where it stands: "her" is a possessive where a noun follows. */
export function caseAt(text: string, at: number, given: PronounCase): PronounCase {
  if (!/^her(?![\p{L}\p{N}])/iu.test(text.slice(at, at + 4))) return given;
  return OBJECT_HER.test(text.slice(at, at + 16)) ? "object" : "possessive";
}

/** Names behind a pronoun in its own sentence that it may anticipate ("In his speech, Marsh said …"), at most. */
const MOST_BEHIND = 3;
/** In UTF-16 units. */
const LONGEST_BETWEEN = 240;
/** Added to a share of the most salient, so that its logarithm is finite. */
const LEAST_SALIENCE = 0.02;
/** Another clause begins. */
const BREAK =
  /[,;:—–()]|--|["“”]|''|\s(?:and|but|or|that|who|whom|which|when|while|where|because|after|before|as|if|until|since|although|though|so)\s/iu;

/** Whom a pronoun may mean, each with its evidence, in the order of the nearest mention; those it may anticipate come last. */
export function pronounCandidates(reading: ArticleReading, pronoun: PersonalPronoun): PronounCandidate[] {
  const { focus, frame, names } = reading;
  const unit = frame.unitAt(pronoun.at);
  const wanted = { gender: pronoun.gender, stands: "person" } as const;
  const sentence = frame.sentenceAt(pronoun.at);
  const before = focus.remembered(wanted, unit);
  const inSentence = before.some(({ mentions }) => (mentions[0]?.at ?? 0) >= sentence.start);
  const behind = anticipated(reading, pronoun, before);
  const most = Math.max(1, ...before.map(({ character }) => focus.timesOf(character)));
  const subjects = subjectsOf(before, sentence.start, unit);
  const last = focus.lastPronoun(pronoun.gender);
  const opens = pronoun.at - sentence.start < 3;
  const form = `${pronoun.case}${opens ? ", first" : ""}`;
  const mostNamed = Math.max(1, ...before.map(({ character }) => names.timesOf(character)));
  const mostSalient = Math.max(...before.map(({ salience }) => salience));
  const candidates = before
    .filter(({ mentions: [nearest] }) => nearest === undefined || !isBound(reading.text, nearest, pronoun))
    .map((one, rank): PronounCandidate => {
      const evidence = evidenceOfPerson(reading, one, pronoun);
      const [nearest, next] = one.mentions;
      if (nearest === undefined) return { ...one, evidence };
      const distance = distanceOf(nearest, sentence.start, unit);
      evidence.set(`${distance} ${nearest.standing} ${form}`, 1);
      evidence.set(`rank ${Math.min(rank, 4)}`, 1);
      evidence.set(`last ${nearest.standing}`, 1);
      evidence.set(distance, 1);
      evidence.set("salience", Math.log(one.salience / mostSalient + LEAST_SALIENCE));
      evidence.set("named", Math.log(names.timesOf(one.character) + 1) - Math.log(mostNamed + 1));
      if (distance === "same") evidence.set("near", -Math.log(1 + Math.max(0, pronoun.at - nearest.end)));
      if (next !== undefined) evidence.set(`again ${distanceOf(next, sentence.start, unit)}`, 1);
      if (one.character === subjects.own) evidence.set(`subject of the sentence ${form}`, 1);
      if (one.character === subjects.before)
        evidence.set(`subject of the sentence before${opens ? ", first" : ""}`, 1);
      evidence.set("times", Math.log(focus.timesOf(one.character) + 1) - Math.log(most + 1));
      if (last !== undefined) {
        const since = distanceOf(last, sentence.start, unit);
        evidence.set(`pronoun ${since} ${last.character === one.character ? "same" : "another"}`, 1);
      }
      if (distance === "same") clauseEvidence(evidence, reading.text, nearest, pronoun.at, form);
      return { ...one, evidence };
    });
  for (const { use, remembered } of behind) {
    const evidence = evidenceOfPerson(reading, remembered, pronoun);
    const standing = standingOf(reading.text, use.span, sentence.start);
    const between = reading.text.slice(pronoun.end, use.span.start);
    evidence.set(`behind ${standing} ${pronoun.case}`, 1);
    evidence.set(between.includes(",") ? "behind a comma" : "behind without a comma", 1);
    if (inSentence) evidence.set("behind, others before", 1);
    if (pronoun.at - sentence.start > 60) evidence.set("behind, late", 1);
    candidates.push({ ...remembered, evidence });
  }
  return candidates;
}

/** What holds of somebody wherever mentioned: gender, what shows a person, place in the text. */
function evidenceOfPerson(
  { cast }: ArticleReading,
  { character }: Remembered,
  { gender }: PersonalPronoun,
): Map<string, number> {
  const evidence = new Map<string, number>();
  if (gender !== undefined) {
    const told =
      character.gender === gender
        ? "known"
        : character.leaning === gender
          ? "leaning"
          : character.leaning !== undefined
            ? "leaning away"
            : undefined;
    const given = character.keys.length === 1 ? genderOfGivenName(character.keys[0] ?? "") : undefined;
    evidence.set(
      `gender ${told ?? (given === undefined ? "unknown" : given === gender ? "of the name" : "not of the name")}`,
      1,
    );
  }
  if (!character.isCertain && character.kind !== "unnamed") evidence.set("uncertain person", 1);
  if (character.kind === "unnamed") evidence.set("unnamed", 1);
  if (cast.uses[0]?.character === character) evidence.set("first in the text", 1);
  if (cast.inTitle.some((use) => use.character === character)) evidence.set("in the title", 1);
  return evidence;
}

type Distance = "same" | "one" | "two" | "few" | "far";

/** How many sentences lie between a mention and a pronoun whose sentence opens at `start` with `unit` sentences before it. */
function distanceOf({ at, unit: then }: Mentioned, start: number, unit: number): Distance {
  if (at >= start) return "same";
  const sentences = unit - then;
  return sentences <= 1.2 ? "one" : sentences <= 2.2 ? "two" : sentences <= 4.2 ? "few" : "far";
}

/** A verb and what stands beside it: "told", "did not answer". */
const VERB_GROUP = /^(?:\s\p{Ll}+(?:n['’]t)?){1,3}\s$/u;
/** Behind it another verb begins, whose object the first one's subject may be: "asked to help her". */
const NEXT_VERB = /\s(?:to|and|or|but|if|that|who|when|while|as|than|\p{Ll}+ing)\s/u;

/**
 * Whether a mention is the subject of the verb that the pronoun is the object of: "Hall told her" is not Hall (principle B of binding,
 * Chomsky 1981), for whom "herself" would stand.
 */
function isBound(text: string, { standing, end }: Mentioned, { at, case: form }: PersonalPronoun): boolean {
  if (form !== "object" || (standing !== "subject" && standing !== "pronoun") || at - end > LONGEST_BETWEEN)
    return false;
  const between = text.slice(end, at);
  return VERB_GROUP.test(between) && !NEXT_VERB.test(between);
}

/** How near a mention in the pronoun's own sentence is, and whether a clause begins between them. */
function clauseEvidence(
  evidence: Map<string, number>,
  text: string,
  { end, standing }: Mentioned,
  at: number,
  form: string,
): void {
  if (at - end > LONGEST_BETWEEN) return;
  const between = ` ${text.slice(end, at)} `;
  const isSame = !BREAK.test(between);
  evidence.set(`${isSame ? "same clause" : "another clause"} ${standing} ${form}`, 1);
  if (/^\s*(?:and|,?\s?with|or)\s*$/u.test(between)) evidence.set(`joined ${form}`, 1);
  if (/\s(?:who|which|whose)\s/u.test(between)) evidence.set("relative between", 1);
}

/** Who is the first subject of the pronoun's sentence, and of the one before. */
function subjectsOf(
  candidates: readonly Remembered[],
  start: number,
  unit: number,
): { own: Remembered["character"] | undefined; before: Remembered["character"] | undefined } {
  let own: Mentioned | undefined;
  let before: Mentioned | undefined;
  for (const { mentions } of candidates)
    for (const one of mentions) {
      if (!isSubject(one)) continue;
      const distance = distanceOf(one, start, unit);
      if (distance === "same" && (own === undefined || one.at < own.at)) own = one;
      if (distance === "one" && (before === undefined || one.at < before.at)) before = one;
    }
  return { own: own?.character, before: before?.character };
}

function isSubject({ standing }: Mentioned): boolean {
  return standing === "subject" || standing === "pronoun" || standing === "speaker";
}

/** Those whom the pronoun's sentence names behind it and nothing before. */
function anticipated(
  { names, frame }: ArticleReading,
  { at, end, gender }: PersonalPronoun,
  before: readonly Remembered[],
): { use: NameUse; remembered: Remembered }[] {
  const sentence = frame.sentenceAt(at);
  const found = new Map<Remembered["character"], { use: NameUse; remembered: Remembered }>();
  for (const use of names.within({ start: end, end: sentence.end }).slice(0, MOST_BEHIND)) {
    const { character, span } = use;
    if (before.some((one) => one.character === character) || found.has(character)) continue;
    const agreement = agreementOf(character, { gender, stands: "person" });
    if (agreement === 0) continue;
    const mention: Mentioned = {
      character,
      at: span.start,
      end: span.end,
      unit: frame.unitAt(span.start),
      standing: "subject",
    };
    found.set(character, { use, remembered: { character, agreement, mentions: [mention], salience: 0 } });
  }
  return [...found.values()];
}
