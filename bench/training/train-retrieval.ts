/**
 * Trains the weights of `src/retrieval/fusion.ts` and `src/answer/confidence.ts`, and prints them with the figures
 * they reach on questions kept apart (five folds).
 * Run: node dist/bench/training/train-retrieval.js [DATA_FOLDER] [EVALUATION_FOLDER]
 */
import { atOnce } from "../../src/text/slices.ts";
import { join } from "node:path";
import { availableVectorIndex, createEmbedder, describeModel } from "../../embeddings/index.ts";
import { openEvalArchive } from "../eval/eval-archive.ts";
import { type EvalQuestion, evalSets, isGold } from "../eval/eval-set.ts";
import { findCandidates } from "../../src/retrieval/candidate.ts";
import { featuresOf } from "../../src/retrieval/features.ts";
import { FEATURE_NAMES as ALL_FEATURES } from "../../src/retrieval/fusion.ts";
import { passageRequest } from "../../src/question/passage-request.ts";
import { queryOf } from "../../src/retrieval/query.ts";
import { spread } from "../../src/retrieval/spread.ts";
import { climb } from "./climb.ts";
import { fitLogistic, fitSoftmax, type Group } from "./softmax-fit.ts";

const [dataFolder = "data", sharedFolder = "../shared/eval"] = process.argv.slice(2);
const FOLDS = 5;
const FUSION_PENALTY = 1e-2;
const CONFIDENCE_PENALTY = 1e-2;
/** Its weight is set by hand. */
const FEATURE_NAMES = ALL_FEATURES.filter((name) => name !== "answerFit");
/** Sets whose answerable questions train the fusion; the project's own set stays apart, as a check. */
const RANKED = ["squad", "news"];
/** Questions asked of an archive that cannot answer them: [questions of, archive of, at most]. */
const FOREIGN = [
  ["out-of-archive", "out-of-archive", 150],
  ["news", "squad", 187],
  ["squad", "news", 200],
  ["news", "out-of-archive", 187],
  ["squad", "out-of-archive", 300],
  ["news", "own", 187],
  ["squad", "own", 300],
] as const;

interface Asked extends Group {
  readonly articles: readonly string[];
}

const cacheFolder = join(dataFolder, "models");
const model = await describeModel(undefined, cacheFolder);
const embedder = await createEmbedder({ model, cacheFolder });
const vectorIndex = await availableVectorIndex();
const sets = new Map(evalSets("bench/eval/sets/own", "articles", sharedFolder).map((set) => [set.name, set]));
const questionsOf = (name: string): readonly EvalQuestion[] => sets.get(name)?.questions ?? [];

async function ask(archiveOf: string, questions: readonly EvalQuestion[]): Promise<Asked[]> {
  const set = sets.get(archiveOf);
  if (set === undefined) return [];
  const folder = join(dataFolder, "eval");
  const archive = await openEvalArchive(set, { folder, embedder, vectorIndex, notice: console.error });
  const asked: Asked[] = [];
  for (const question of questions) {
    const query = await queryOf(passageRequest(question.question), archive);
    const candidates = await findCandidates(query, embedder.embedQuery(query.text), archive, undefined);
    const scored = atOnce(featuresOf(query, candidates));
    asked.push({
      rows: scored.map((s) => Float64Array.from(FEATURE_NAMES.map((name) => s.features[name]))),
      good: scored.map(({ candidate }) => isGold(question, candidate.passage, candidate.article.file)),
      articles: scored.map(({ candidate }) => candidate.article.id),
    });
  }
  await archive.close();
  return asked;
}

const size = FEATURE_NAMES.length;
const scoreOf = (weights: readonly number[], row: Float64Array | undefined): number =>
  row?.reduce((sum, x, k) => sum + x * (weights[k] ?? 0), 0) ?? 0;
const order = ({ rows, articles }: Asked, weights: readonly number[]): number[] =>
  spread(
    [...rows.keys()],
    (i) => scoreOf(weights, rows[i]),
    (i) => articles[i] ?? "",
    10,
  );
const outside = (fold: number) => (_: unknown, i: number) => i % FOLDS !== fold;
const printed = (weights: readonly number[]): string =>
  FEATURE_NAMES.map((name, k) => `  ${name}: ${(weights[k] ?? 0).toFixed(2)},`).join("\n");

// Fusion
const ranked: Asked[][] = [];
for (const name of RANKED)
  ranked.push(
    await ask(
      name,
      questionsOf(name).filter((q) => q.answerable),
    ),
  );
