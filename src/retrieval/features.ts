import { headOf } from "../archive/article-head.ts";
import { termList, termsOf } from "../english/terms.ts";
import type { Steps } from "../text/slices.ts";
import type { Term } from "../text/terms.ts";
import { answerFit } from "./answer-type.ts";
import { BM25_CEILING, bm25OfTerm } from "../archive/bm25.ts";
import type { Candidate } from "./candidate.ts";
import type { Query } from "./query.ts";
import { areNear } from "./near-places.ts";
import { type ScoredSentence, scoreSentences } from "./sentence-scores.ts";

/**
 * What is known of a candidate, each between 0 and 1 (cosines: -1 and 1). "Share" means the part of the question's
 * weight: rare terms count more, and a term that no passage holds counts most and is always missing.
 */
export interface Features {
  /** BM25 as a part of the best candidate's. */
  readonly bm25OfBest: number;
  /** BM25 as a part of the most it could be for this question. */
  readonly bm25: number;
  /** Cosine of the question and the most similar window. */
  readonly similarity: number;
  /** Cosine of the question and the most similar sentence, read in its context. */
  readonly sentenceSimilarity: number;
  /** The same as a part of the best candidate's. */
  readonly sentenceSimilarityOfBest: number;
  /** Share of the question that the passage holds. */
  readonly coverage: number;
  /** Share that its best sentence holds. */
  readonly sentenceCoverage: number;
  /** Share of neighbouring terms of the question that stand near each other here too. */
  readonly adjacency: number;
  /** Share that title, outlet, authors and date of the article hold. */
  readonly titleCoverage: number;
  /** Share that all candidates of the article hold together, its title included. */
  readonly articleCoverage: number;
  /** Share of the question's names and figures that passage and title hold; 0 when it has none. */
  readonly nameCoverage: number;
  /** 1 when the question asks where, who or how many, and a sentence near the best holds that; otherwise less. */
  readonly answerFit: number;
}

export interface Scored {
  readonly candidate: Candidate;
  /** The passage's terms. */
  readonly terms: readonly Term[];
  readonly features: Features;
  readonly sentences: readonly ScoredSentence[];
}

/** The title's terms count half in BM25, as in the lexical index. */
const TITLE_WEIGHT = 0.5;
/** Keeps the part of the best one in bounds where nothing is similar. */
const LEAST_SIMILARITY = 0.01;

interface Analysed {
  readonly candidate: Candidate;
  readonly terms: readonly Term[];
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly title: ReadonlySet<string>;
  readonly length: number;
}

/** The features of all candidates of one question; they are compared with each other, so they come together. */
export function* featuresOf(query: Query, candidates: readonly Candidate[]): Steps<Scored[]> {
  const weights = new Map(query.terms.map((t) => [t.term, t.weight]));
  const share = shareOf(weights);
  const names = new Map(query.terms.filter((t) => t.isName).map((t) => [t.term, t.weight]));
  const nameShare = shareOf(names);
  const analysed = yield* analyse(candidates, weights);
  const meanLength = analysed.reduce((sum, a) => sum + a.length, 0) / analysed.length || 1;
  const bm25s = analysed.map((a) => bm25(a, weights, meanLength));
  const best = Math.max(...bm25s, Number.MIN_VALUE);
  const possible = BM25_CEILING * total(weights) || 1;
  const ofArticle = termsByArticle(analysed, weights);
  const sentencesOf = analysed.map((a) => scoreSentences(a.candidate, a.terms, weights));
  const nearest = sentencesOf.map((sentences) => most(sentences.map((s) => s.similarity)));
  const bestNearest = Math.max(...nearest, LEAST_SIMILARITY);

  const scored: Scored[] = [];
  for (const [i, a] of analysed.entries()) {
    const { candidate, terms, places, title } = a;
    const sentences = sentencesOf[i] ?? [];
    const held = bm25s[i] ?? 0;
    scored.push({
      candidate,
      terms,
      sentences,
      features: {
        bm25OfBest: held / best,
        bm25: held / possible,
        similarity: candidate.similarities.similarity,
        sentenceSimilarity: nearest[i] ?? 0,
        sentenceSimilarityOfBest: Math.max(0, nearest[i] ?? 0) / bestNearest,
        coverage: share((term) => places.has(term)),
        sentenceCoverage: most(sentences.map((s) => s.coverage)),
        adjacency: adjacency(query.pairs, places, weights),
        titleCoverage: share((term) => title.has(term)),
        articleCoverage: share((term) => ofArticle.get(candidate.article.id)?.has(term) ?? false),
        nameCoverage: nameShare((term) => places.has(term) || title.has(term)),
        answerFit: query.isWantedMost ? bestFit(candidate.passage.text, sentences, query, weights) : 0,
      },
    });
    yield;
  }
  return scored;
}

