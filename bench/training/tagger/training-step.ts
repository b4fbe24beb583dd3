import {
  argumentGraph,
  SCORES,
  type TaggerSizes,
  wordGraph,
} from "../../../embeddings/frames/tagger-graph.ts";
import type { GraphTensor } from "../../../embeddings/inference/graph-session.ts";
import type { LoadedModel } from "../../../embeddings/inference/load-encoder.ts";
import { TrainingGraph } from "./training-graph.ts";

/** Parameters by name, row by row. */
export type Parameters = ReadonlyMap<
  string,
  { readonly shape: readonly number[]; readonly data: Float32Array }
>;

export interface TrainingSessions {
  /** The names and shapes of what is trained. */
  readonly shapes: ReadonlyMap<string, readonly number[]>;
  /** The inputs that take random masks, and how many columns each has; those of either part by its rows. */
  readonly masks: ReadonlyMap<string, { readonly columns: number; readonly part: "word" | "argument" }>;
  /** The scores of the first part as they stand. */
  predicates(parameters: Parameters, inputs: Readonly<Record<string, GraphTensor>>): Promise<Float32Array>;
  /** The gradients of all parameters, and the sum of the squared errors of each of `LEARNED`. */
  step(
    parameters: Parameters,
    inputs: Readonly<Record<string, GraphTensor>>,
  ): Promise<{ gradients: ReadonlyMap<string, Float32Array>; errors: readonly number[] }>;
}

/** What is to be learned at every row; each comes with a `target.` and a `weight.` of the same shape. */
export const LEARNED = { predicate: SCORES, argument: SCORES * 2, valid: 1 } as const;

/** Writes the forward and the backward pass as one ONNX graph, and the first part's forward pass as another. */
export async function startTraining(
  { startSession }: LoadedModel,
  sizes: TaggerSizes,
  threads: number,
): Promise<TrainingSessions> {
  const shapes = new Map<string, readonly number[]>();
  const masks = new Map<string, { columns: number; part: "word" | "argument" }>();
  const graph = new TrainingGraph("training");
  const parts = (part: "word" | "argument") => ({
    graph,
    parameter(name: string, shape: readonly number[]) {
      shapes.set(name, shape);
      return graph.parameter(name, shape);
    },
    forget(matrix: string, columns: number) {
      const name = `mask.${masks.size}`;
      masks.set(name, { columns, part });
      return graph.node("Mul", [matrix, graph.input(name, "float32", [`${part}_rows`, columns])]);
    },
  });
  wordGraph(parts("word"), sizes);
  argumentGraph(parts("argument"), sizes, "word", "reading");
  const seeds = new Map<string, string>();
  for (const [name, columns] of Object.entries(LEARNED)) {
    const target = graph.input(`target.${name}`, "float32", [`${name}_rows`, columns]);
    const weight = graph.input(`weight.${name}`, "float32", [`${name}_rows`, columns]);
    const { gradient, error } = graph.crossEntropy(name, target, weight);
    graph.giveOut(error, `${name}.error`, []);
    seeds.set(name, gradient);
  }
  const gradients = graph.backward(seeds);
  for (const [name, shape] of shapes) graph.giveOut(gradients.get(name) as string, `${name}.gradient`, shape);
  const training = await startSession(graph.toModel(), threads);

  const first = new TrainingGraph("predicates");
  const asInput = {
    graph: first,
    parameter: (name: string, shape: readonly number[]) => first.parameter(name, shape),
    forget: (matrix: string) => matrix,
  };
  wordGraph(asInput, sizes);
  const forward = await startSession(first.toModel(), threads);
  const firstNames = [...shapes.keys()].filter(
    (name) => !name.startsWith("argument") && !name.startsWith("valid"),
  );
  return {
    shapes,
    masks,
    async predicates(parameters, inputs) {
      const given = Object.fromEntries(firstNames.map((name) => [name, parameters.get(name) as GraphTensor]));
      return (await forward.run({ ...given, ...inputs })).predicate as Float32Array;
    },
    async step(parameters, inputs) {
      const outputs = await training.run({ ...Object.fromEntries(parameters), ...inputs });
      const found = [...shapes.keys()].map((name) => [name, outputs[`${name}.gradient`]] as const);
      const errors = Object.keys(LEARNED).map((name) => outputs[`${name}.error`]?.[0] as number);
      return { gradients: new Map(found as [string, Float32Array][]), errors };
    },
  };
}
