/**
 * Trains the weights of `src/retrieval/reading/order.ts` and `src/retrieval/reading/answerability.ts`, and prints them with the figures
 * they reach on questions about articles kept apart (five folds over articles).
 * Run: node dist/bench/training/train-reading.js [DATA_FOLDER] [EVALUATION_FOLDER]
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { availableVectorIndex, createEmbedder, describeModel } from "../../embeddings/index.ts";
import { passageRequest } from "../../src/question/passage-request.ts";
import {
  answerabilityFeatures,
  CHECK_NAMES,
  READ_FEATURES,
  UNREAD_FEATURES,
} from "../../src/retrieval/reading/answerability.ts";
import { ORDER_WEIGHTS, orderFeatures } from "../../src/retrieval/reading/order.ts";
import { fuse } from "../../src/retrieval/fusion.ts";
import { createWindowReader } from "../../src/retrieval/reading/passage-reader.ts";
import { createRetriever, type Hit, type Retrieval } from "../../src/retrieval/retriever.ts";
import { openEvalArchive } from "../eval/eval-archive.ts";
import { type EvalSet, evalSets, isGold } from "../eval/eval-set.ts";
import { factQuestions, isFactKeptApart, isRightPassage, type MissKind } from "../eval/facts/fact-set.ts";
import { fitLogistic, fitSoftmax, type Group } from "./softmax-fit.ts";

const [dataFolder = "data", sharedFolder = "../shared/eval"] = process.argv.slice(2);
const FOLDS = 5;
const ORDER_PENALTY = 1e-2;
const ANSWER_PENALTY = 1e-2;
/** Hits of a question that are learnt from, of all that are found: the best by the indexes, whatever reading says. */
const HITS = 20;
const FOUND = 80;
/** Questions of a set, at most: every nth. */
const MOST = 320;
const FACTS = join("bench", "eval", "sets", "facts");
/** Sets by the archive that they are asked of. */
const FACTS_OF: Readonly<Record<string, string>> = { own: "samples", "out-of-archive": "dev", news: "news" };
/** What a set counts in the order, all its questions together. */
const ORDER_SHARE: Readonly<Record<string, number>> = { facts: 3.5, news: 2, squad: 2, own: 1 };

const ORDER_FEATURES = Object.keys(ORDER_WEIGHTS) as (keyof typeof ORDER_WEIGHTS)[];

interface Asked extends Group {
  readonly set: string;
  readonly isAnswerable: boolean;
  readonly miss: MissKind | null;
  readonly fold: number;
  /** Whether it may be fitted on at all; the others are only looked at. */
  readonly isFitted: boolean;
  /** Those that were read, as `rows` are, by the indexes' order. */
  readonly hits: readonly Hit[];
  /** Whether the others are right, in their order behind them. */
  readonly rest: readonly boolean[];
  readonly reading: Retrieval["reading"];
}

const cacheFolder = join(dataFolder, "models");
const model = await describeModel(undefined, cacheFolder);
const embedder = await createEmbedder({ model, cacheFolder, reads: true });
const vectorIndex = await availableVectorIndex();
const foldOf = (article: string): number => (createHash("sha256").update(article).digest()[1] ?? 0) % FOLDS;

const asked: Asked[] = [];
for (const set of evalSets("bench/eval/sets/own", "articles", sharedFolder)) await askAll(set);
await embedder.close();

async function askAll(set: EvalSet): Promise<void> {
  const options = { folder: join(dataFolder, "eval"), embedder, vectorIndex, notice: console.error };
  const archive = await openEvalArchive(set, options);
  const retriever = createRetriever(archive, embedder.embedQuery, createWindowReader(embedder.read));
  const ask = (question: string) =>
    retriever.retrieve(passageRequest(question), { limit: FOUND, reads: true });
  const every = Math.max(1, Math.floor(set.questions.length / MOST));
  for (const [i, question] of set.questions.entries()) {
    if (i % every !== 0) continue;
    const { hits, reading } = await ask(question.question);
    const article = question.gold[0]?.article ?? question.gold[0]?.file ?? question.id;
    add(set.name, question.answerable, null, article, true, hits, reading, ({ passage, article: { file } }) =>
      isGold(question, passage, file),
    );
  }
  for (const question of factQuestions(FACTS, FACTS_OF[set.name] ?? "none")) {
    const { hits, reading } = await ask(question.question);
    const isFitted = !isFactKeptApart(question);
    const isAnswerable = question.kind === "answerable";
    add(
      "facts",
      isAnswerable,
      question.miss ?? null,
      question.about,
      isFitted,
      hits,
      reading,
      ({ passage }) => isRightPassage(question, passage),
    );
  }
  console.error(`${set.name}: ${asked.length} questions so far`);
  await archive.close();
}