/** Places of the question's terms in each candidate, and the terms of its article's title. */
function* analyse(candidates: readonly Candidate[], weights: ReadonlyMap<string, number>): Steps<Analysed[]> {
  const titles = new Map<string, ReadonlySet<string>>();
  const analysed: Analysed[] = [];
  for (const candidate of candidates) {
    const { article } = candidate;
    const title = titles.get(article.id) ?? new Set(termList(headOf(article)));
    titles.set(article.id, title);
    const terms = termsOf(candidate.passage.text);
    const places = new Map<string, number[]>();
    terms.forEach(({ term }, i) => {
      if (!weights.has(term)) return;
      const known = places.get(term);
      if (known === undefined) places.set(term, [i]);
      else known.push(i);
    });
    analysed.push({ candidate, terms, places, title, length: terms.length + title.size });
    yield;
  }
  return analysed;
}

function bm25(
  { places, title, length }: Analysed,
  weights: ReadonlyMap<string, number>,
  mean: number,
): number {
  let sum = 0;
  for (const [term, weight] of weights) {
    const frequency = (places.get(term)?.length ?? 0) + (title.has(term) ? TITLE_WEIGHT : 0);
    if (frequency > 0) sum += bm25OfTerm(weight, frequency, length, mean);
  }
  return sum;
}

function termsByArticle(
  analysed: readonly Analysed[],
  weights: ReadonlyMap<string, number>,
): Map<string, ReadonlySet<string>> {
  const held = new Map<string, Set<string>>();
  for (const { candidate, places, title } of analysed) {
    const terms = held.get(candidate.article.id) ?? new Set([...title].filter((term) => weights.has(term)));
    for (const term of places.keys()) terms.add(term);
    held.set(candidate.article.id, terms);
  }
  return held;
}

function adjacency(
  pairs: Query["pairs"],
  places: ReadonlyMap<string, readonly number[]>,
  weights: ReadonlyMap<string, number>,
): number {
  let found = 0;
  let all = 0;
  // A question may say the same two words again and again.
  const near = new Map<string, boolean>();
  for (const [first, second] of pairs) {
    const weight = (weights.get(first) ?? 0) + (weights.get(second) ?? 0);
    all += weight;
    const pair = `${first} ${second}`;
    const isNear = near.get(pair) ?? areNear(places.get(first) ?? [], places.get(second) ?? []);
    near.set(pair, isNear);
    if (isNear) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** How well the sentences that come near the best one fit what is asked for. */
function bestFit(
  text: string,
  sentences: readonly ScoredSentence[],
  { wanted, counted }: Query,
  weights: ReadonlyMap<string, number>,
): number {
  const value = (s: ScoredSentence) => s.coverage + s.similarity;
  const best = most(sentences.map(value));
  const fits = sentences
    .filter((s) => value(s) >= best * NEAR_BEST)
    .map(({ start, end }) => answerFit(text.slice(start, end), wanted, (term) => weights.has(term), counted));
  return most(fits);
}

/** A sentence with this part of the best one's coverage and similarity may be the one that answers. */
const NEAR_BEST = 0.6;

function shareOf(weights: ReadonlyMap<string, number>): (holds: (term: string) => boolean) => number {
  const all = total(weights);
  return (holds) => {
    let held = 0;
    for (const [term, weight] of weights) if (holds(term)) held += weight;
    return all === 0 ? 0 : held / all;
  };
}

function total(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

function most(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values);
}
