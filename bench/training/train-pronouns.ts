/**
 * Fits what each piece of evidence counts for whom "he" or "she" means, on GAP's development part, and prints pronoun-weights.ts.
 * Usage: node dist/bench/training/train-pronouns.js > src/quotes/speakers/candidates/pronoun-weights.ts
 * The share of the pronouns taken rightly, of five folds and of all, goes to the terminal.
 */
import { createPronounJudge } from "../../src/quotes/speakers/candidates/pronoun-judge.ts";
import { PRONOUN_WEIGHTS } from "../../src/quotes/speakers/candidates/pronoun-weights.ts";
import { type JudgedPronoun, judgedPronouns } from "./pronoun-cases.ts";
import { fitSoftmax, type Group } from "./softmax-fit.ts";

const PENALTY = 0.06;
/** Earlier pronouns are evidence for later ones: they are read with the weights of the round before. */
const ROUNDS = 2;
const FOLDS = 5;
/** Evidence of fewer candidates is noise. */
const LEAST_SEEN = 12;

const NONE = { gender: undefined, case: "subject", at: 0, end: 0 } as const;

type Weights = Record<string, number>;

function fitWeights(judged: readonly JudgedPronoun[]): Weights {
  const seen = new Map<string, number>();
  for (const { candidates } of judged)
    for (const { evidence } of candidates)
      for (const name of evidence.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen].filter(([, times]) => times >= LEAST_SEEN).map(([name]) => name);
  names.sort();
  const groups = judged
    .filter(({ isMeant }) => isMeant.includes(true) && isMeant.includes(false))
    .map(
      ({ candidates, isMeant }): Group => ({
        rows: candidates.map(({ evidence }) => Float64Array.from(names, (name) => evidence.get(name) ?? 0)),
        good: isMeant,
      }),
    );
  const fitted = fitSoftmax([groups], names.length, PENALTY);
  return Object.fromEntries(names.map((name, i) => [name, Math.round((fitted[i] ?? 0) * 100) / 100]));
}

/** The share of the pronouns whose likeliest candidate is meant, where one is. */
function right(judged: readonly JudgedPronoun[], weightsFor: (i: number) => Weights): string {
  let hits = 0;
  let all = 0;
  for (const [i, { candidates, isMeant }] of judged.entries()) {
    if (!isMeant.includes(true)) continue;
    const likely = createPronounJudge(weightsFor(i))(candidates, () => 1, NONE);
    all += 1;
    if (isMeant[likely.indexOf(Math.max(...likely))]) hits += 1;
  }
  return `${(hits / all).toFixed(4)} of ${all}`;
}

let weights: Weights = { ...PRONOUN_WEIGHTS };
for (let round = 0; round < ROUNDS; round += 1) {
  const judged = judgedPronouns("development", weights);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fitWeights(judged.filter((_one, i) => i % FOLDS !== fold)),
  );
  const before = right(judged, () => weights);
  weights = fitWeights(judged);
  const folded = right(judged, (i) => folds[i % FOLDS] ?? {});
  console.error(`round ${round}: before ${before}, folds ${folded}, fitted ${right(judged, () => weights)}`);
}
console.log(
  '/** What each piece of evidence counts for whom "he" or "she" means; fitted by bench/training/train-pronouns.ts on GAP. */',
);
console.log("export const PRONOUN_WEIGHTS: Readonly<Record<string, number>> = {");
for (const [name, weight] of Object.entries(weights))
  if (weight !== 0) console.log(`  ${/^[a-z]+$/u.test(name) ? name : JSON.stringify(name)}: ${weight},`);
console.log("};");