function add(
  set: string,
  isAnswerable: boolean,
  miss: MissKind | null,
  article: string,
  isFitted: boolean,
  found: readonly Hit[],
  reading: Retrieval["reading"],
  isRight: (hit: Hit) => boolean,
): void {
  // Scores come with what reading added; the indexes' own order is that of the fused features.
  const fused = (hit: Hit): number => fuse(hit.features);
  const hits = [...found].sort((a, b) => fused(b) - fused(a)).slice(0, HITS);
  const read = hits.flatMap((hit) => {
    const features = hit.reading === undefined ? null : orderFeatures(hit.reading);
    if (features === null) return [];
    const row = Float64Array.from([fused(hit), ...ORDER_FEATURES.map((name) => features[name])]);
    return [{ hit, row, isGood: isAnswerable && isRight(hit) }];
  });
  const rest = hits
    .filter((hit) => !read.some((one) => one.hit === hit))
    .map((hit) => isAnswerable && isRight(hit));
  asked.push({
    set,
    isAnswerable,
    miss,
    fold: foldOf(article),
    isFitted,
    hits: read.map(({ hit }) => hit),
    rest,
    reading,
    rows: read.map(({ row }) => row),
    good: read.map(({ isGood }) => isGood),
  });
}

const product = (weights: readonly number[], row: Float64Array): number =>
  row.reduce((sum, x, k) => sum + x * (weights[k] ?? 0), 0);
const ordered = ({ rows }: Asked, weights: readonly number[]): number[] =>
  rows
    .map((row, i) => ({ i, value: product(weights, row) }))
    .sort((a, b) => b.value - a.value)
    .map(({ i }) => i);

// Order. Sets count by their share: one of a larger share is handed in several times.
function fitOrder(from: readonly Asked[]): number[] {
  const sets = Object.entries(ORDER_SHARE).flatMap(([name, share]) => {
    const groups = from.filter((one) => one.set === name && one.isAnswerable);
    return groups.length === 0 ? [] : Array.from({ length: Math.round(share * 2) }, () => groups);
  });
  const weights = fitSoftmax(sets, ORDER_FEATURES.length + 1, ORDER_PENALTY);
  return weights.map((weight) => weight / (weights[0] ?? 1));
}
const fitting = asked.filter(({ isFitted }) => isFitted);
const orders = Array.from({ length: FOLDS }, (_, fold) =>
  fitOrder(fitting.filter((one) => one.fold !== fold)),
);
const order = fitOrder(fitting);
console.log("ORDER_WEIGHTS");
for (const [k, name] of ORDER_FEATURES.entries())
  console.log(`  ${name}: ${(order[k + 1] ?? 0).toFixed(2)},`);
const plainOrder = [1, ...ORDER_FEATURES.map(() => 0)];
function hitsAt(questions: readonly Asked[], weightsOf: (one: Asked) => readonly number[]): string {
  const answerable = questions.filter(({ isAnswerable }) => isAnswerable);
  return [1, 3, 5, 10]
    .map((k) => {
      const right = answerable.filter((one) =>
        [...ordered(one, weightsOf(one)).map((i) => one.good[i]), ...one.rest].slice(0, k).some(Boolean),
      );
      return (right.length / answerable.length).toFixed(3);
    })
    .join(" ");
}
const named: [string, Asked[]][] = [
  ...["news", "squad", "own"].map((name): [string, Asked[]] => [
    name,
    asked.filter(({ set }) => set === name),
  ]),
  ["facts fitted", asked.filter(({ set, isFitted }) => set === "facts" && isFitted)],
  ["facts apart", asked.filter(({ set, isFitted }) => set === "facts" && !isFitted)],
];
const foldOrder = (one: Asked) => (one.isFitted ? (orders[one.fold] ?? order) : order);
for (const [name, questions] of named)
  console.log(
    `${name}: right in 1, 3, 5, 10: ${hitsAt(questions, foldOrder)}; by the indexes alone ${hitsAt(questions, () => plainOrder)}`,
  );

