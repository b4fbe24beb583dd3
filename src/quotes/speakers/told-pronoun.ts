import { type Pronoun, pronounOf } from "../../english/pronouns.ts";
import type { ReportedSpeech } from "../quote.ts";

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
