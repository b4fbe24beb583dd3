import { findPredicates } from "../../../embeddings/frames/find-predicates.ts";
import { SCORES } from "../../../embeddings/frames/tagger-graph.ts";
import {
  argumentInputs,
  type PredicatePlace,
  type WordInputs,
  wordInputs,
} from "../../../embeddings/frames/tagger-inputs.ts";
import type { GraphTensor } from "../../../embeddings/inference/graph-session.ts";
import { type LabelledFrame, type LabelledSection, ROLES, type WordSpan } from "./labelled-sections.ts";

/** Weight of the first and last words of spans, beside that of being inside: of predicates, of arguments. */
const EDGE_WEIGHT = { predicate: 0.5, argument: 0.3 } as const;
/** Weight of the second part beside the first. */
const ARGUMENT_WEIGHT = 0.5;
/** Weight of the arguments of what is no predicate: that there are none. */
const FALSE_WEIGHT = 0.3;
/** Most predicates of a batch: bounds the memory. */
const MOST_PREDICATES = 96;
/** How often a predicate found with other bounds than it has is learned from too. */
const LEARN_ODD_BOUNDS = 0.5;

interface Candidate extends PredicatePlace {
  /** `undefined` for what is no predicate. */
  readonly frame: LabelledFrame | undefined;
}

/** Some sections for one step. */
export interface Batch {
  readonly sections: readonly LabelledSection[];
  readonly first: WordInputs;
}

export function batchOf(sections: readonly LabelledSection[], hidden: number): Batch {
  return {
    sections,
    first: wordInputs(
      sections.map(({ passage }) => passage),
      hidden,
    ),
  };
}

/**
 * The inputs of a training step, given the first part's present scores: the second part learns from the true
 * predicates, and from what the first takes for one.
 */
export function stepInputs(
  { sections, first }: Batch,
  scores: Float32Array,
  random: () => number,
): { inputs: Record<string, GraphTensor>; argumentRows: number } | undefined {
  const likelihood = (kind: number) =>
    Float32Array.from(
      { length: first.rows },
      (_, row) => 1 / (1 + Math.exp(-(scores[row * SCORES + kind] as number))),
    );
  const inside = likelihood(0);
  const all = candidates({ sections, first }, inside, likelihood(1), random);
  while (all.length > MOST_PREDICATES) all.splice(Math.floor(random() * all.length), 1);
  if (all.length === 0) return undefined;
  const second = argumentInputs(
    sections.map(({ passage }) => passage),
    first,
    all,
    inside,
  );
  const predicate = learned(first.rows, SCORES);
  for (const [s, { frames, passage }] of sections.entries()) {
    const row = first.starts[s] as number;
    predicate.weigh(row, passage.words.length, [1, EDGE_WEIGHT.predicate, EDGE_WEIGHT.predicate]);
    for (const { predicate: span } of frames) predicate.mark(row, span, 0);
  }
  const argument = learned(second.rows, SCORES * ROLES.length);
  const valid = learned(second.rows, 1);
  for (const [k, { start, end, frame }] of all.entries()) {
    const { row, from, words } = second.of[k] as { row: number; from: number; words: number };
    const weight = ARGUMENT_WEIGHT * (frame === undefined ? FALSE_WEIGHT : 1);
    const edge = weight * EDGE_WEIGHT.argument;
    argument.weigh(
      row,
      words,
      ROLES.flatMap(() => [weight, edge, edge]),
    );
    for (let i = start; i < end; i++) {
      valid.weigh(row + i - from, 1, [ARGUMENT_WEIGHT / (end - start)]);
      if (frame !== undefined) valid.target.data[row + i - from] = 1;
    }
    for (const [role, spans] of (frame?.arguments ?? []).entries())
      for (const [a, b] of spans) {
        const seen: WordSpan = [Math.max(a, from), Math.min(b, from + words)];
        if (seen[0] < seen[1]) argument.mark(row - from, seen, role * SCORES);
      }
  }
  const inputs: Record<string, GraphTensor> = { ...first.inputs, ...second.inputs };
  for (const [name, { target, weight }] of Object.entries({ predicate, argument, valid })) {
    inputs[`target.${name}`] = target;
    inputs[`weight.${name}`] = weight;
  }
  return { inputs, argumentRows: second.rows };
}

function candidates(
  { sections, first }: Batch,
  inside: Float32Array,
  starts: Float32Array,
  random: () => number,
): Candidate[] {
  return sections.flatMap(({ passage: { words }, frames }, passage): Candidate[] => {
    const row = first.starts[passage] as number;
    const true_ = frames.map((frame) => ({
      passage,
      start: frame.predicate[0],
      end: frame.predicate[1],
      frame,
    }));
    const of = (numbers: Float32Array) => numbers.subarray(row, row + words.length);
    const found = findPredicates(of(inside), of(starts), words.length).flatMap(
      ({ start, end }): Candidate[] => {
        const frame = frames.find(({ predicate: [a, b] }) => start < b && a < end);
        if (frame === undefined) return [{ passage, start, end, frame }];
        const same = frame.predicate[0] === start && frame.predicate[1] === end;
        return same || random() < LEARN_ODD_BOUNDS ? [] : [{ passage, start, end, frame }];
      },
    );
    return [...true_, ...found];
  });
}

/** Targets and weights of `rows` rows, all 0 at first. */
function learned(rows: number, columns: number) {
  const target = { data: new Float32Array(rows * columns), shape: [rows, columns] };
  const weight = { data: new Float32Array(rows * columns), shape: [rows, columns] };
  return {
    target,
    weight,
    weigh(row: number, count: number, weights: readonly number[]): void {
      for (let i = row; i < row + count; i++) weight.data.set(weights, i * columns);
    },
    /** Marks a span: inside, first, last, from the column `column` on. */
    mark(row: number, [start, end]: WordSpan, column: number): void {
      for (let i = start; i < end; i++) target.data[(row + i) * columns + column] = 1;
      target.data[(row + start) * columns + column + 1] = 1;
      target.data[(row + end - 1) * columns + column + 2] = 1;
    },
  };
}