/** Questions of fact by readers tell most: they stand for what people ask, and for how they miss. A large set counts no more than so many. */
const FACTS_COUNT = 2;
const MOST_COUNTED = 100;
function countOf({ set, isAnswerable }: Asked): number {
  if (set === "facts") return FACTS_COUNT;
  const all = asked.filter((one) => one.set === set && one.isAnswerable === isAnswerable).length;
  return Math.min(1, MOST_COUNTED / all);
}

// Answerability, of the first hit in that order.
type Judged = ReturnType<typeof answerabilityFeatures>["features"];
const judged = asked.map((one): Judged | null => {
  const first = one.hits[ordered(one, foldOrder(one))[0] ?? 0];
  if (first === undefined || one.reading === null) return null;
  return answerabilityFeatures({ ...first, reading: first.reading }, one.reading).features;
});
for (const [title, names] of [
  ["READ_WEIGHTS", READ_FEATURES],
  ["UNREAD_WEIGHTS", UNREAD_FEATURES],
] as const) {
  const rowOf = (features: Judged) => Float64Array.from(names.map((name) => features[name]));
  // What a passage lacks never speaks for it, and what is found never against it.
  const signs = names.map((name) => (CHECK_NAMES.some((check) => check === name) ? -1 : 1));
  const trained = (admits: (one: Asked) => boolean): number[] => {
    const used = asked.flatMap((one, i) => {
      const features = judged[i];
      return one.isFitted && features != null && admits(one) ? [{ one, row: rowOf(features) }] : [];
    });
    return fitLogistic(
      used.map(({ row }) => row),
      used.map(({ one }) => one.isAnswerable),
      ANSWER_PENALTY,
      { counts: used.map(({ one }) => countOf(one)), signs },
    );
  };
  const folds = Array.from({ length: FOLDS }, (_, fold) => trained((one) => one.fold !== fold));
  const whole = trained(() => true);
  console.log(`${title}\n  bias: ${(whole[names.length] ?? 0).toFixed(2)},`);
  for (const [k, name] of names.entries()) console.log(`  ${name}: ${(whole[k] ?? 0).toFixed(2)},`);
  const chance = asked.map((one, i) => {
    const features = judged[i];
    if (features == null) return 0;
    const weights = one.isFitted ? (folds[one.fold] ?? whole) : whole;
    return 1 / (1 + Math.exp(-product(weights, rowOf(features)) - (weights[names.length] ?? 0)));
  });
  tell(chance);
}

function tell(chance: readonly number[]): void {
  const share = (admits: (one: Asked) => boolean, from: number): string => {
    const all = asked.flatMap((one, i) => (admits(one) ? [chance[i] ?? 0] : []));
    return all.length === 0 ? "-" : (all.filter((p) => p < from).length / all.length).toFixed(3);
  };
  for (const from of [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]) {
    const line = (name: string, admits: (one: Asked) => boolean) =>
      `${name} ${share((one) => admits(one) && one.isAnswerable, from)}/${share((one) => admits(one) && !one.isAnswerable, from)}`;
    console.log(
      `from ${from}: refused answerable/not: ${[
        line("facts fitted", (one) => one.set === "facts" && one.isFitted),
        line("facts apart", (one) => one.set === "facts" && !one.isFitted),
        ...["news", "squad", "own", "out-of-archive"].map((set) => line(set, (one) => one.set === set)),
      ].join("; ")}`,
    );
    const kinds = ["entity_elsewhere", "entity_absent", "time", "number", "opposite", "detail"];
    console.log(
      `   ${kinds.map((kind) => `${kind} ${share(({ miss }) => miss === kind, from)}`).join(", ")}`,
    );
  }
  console.log("calibration (probability: answerable, of)");
  for (let from = 0; from < 1; from += 0.1) {
    const inside = asked.filter((_, i) => (chance[i] ?? 0) >= from && (chance[i] ?? 0) < from + 0.1);
    const good = inside.filter(({ isAnswerable }) => isAnswerable).length;
    console.log(`  ${from.toFixed(1)}: ${(good / Math.max(1, inside.length)).toFixed(2)}, ${inside.length}`);
  }
}