const placesOf = (set: readonly Asked[], weights: readonly number[]): number[] =>
  set.map((asked) => order(asked, weights).findIndex((j) => asked.good[j]));
/** What is climbed: rank of the first good passage, and how often it is among the first, five and ten. */
const value = (sets: readonly (readonly Asked[])[]) => (weights: readonly number[]) =>
  sets.reduce((sum, set) => {
    const places = placesOf(set, weights);
    const within = (k: number) => places.filter((p) => p >= 0 && p < k).length / places.length;
    const reciprocal = places.reduce((s, p) => s + (p < 0 ? 0 : 1 / (p + 1)), 0) / places.length;
    return sum + reciprocal + within(1) / 2 + within(5) + within(10);
  }, 0);
const fitted = (sets: readonly (readonly Asked[])[]): number[] =>
  climb(fitSoftmax(sets, size, FUSION_PENALTY), value(sets));
const folds = Array.from({ length: FOLDS }, (_, fold) =>
  fitted(ranked.map((set) => set.filter(outside(fold)))),
);
const fusion = fitted(ranked);
console.log(`FUSION_WEIGHTS\n${printed(fusion)}`);
ranked.forEach((set, s) => {
  const ranks = set.map((asked, i) =>
    order(asked, folds[i % FOLDS] ?? fusion).findIndex((j) => asked.good[j]),
  );
  const hits = (k: number) => (ranks.filter((r) => r >= 0 && r < k).length / ranks.length).toFixed(3);
  console.log(`kept apart: ${RANKED[s]} hit@1 ${hits(1)} hit@5 ${hits(5)} hit@10 ${hits(10)}`);
});

// Confidence: parts of the best candidate say nothing of the best hit, so they are left out.
const used = FEATURE_NAMES.map((name, k) => (name.endsWith("OfBest") ? -1 : k)).filter((k) => k >= 0);
const best = (asked: Asked, weights: readonly number[]): Float64Array => {
  const row = asked.rows[order(asked, weights)[0] ?? 0];
  return Float64Array.from(used.map((k) => row?.[k] ?? 0));
};
const groups = ranked.map((set, s) => ({
  name: `${RANKED[s]} answerable`,
  isGood: true,
  rows: set.map((asked, i) => best(asked, folds[i % FOLDS] ?? fusion)),
}));
for (const [questions, archiveOf, most] of FOREIGN) {
  const asked = await ask(
    archiveOf,
    questionsOf(questions)
      .filter((q) => archiveOf !== questions || !q.answerable)
      .slice(0, most),
  );
  const rows = asked.map((a) => best(a, fusion));
  groups.push({ name: `${questions} asked of ${archiveOf}`, isGood: false, rows });
}
const near = await ask(
  "own",
  questionsOf("own").filter((q) => !q.answerable),
);
groups.push({ name: "own unanswerable", isGood: false, rows: near.map((a) => best(a, fusion)) });
const hard = await ask(
  "squad",
  questionsOf("squad").filter((q) => !q.answerable),
);
const watched = {
  name: "squad unanswerable (not trained on)",
  isGood: false,
  rows: hard.map((a) => best(a, fusion)),
};

const train = (select: (fold: number) => (_: unknown, i: number) => boolean, fold: number): number[] => {
  const rows = groups.flatMap((g) => g.rows.filter(select(fold)).map((row) => ({ row, isGood: g.isGood })));
  return fitLogistic(
    rows.map((r) => r.row),
    rows.map((r) => r.isGood),
    CONFIDENCE_PENALTY,
  );
};
const foldWeights = Array.from({ length: FOLDS }, (_, fold) => train(outside, fold));
const confidence = train(() => () => true, 0);
const chance = (weights: readonly number[], row: Float64Array): number =>
  1 / (1 + Math.exp(-scoreOf(weights, row) - (weights[used.length] ?? 0)));
const all = new Array<number>(size).fill(0);
used.forEach((k, n) => {
  all[k] = confidence[n] ?? 0;
});
console.log(`CONFIDENCE_WEIGHTS\n  bias: ${(confidence[used.length] ?? 0).toFixed(2)},\n${printed(all)}`);
for (const from of [0.3, 0.4, 0.5, 0.6]) {
  console.log(`answered from ${from}: share refused, kept apart`);
  for (const { name, rows } of [...groups, watched]) {
    const refused = rows.filter((row, i) => chance(foldWeights[i % FOLDS] ?? confidence, row) < from).length;
    console.log(`  ${(refused / rows.length).toFixed(3)}  ${name} (${rows.length})`);
  }
}
await embedder.close();
