import type { ReportedSpeech } from "../quote.ts";
import type { ArticleReading } from "./article-reading.ts";
import type { Character } from "./character.ts";
import type { Found } from "./focus.ts";
import type { NameUses } from "./name-uses.ts";
import type { Pronoun } from "../../english/pronouns.ts";
import { NEAR_UNITS, type Resolution, type ResolutionPath, RIVAL_FROM } from "./resolution-paths.ts";

/**
 * What is left of the weight of somebody whom the pronoun's own words name: "he said of Marsh" is not Marsh's. Of a
 * quotation, where speakers do name themselves, more is left.
 */
const NAMED_IN_REPORT = 0.15;
const NAMED_IN_QUOTE = 0.3;

/** Whom "he", "she", "they" or "it" means: who was mentioned last and strongest. `of`: what the pronoun is the source of. */
export function resolveThirdPerson(
  reading: ArticleReading,
  pronoun: Pronoun,
  at: number,
  of: readonly ReportedSpeech[],
): Resolution | null {
  const shares = sharesOfNamed(of, reading.names);
  const share = (character: Character): number => shares.get(character) ?? 1;
  const found = reading.focus.find(pronoun, reading.frame.unitAt(at), share);
  return found === null ? null : { character: found.character, path: pathOf(pronoun, found) };
}

/** The part of their weight that those keep whom the content or the cue of speech names. */
function sharesOfNamed(speech: readonly ReportedSpeech[], names: NameUses): ReadonlyMap<Character, number> {
  const shares = new Map<Character, number>();
  for (const { kind, content, cue } of speech) {
    const share = kind === "direct" ? NAMED_IN_QUOTE : NAMED_IN_REPORT;
    for (const { character } of content.flatMap(names.within)) shares.set(character, share);
    for (const { character } of cue.flatMap(names.within)) shares.set(character, NAMED_IN_REPORT);
  }
  return shares;
}

function pathOf(pronoun: Pronoun, found: Found): ResolutionPath {
  if (pronoun.stands === "thing") return "it";
  if (pronoun.stands === "plural") return "they";
  if (found.distance > NEAR_UNITS) return "he or she, far";
  return found.rival >= RIVAL_FROM ? "he or she, near, with a rival" : "he or she, near";
}
