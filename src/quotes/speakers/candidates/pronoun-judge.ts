import type { Gender } from "../../../english/names/given-names.ts";
import type { PronounCase } from "../../../english/pronouns.ts";
import type { Character } from "../cast/character.ts";
import type { Remembered } from "./focus.ts";
import { PRONOUN_WEIGHTS } from "./pronoun-weights.ts";

/** A "he", "him" or "his" (or hers) in the text. */
export interface PersonalPronoun {
  readonly gender: Gender | undefined;
  readonly case: PronounCase;
  /** First UTF-16 unit, and behind the last. */
  readonly at: number;
  readonly end: number;
}

/** Somebody whom a personal pronoun may mean, with what speaks for and against. */
export interface PronounCandidate extends Remembered {
  /** Names of what holds of it, each with its amount; weights are kept by these names. */
  readonly evidence: ReadonlyMap<string, number>;
}

/** Says how likely each of several people is whom a pronoun means, 0 to 1, in their order; the sum is 1. `share`: what of its weight somebody keeps. */
export type PronounJudge = (
  candidates: readonly PronounCandidate[],
  share: (character: Character) => number,
  pronoun: PersonalPronoun,
) => readonly number[];

/**
 * What is not learnt from GAP, whose passages are of a few sentences: who was mentioned long before gives way to whom the text speaks
 * of since. By hand.
 */
const LONG_BEFORE = { far: -1.5 } as const;

/** Judges by weights of the evidence: a conditional logit over the candidates. */
export function createPronounJudge(weights: Readonly<Record<string, number>>): PronounJudge {
  return (candidates, share) => {
    const scores = candidates.map(({ character, evidence }) => {
      let score = Math.log(share(character));
      for (const [name, amount] of evidence) score += (weights[name] ?? 0) * amount;
      return score;
    });
    const top = Math.max(...scores);
    const mass = scores.map((score) => Math.exp(score - top));
    const all = mass.reduce((sum, one) => sum + one, 0);
    return mass.map((one) => one / all);
  };
}

export const judgePronoun: PronounJudge = createPronounJudge({ ...PRONOUN_WEIGHTS, ...LONG_BEFORE });
