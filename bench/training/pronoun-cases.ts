import {
  createPronounJudge,
  type PronounCandidate,
} from "../../src/quotes/speakers/candidates/pronoun-judge.ts";
import { characterAt, type GapPart, gapCases } from "../eval/pronouns/evaluate-gap.ts";

/** Whom a pronoun may mean, and which of them it does. */
export interface JudgedPronoun {
  readonly candidates: readonly PronounCandidate[];
  readonly isMeant: readonly boolean[];
}

/** The pronouns of a part of GAP as they are read with `weights`; where neither person is meant, all others may be. */
export function judgedPronouns(part: GapPart, weights: Readonly<Record<string, number>>): JudgedPronoun[] {
  const inner = createPronounJudge(weights);
  return gapCases(part).flatMap(({ text, pronoun, people }) => {
    const found: PronounCandidate[][] = [];
    characterAt(text, [pronoun], (candidates, share, one) => {
      if (one.at === pronoun.start) found.push([...candidates]);
      return inner(candidates, share, one);
    });
    const named = characterAt(
      text,
      people.map(({ span }) => span),
    );
    const meant = people.findIndex((person) => person.isMeant);
    return found.slice(-1).map((candidates) => ({
      candidates,
      isMeant: candidates.map(({ character: { id } }) =>
        meant < 0 ? !named.includes(id) : id === named[meant],
      ),
    }));
  });
}
