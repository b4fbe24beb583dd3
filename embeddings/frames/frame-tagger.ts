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
  /** The frames of a section, in the order of their predicates. `checkpoint` is asked between steps. */
  tag(passage: ReadPassage, checkpoint?: () => void): Promise<Frame[]>;
}

/** Words for each predicate that is looked at, at least: bounds the work for a text that is nothing but "said". */
const WORDS_A_PREDICATE = 8;
/** Predicates that are worked on at once: bounds the memory. */
const PREDICATES_AT_ONCE = 16;

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
  return { tag: (passage, checkpoint) => tag(passage, trained, words, args, checkpoint) };
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
  passage: ReadPassage,
  { sizes, spans }: TrainedTagger,
  words: GraphSession,
  args: GraphSession,
  checkpoint: () => void = () => {},
): Promise<Frame[]> {
  const count = passage.words.length;
  const first = wordInputs([passage], sizes.hidden);
  const seen = await words.run(first.inputs);
  const scores = seen.predicate as Float32Array;
  const inside = likelihoods(column(scores, SCORES, 0, 0, first.rows));
  const starts = likelihoods(column(scores, SCORES, 1, 0, count));
  const most = 1 + Math.floor(count / WORDS_A_PREDICATE);
  const predicates = findPredicates(inside.subarray(0, count), starts, most);
  const word = { data: seen.word as Float32Array, shape: [first.rows, sizes.word] };
  const reading = { data: seen.reading as Float32Array, shape: [first.rows, sizes.argument] };
  const frames: Frame[] = [];
  for (let i = 0; i < predicates.length; i += PREDICATES_AT_ONCE) {
    checkpoint();
    const now = predicates.slice(i, i + PREDICATES_AT_ONCE);
    const places = now.map(({ start, end }) => ({ passage: 0, start, end }));
    const second = argumentInputs([passage], first, places, inside);
    const outputs = await args.run({ word, reading, ...second.inputs });
    const found = { argument: outputs.argument as Float32Array, valid: outputs.valid as Float32Array };
    for (const [k, predicate] of now.entries()) {
      const at = second.of[k] as ArgumentRows;
      frames.push(frameOf(passage, predicate, at, found, sizes.roles, spans));
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
