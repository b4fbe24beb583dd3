import type { Gender } from "../../../english/names/given-names.ts";
import type { Cast } from "../cast/cast.ts";
import type { Character, NameUse } from "../cast/character.ts";
import { standingOf } from "./focus.ts";
import type { ReadingFrame } from "./reading-frame.ts";

const PRONOUN =
  /(?<![\p{L}\p{N}'’])(?:(?<m>he|his)|she|her\s+(?!up|to|that|in|on|at|for|as|with|from)\p{L}+)(?![\p{L}\p{N}])/giu;
/** Text behind a name in which its pronouns are looked for, in UTF-16 units. */
const LONGEST_BEHIND = 200;

/** One vote may be another person's pronoun: it only inclines. */
const SURE_VOTES = 2;

/** "Zelle changed its rules", "Nike announced it will close", "Brookings, which": a name that no word shows to be a person's is a body's. */
const AS_A_THING =
  /^(?:(?:\s\p{Ll}+){1,3}\s(?:its|itself)|\sannounce[ds]\s(?:on\s\p{Lu}\p{Ll}+\s)?(?:that\s)?it\s(?:will|would|has|had|is|was)|,\swhich|\sand\sits)(?![\p{L}\p{N}'’])/u;

/** Sentences that name somebody alone and go on with a pronoun, by its gender. */
type Votes = Record<Gender, number>;

/**
 * Gives a gender to people whose names do not tell it: in a sentence that names one person alone, the pronouns behind
 * the name are that person's more often than not. A majority of two to one decides. Who goes on as an "it" is a body.
 */
export function voteOnGenders(text: string, cast: Cast, frame: ReadingFrame): void {
  const votes = new Map<Character, Votes>();
  const things = new Set<Character>();
  const withArticle = oftenWithArticle(cast.uses);
  for (const [i, use] of cast.uses.entries()) {
    const isOpen = use.character.kind === "person" && use.character.gender === undefined;
    if (!isOpen || frame.isQuoted(use.span.start)) continue;
    if (
      (!use.character.isCertain || isGivenAlone(use.character)) &&
      AS_A_THING.test(text.slice(use.span.end, use.span.end + LONGEST_BEHIND))
    )
      things.add(use.character);
    if (!use.character.isCertain && (withArticle.has(use.character) || !mayBePerson(text, use, frame)))
      continue;
    const vote = voteOf(text, cast.uses, i, frame);
    if (vote === undefined) continue;
    const tally = votes.get(use.character) ?? { f: 0, m: 0 };
    tally[vote] += 1;
    votes.set(use.character, tally);
  }
  for (const [character, { f, m }] of votes) {
    const gender = f >= 2 * m ? "f" : m >= 2 * f ? "m" : undefined;
    if (gender === undefined) continue;
    if (f + m >= SURE_VOTES) character.gender = gender;
    else character.leaning = gender;
    character.isCertain = true;
  }
  for (const character of things) {
    if (character.isCertain && (!isGivenAlone(character) || votes.has(character))) continue;
    character.kind = "body";
    character.isCertain = false;
  }
}

/** "Nike": one word that is a given name as well, and that no title, description or surname shows to be a person's. */
function isGivenAlone({ keys, roles, forms, gender }: Character): boolean {
  return keys.length === 1 && roles.length === 0 && forms.size === 0 && gender === undefined;
}

/** Those whose name has "the" before it half of the times or more ("the Glimmers"). */
function oftenWithArticle(uses: readonly NameUse[]): ReadonlySet<Character> {
  const balance = new Map<Character, number>();
  for (const { character, span } of uses)
    balance.set(character, (balance.get(character) ?? 0) + (span.hasArticle ? 1 : -1));
  return new Set([...balance].filter(([, more]) => more >= 0).map(([character]) => character));
}

/** Where a name that no word shows to be a person's may be one's: of "she sang at the Glass Ball, her first" neither article nor place are. */
function mayBePerson(text: string, { span }: NameUse, frame: ReadingFrame): boolean {
  if (span.hasArticle) return false;
  const standing = standingOf(text, span, frame.sentenceAt(span.start).start);
  return standing === "subject" || standing === "speaker" || standing === "possessive";
}

/** The only gender of the pronouns behind the name at `i`, where its sentence names nobody else before them. */
function voteOf(text: string, uses: readonly NameUse[], i: number, frame: ReadingFrame): Gender | undefined {
  const use = uses[i];
  if (use === undefined) return undefined;
  const sentence = frame.sentenceAt(use.span.start);
  const isOther = (other: NameUse | undefined): boolean =>
    other !== undefined && other.character !== use.character && other.character.kind === "person";
  const before = uses[i - 1];
  if (isOther(before) && (before?.span.start ?? 0) >= sentence.start) return undefined;
  const next = uses[i + 1];
  const until = isOther(next) ? Math.min(sentence.end, next?.span.wholeStart ?? sentence.end) : sentence.end;
  const genders = new Set<Gender>();
  for (const match of text
    .slice(use.span.end, Math.min(until, use.span.end + LONGEST_BEHIND))
    .matchAll(PRONOUN)) {
    if (!frame.isQuoted(use.span.end + match.index)) genders.add(match.groups?.m === undefined ? "f" : "m");
  }
  return genders.size === 1 ? [...genders][0] : undefined;
}
