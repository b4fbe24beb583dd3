import { OnnxGraph } from "../convert/onnx-graph.ts";
import type { GraphSession, StartSession } from "../inference/graph-session.ts";
import { bestSpans, type SpanWeights } from "./best-spans.ts";
import { findPredicates, type PredicateWords } from "./find-predicates.ts";
import type { Argument, Frame, TaggedSpan } from "./frame.ts";
import type { ReadPassage } from "./read-passage.ts";
import { argumentGraph, type GraphParts, SCORES, type TaggerSizes, wordGraph } from "./tagger-graph.ts";
import { type ArgumentRows, argumentInputs, wordInputs } from "./tagger-inputs.ts";

/** Everything that training a tagger gives. */
export interface TrainedTagger {
  readonly sizes: TaggerSizes;
  /** How the scores of each role are put together. */
  readonly spans: readonly SpanWeights[];
  /** A parameter's numbers, row by row. Throws where there is none of that name. */
  parameter(name: string): Float32Array;
}

export interface FrameTagger {
  /** The frames of each passage, in the order of their predicates. `checkpoint` is waited for between steps. */
  tag(passages: readonly ReadPassage[], checkpoint?: () => void | Promise<void>): Promise<Frame[][]>;
}

/** Words for each predicate that is looked at, at least: bounds the work for a text that is nothing but "said". */
const WORDS_A_PREDICATE = 8;
/** Words and predicates that are worked on at once: few at a time cost more, many more memory. */
const WORDS_AT_ONCE = 500;
const PREDICATES_AT_ONCE = 24;

/** Loads both parts of a trained tagger. */
export async function createFrameTagger(
  trained: TrainedTagger,
  startSession: StartSession,
): Promise<FrameTagger> {
  const { sizes } = trained;
  const words = await startSession(modelOf(trained, (parts) => wordGraph(parts, sizes)));
  const args = await startSession(
    modelOf(trained, (parts) => {
      const word = parts.graph.input("word", "float32", ["words", sizes.word]);
      const reading = parts.graph.input("reading", "float32", ["words", sizes.argument]);
      argumentGraph(parts, sizes, word, reading);
    }),
  );
  return {
    async tag(passages, checkpoint = () => {}) {
      const frames: Frame[][] = [];
      for (const some of groups(passages))
        frames.push(...(await tag(some, trained, words, args, checkpoint)));
      return frames;
    },
  };
}

function* groups(passages: readonly ReadPassage[]): Generator<ReadPassage[]> {
  let group: ReadPassage[] = [];
  let words = 0;
  for (const passage of passages) {
    if (words > 0 && words + passage.words.length > WORDS_AT_ONCE) {
      yield group;
      group = [];
      words = 0;
    }
    group.push(passage);
    words += passage.words.length;
  }
  if (group.length > 0) yield group;
}

function modelOf(trained: TrainedTagger, build: (parts: GraphParts) => void): readonly Uint8Array[] {
  const graph = new OnnxGraph("frame-tagger");
  build({
    graph,
    parameter: (name, shape) => graph.tensor(name, "float32", shape, trained.parameter(name)),
    forget: (matrix) => matrix,
  });
  return graph.toModel();
}

async function tag(
  passages: readonly ReadPassage[],
  { sizes, spans }: TrainedTagger,
  words: GraphSession,
  args: GraphSession,
  checkpoint: () => void | Promise<void>,
): Promise<Frame[][]> {
  const first = wordInputs(passages, sizes.hidden);
  const seen = await words.run(first.inputs);
  const scores = seen.predicate as Float32Array;
  const inside = likelihoods(column(scores, SCORES, 0, 0, first.rows));
  const starts = likelihoods(column(scores, SCORES, 1, 0, first.rows));
  const predicates = passages.flatMap(({ words: { length } }, passage) => {
    const from = first.starts[passage] as number;
    const of = (numbers: Float32Array) => numbers.subarray(from, from + length);
    const most = 1 + Math.floor(length / WORDS_A_PREDICATE);
    return findPredicates(of(inside), of(starts), most).map((found) => ({ ...found, passage }));
  });
  const word = { data: seen.word as Float32Array, shape: [first.rows, sizes.word] };
  const reading = { data: seen.reading as Float32Array, shape: [first.rows, sizes.argument] };
  const frames: Frame[][] = passages.map(() => []);
  for (let i = 0; i < predicates.length; i += PREDICATES_AT_ONCE) {
    await checkpoint();
    const now = predicates.slice(i, i + PREDICATES_AT_ONCE);
    const second = argumentInputs(passages, first, now, inside);
    const outputs = await args.run({ word, reading, ...second.inputs });
    const found = { argument: outputs.argument as Float32Array, valid: outputs.valid as Float32Array };
    for (const [k, predicate] of now.entries()) {
      const passage = passages[predicate.passage] as ReadPassage;
      const at = second.of[k] as ArgumentRows;
      frames[predicate.passage]?.push(frameOf(passage, predicate, at, found, sizes.roles, spans));
    }
  }
  return frames;
}

interface Found {
  readonly argument: Float32Array;
  readonly valid: Float32Array;
}

function frameOf(
  passage: ReadPassage,
  predicate: PredicateWords,
  { row, from, words }: ArgumentRows,
  { argument, valid }: Found,
  roles: readonly string[],
  spans: readonly SpanWeights[],
): Frame {
  const { start, end, probability } = predicate;
  const width = roles.length * SCORES;
  const found = roles.flatMap((role, r): Argument[] => {
    const scores = (kind: number) => column(argument, width, r * SCORES + kind, row, row + words);
    const inside = scores(0);
    inside.fill(NEVER, start - from, end - from);
    const best = bestSpans({ inside, first: scores(1), last: scores(2) }, spans[r] as SpanWeights);
    return best.map(([first, after]) => {
      const likely = mean(likelihoods(inside.subarray(first, after)));
      return { role, ...spanOf(passage, from + first, from + after, likely) };
    });
  });
  const own = valid.subarray(row + start - from, row + end - from);
  return {
    predicate: spanOf(passage, start, end, probability),
    validity: rounded(likelihood(mean(own))),
    arguments: found,
  };
}

/** Log odds of what cannot be: no argument holds words of its own predicate. */
const NEVER = -20;

function spanOf({ words }: ReadPassage, from: number, to: number, probability: number): TaggedSpan {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0, probability: rounded(probability) };
}

/** One column of the rows `[from, to)`. */
function column(rows: Float32Array, width: number, at: number, from: number, to: number): Float32Array {
  const numbers = new Float32Array(to - from);
  for (let i = 0; i < numbers.length; i++) numbers[i] = rows[(from + i) * width + at] as number;
  return numbers;
}

function likelihoods(logOdds: Float32Array): Float32Array {
  return logOdds.map(likelihood);
}

function likelihood(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function mean(numbers: Float32Array): number {
  return numbers.reduce((sum, x) => sum + x, 0) / Math.max(1, numbers.length);
}

/** To four decimals: what is behind them tells nothing, and would be stored with every passage. */
function rounded(probability: number): number {
  return Math.round(probability * 10_000) / 10_000;
}
