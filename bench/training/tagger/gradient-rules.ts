import { type Attribute, ELEMENT } from "../../../embeddings/convert/onnx-graph.ts";

/** What the rules write their nodes with. */
export interface GradientWriter {
  node(operator: string, inputs: readonly string[], attributes?: Record<string, Attribute>): string;
  integers(...values: number[]): string;
  number(value: number): string;
  isVector(name: string): boolean;
  lengthOf(vector: string): number;
}

/** The gradients of an operator's inputs, one a function, from that of its output; only those wanted are called. */
export type GradientRule = (
  inputs: readonly string[],
  output: string,
  gradient: string,
  writer: GradientWriter,
) => readonly (() => string)[];

/** By the operator's name. Matrices of two dimensions alone. */
export const GRADIENT_RULES: Readonly<Record<string, GradientRule>> = {
  MatMul: ([a = "", b = ""], _, gradient, { node }) => [
    () => node("Gemm", [gradient, b], { transB: 1 }),
    () => node("Gemm", [a, gradient], { transA: 1 }),
  ],
  Add: (inputs, _, gradient, writer) =>
    inputs.map((input) => () => (writer.isVector(input) ? columnSums(gradient, writer) : gradient)),
  /** Of two of the same shape, or of a matrix and a mask of one column that gets no gradient. */
  Mul: ([a = "", b = ""], _, gradient, { node }) => [
    () => node("Mul", [gradient, b]),
    () => node("Mul", [gradient, a]),
  ],
  Identity: (_, __, gradient) => [() => gradient],
  Relu: (_, output, gradient, { node }) => [() => node("Mul", [gradient, node("Sign", [output])])],
  /** Of rows that move down or up: their gradient moves back. */
  Pad: ([, pads = ""], _, gradient, { node }) => [() => node("Pad", [gradient, node("Neg", [pads])])],
  /** Of matrices side by side, all equally wide. */
  Concat: (inputs, _, gradient, { node, integers }) =>
    inputs.map((input, part) => () => {
      const width = node("Shape", [input], { start: 1, end: 2 });
      const start = node("Mul", [width, integers(part)]);
      return node("Slice", [gradient, start, node("Add", [start, width]), integers(1)]);
    }),
  Gather: ([input = "", rows = ""], _, gradient, { node, integers, number }) => [
    () =>
      node(
        "ScatterND",
        [
          node("Mul", [input, number(0)]),
          node("Unsqueeze", [node("Cast", [rows], { to: ELEMENT.int64 }), integers(1)]),
          gradient,
        ],
        {
          reduction: "add",
        },
      ),
  ],
  /** Source: the derivative in Ba et al. 2016, arXiv 1607.06450. The variance's epsilon is that of `layer-norm`. */
  LayerNormalization([input = "", scale = ""], _, gradient, writer) {
    const { node, number, lengthOf, integers } = writer;
    const perColumn = number(1 / lengthOf(scale));
    const mean = (matrix: string) => node("Mul", [node("ReduceSum", [matrix, integers(1)]), perColumn]);
    const centred = node("Sub", [input, mean(input)]);
    const variance = node("Add", [mean(node("Mul", [centred, centred])), number(LAYER_NORM_EPSILON)]);
    const normal = node("Div", [centred, node("Sqrt", [variance])]);
    return [
      () => {
        const scaled = node("Mul", [gradient, scale]);
        const along = node("Mul", [normal, mean(node("Mul", [scaled, normal]))]);
        const rest = node("Sub", [node("Sub", [scaled, mean(scaled)]), along]);
        return node("Div", [rest, node("Sqrt", [variance])]);
      },
      () => columnSums(node("Mul", [gradient, normal]), writer),
      () => columnSums(gradient, writer),
    ];
  },
};

/** ONNX's default. */
const LAYER_NORM_EPSILON = 1e-5;

function columnSums(matrix: string, { node, integers }: GradientWriter): string {
  return node("ReduceSum", [matrix, integers(0)], { keepdims: 0 });
}
