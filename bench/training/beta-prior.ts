/** How often something was seen among how many sightings. */
export interface Count {
  readonly hits: number;
  readonly all: number;
}

/** A beta distribution over shares, as sightings that were made before: `hits` of `all`. */
export interface BetaPrior {
  /** Mean share, between 0 and 1. */
  readonly mean: number;
  /** Sightings it is worth, above 0. */
  readonly strength: number;
}

/** The share that a count tells, held towards what is known before: 3 of 3 is not 1. */
export function shareOf({ hits, all }: Count, { mean, strength }: BetaPrior): number {
  return (hits + strength * mean) / (all + strength);
}

/**
 * How many sightings the prior means are worth: the strength under which the counts are likeliest (beta-binomial), of 60 between 0.05
 * and 500. Each count has its own mean.
 */
export function fitStrength(counts: readonly (Count & { readonly mean: number })[]): number {
  const strengths = Array.from({ length: 60 }, (_, i) => 0.05 * 10_000 ** (i / 59));
  const best = { strength: 1, likelihood: -Infinity };
  for (const strength of strengths) {
    const likelihood = counts.reduce((sum, count) => sum + logLikelihood(count, strength), 0);
    if (likelihood > best.likelihood) Object.assign(best, { strength, likelihood });
  }
  return best.strength;
}

/** The mean and the strength under which the shares of all counts are drawn from one distribution (empirical Bayes). */
export function fitPrior(counts: readonly Count[]): BetaPrior {
  const means = Array.from({ length: 80 }, (_, i) => 0.001 * 600 ** (i / 79));
  let best = { mean: 0.5, strength: 1, likelihood: -Infinity };
  for (const mean of means) {
    const strength = fitStrength(counts.map((count) => ({ ...count, mean })));
    const likelihood = counts.reduce((sum, count) => sum + logLikelihood({ ...count, mean }, strength), 0);
    if (likelihood > best.likelihood) best = { mean, strength, likelihood };
  }
  return { mean: best.mean, strength: best.strength };
}

function logLikelihood({ hits, all, mean }: Count & { readonly mean: number }, strength: number): number {
  const a = strength * mean;
  const b = strength * (1 - mean);
  return logBeta(a + hits, b + all - hits) - logBeta(a, b);
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Stirling's series, moved up to where it is exact to ten digits. */
function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 8; at += 1) shift += Math.log(at);
  const inverse = 1 / (at * at);
  return (
    (at - 0.5) * Math.log(at) -
    at +
    0.5 * Math.log(2 * Math.PI) +
    (1 / 12 - inverse * (1 / 360 - inverse / 1260)) / at -
    shift
  );
}
