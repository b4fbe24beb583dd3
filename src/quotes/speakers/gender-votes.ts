import type { Cast } from "./cast.ts";
import type { Character } from "./character.ts";
import type { Gender } from "../../english/names/given-names.ts";
import type { NameUse } from "./name-use.ts";
import type { ReadingFrame } from "./reading-frame.ts";

const PRONOUN =
  /(?<![\p{L}\p{N}'’])(?:(?<m>he|his)|she|her\s+(?!up|to|that|in|on|at|for|as|with|from)\p{Ll}+)(?![\p{L}\p{N}])/giu;

/** One vote may be another person's pronoun: it only inclines. */
const SURE_VOTES = 2;

/**
 * Gives a gender to people whose names do not tell it: in a sentence that names one person alone, the pronouns behind
 * the name are that person's more often than not. A majority of two to one decides.
 */
export function voteOnGenders(text: string, cast: Cast, frame: ReadingFrame): void {
  const votes = new Map<Character, { f: number; m: number }>();
  for (const [i, use] of cast.uses.entries()) {
    if (!isOpen(use) || frame.isQuoted(use.span.start)) continue;
    const sentence = frame.sentenceAt(use.span.start);
    const isOther = (other: NameUse | undefined): boolean =>
      other !== undefined && other.character !== use.character && other.character.kind === "person";
    const before = cast.uses[i - 1];
    if (isOther(before) && (before?.span.start ?? 0) >= sentence.start) continue;
    const next = cast.uses[i + 1];
    const until = isOther(next)
      ? Math.min(sentence.end, next?.span.wholeStart ?? sentence.end)
      : sentence.end;
    const genders = new Set<Gender>();
    for (const match of text.slice(use.span.end, Math.min(until, use.span.end + 200)).matchAll(PRONOUN)) {
      if (!frame.isQuoted(use.span.end + match.index)) genders.add(match.groups?.m === undefined ? "f" : "m");
    }
    const only = genders.size === 1 ? [...genders][0] : undefined;
    if (only === undefined) continue;
    const tally = votes.get(use.character) ?? { f: 0, m: 0 };
    tally[only] += 1;
    votes.set(use.character, tally);
  }
  for (const [character, { f, m }] of votes) {
    const gender = f >= 2 * m ? "f" : m >= 2 * f ? "m" : undefined;
    if (gender === undefined) continue;
    if (f + m >= SURE_VOTES) character.gender = gender;
    else character.leaning = gender;
    character.isCertain = true;
  }
}

function isOpen(use: NameUse): boolean {
  return use.character.kind === "person" && use.character.gender === undefined;
}
