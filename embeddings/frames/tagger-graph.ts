import type { OnnxGraph } from "../convert/onnx-graph.ts";
import { NEAR_WIDTH, RELATIONS } from "./distance.ts";
import { WORD_FEATURES } from "./word-features.ts";

/** The sizes that a tagger is trained with. */
export interface TaggerSizes {
  /** Numbers that the model gives a token. */
  readonly hidden: number;
  /** Numbers that a word is read as. */
  readonly word: number;
  /** Numbers that a word is read as once a predicate is given. */
  readonly argument: number;
  /** How far apart the words are that each layer of the first and of the second part looks at together. */
  readonly wordLayers: readonly number[];
  readonly argumentLayers: readonly number[];
  /** Arguments that a predicate may have. */
  readonly roles: readonly string[];
}

/** Scores that every kind of span gets at every word: inside one, at the first word of one, at the last. */
export const SCORES = 3;

/** What the two parts are written with; training hands in parameters and forgetting, running hands in constants. */
export interface GraphParts {
  readonly graph: OnnxGraph;
  parameter(name: string, shape: readonly number[]): string;
  /** Sets a part of the numbers to zero in training. */
  forget(matrix: string, columns: number): string;
}

/**
 * The first part, over words whose passages are followed by empty rows. Inputs `hidden` [rows, hidden], `features`,
 * `mask` [rows, 1] (0 for an empty row). Outputs `word` [rows, word], `reading` [rows, argument] and `predicate`
 * [rows, 3]: the scores of a predicate, as log odds.
 */
export function wordGraph(parts: GraphParts, sizes: TaggerSizes): void {
  const { graph, parameter, forget } = parts;
  const width = sizes.word;
  const hidden = forget(graph.input("hidden", "float32", ["rows", sizes.hidden]), sizes.hidden);
  const features = graph.input("features", "float32", ["rows", WORD_FEATURES.length]);
  const mask = graph.input("mask", "float32", ["rows", 1]);
  const seen = linear(parts, "words.hidden", hidden, sizes.hidden, width);
  const known = graph.node("MatMul", [features, parameter("words.features", [WORD_FEATURES.length, width])]);
  let word = graph.node("Relu", [graph.node("Add", [seen, known])]);
  word = forget(normalize(parts, "words.norm", word, width), width);
  for (const [i, apart] of sizes.wordLayers.entries())
    word = neighbours(parts, `words.${i}`, word, mask, width, apart);
  graph.node("Identity", [word], {}, "word");
  graph.output("word", "float32", ["rows", width]);
  linear(parts, "reading", word, width, sizes.argument, "reading");
  graph.output("reading", "float32", ["rows", sizes.argument]);
  linear(parts, "predicate", word, width, SCORES, "predicate");
  graph.output("predicate", "float32", ["rows", SCORES]);
}

/**
 * The second part, for every predicate the words of its passage, followed by empty rows. Inputs: `word` and `reading`
 * of the first part; `middle` [predicates, words], which takes the mean of a predicate's words; `from`, `of`
 * and `near` [argument_rows], the word and the predicate of each row, and how far they are apart; `relations`, what
 * else they have to do with each other; `mask`.
 * Outputs `argument` [argument_rows, 3 scores a role] and `valid` [argument_rows, 1], how likely the predicate is one, of which the
 * mean over the predicate's own words counts; as log odds.
 */
export function argumentGraph(parts: GraphParts, sizes: TaggerSizes, word: string, reading: string): void {
  const { graph, parameter, forget } = parts;
  const width = sizes.argument;
  const middle = graph.input("middle", "float32", ["predicates", "words"]);
  const from = graph.input("from", "int32", ["argument_rows"]);
  const of = graph.input("of", "int32", ["argument_rows"]);
  const near = graph.input("near", "int32", ["argument_rows"]);
  const relations = graph.input("relations", "float32", ["argument_rows", RELATIONS.length]);
  const mask = graph.input("argument_mask", "float32", ["argument_rows", 1]);
  const here = graph.node("Gather", [reading, from]);
  const predicate = graph.node("MatMul", [
    graph.node("MatMul", [middle, word]),
    parameter("arguments.predicate", [sizes.word, width]),
  ]);
  const place = graph.node("Gather", [parameter("arguments.near", [NEAR_WIDTH, width]), near]);
  const known = graph.node("MatMul", [
    relations,
    parameter("arguments.relations", [RELATIONS.length, width]),
  ]);
  const scale = graph.node("Gather", [parameter("arguments.scale", [NEAR_WIDTH, width]), near]);
  const terms = [graph.node("Gather", [predicate, of]), place, known, graph.node("Mul", [here, scale])];
  let row = graph.node("Relu", [terms.reduce((sum, term) => graph.node("Add", [sum, term]), here)]);
  row = forget(normalize(parts, "arguments.norm", row, width), width);
  for (const [i, apart] of sizes.argumentLayers.entries())
    row = neighbours(parts, `arguments.${i}`, row, mask, width, apart);
  const scores = sizes.roles.length * SCORES;
  linear(parts, "argument", row, width, scores, "argument");
  graph.output("argument", "float32", ["argument_rows", scores]);
  linear(parts, "valid", row, width, 1, "valid");
  graph.output("valid", "float32", ["argument_rows", 1]);
}

function linear(
  { graph, parameter }: GraphParts,
  name: string,
  input: string,
  from: number,
  to: number,
  output?: string,
): string {
  const product = graph.node("MatMul", [input, parameter(`${name}.weight`, [from, to])]);
  return graph.node("Add", [product, parameter(`${name}.bias`, [to])], {}, output);
}

function normalize({ graph, parameter }: GraphParts, name: string, input: string, width: number): string {
  const inputs = [input, parameter(`${name}.weight`, [width]), parameter(`${name}.bias`, [width])];
  return graph.node("LayerNormalization", inputs, { axis: 1 });
}

/** Each word together with those `apart` words before and after it; added to what it was, and normalized. */
function neighbours(
  parts: GraphParts,
  name: string,
  input: string,
  mask: string,
  width: number,
  apart: number,
): string {
  const { graph, forget } = parts;
  const kept = graph.node("Mul", [input, mask]);
  const moved = (rows: number) => {
    const pads = BigInt64Array.of(BigInt(rows), 0n, BigInt(-rows), 0n);
    return graph.node("Pad", [kept, graph.tensor(`${name}.move.${rows}`, "int64", [4], pads)]);
  };
  const three = graph.node("Concat", [moved(apart), kept, moved(-apart)], { axis: 1 });
  const seen = graph.node("Relu", [linear(parts, `${name}.mix`, three, width * 3, width)]);
  return normalize(parts, `${name}.norm`, graph.node("Add", [input, forget(seen, width)]), width);
}
