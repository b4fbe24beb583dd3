import { beforeAll, expect, test } from "vitest";
import { createRandom } from "../../../../bench/random.ts";
import { TrainingGraph } from "../../../../bench/training/tagger/training-graph.ts";
import { prepareEmbeddedModel } from "../../../../embeddings/convert/embedded-model.ts";
import { describeModel } from "../../../../embeddings/index.ts";
import type { GraphTensor, StartSession } from "../../../../embeddings/inference/graph-session.ts";
import { loadModel } from "../../../../embeddings/inference/load-encoder.ts";
import { MODEL_CACHE } from "../../../embeddings/model-cache.ts";

let startSession: StartSession;
beforeAll(async () => {
  const model = await describeModel(undefined, MODEL_CACHE);
  const folder = await prepareEmbeddedModel(MODEL_CACHE);
  ({ startSession } = await loadModel(model, folder, MODEL_CACHE, () => {}));
}, 60_000);

const ROWS = 5;
const SHAPES = {
  input: [ROWS, 3],
  weight: [3, 4],
  bias: [4],
  "norm.weight": [4],
  "norm.bias": [4],
  mix: [8, 2],
  table: [3, 2],
} as const;

/** Everything that has a rule, one after the other. */
function build(): TrainingGraph {
  const graph = new TrainingGraph("test");
  for (const [name, shape] of Object.entries(SHAPES)) graph.parameter(name, shape);
  const linear = graph.node("Add", [graph.node("MatMul", ["input", "weight"]), "bias"]);
  const active = graph.node("Relu", [linear]);
  const normal = graph.node("LayerNormalization", [active, "norm.weight", "norm.bias"], { axis: 1 });
  const moved = graph.node("Pad", [normal, graph.integers(2, 0, -2, 0)]);
  const mixed = graph.node("MatMul", [graph.node("Concat", [moved, normal], { axis: 1 }), "mix"]);
  const rows = graph.input("rows", "int32", [ROWS]);
  const near = graph.node("Gather", ["table", rows]);
  graph.node("Identity", [graph.node("Add", [graph.node("Mul", [mixed, near]), near])], {}, "result");
  graph.output("result", "float32", [ROWS, 2]);
  graph.input("seed", "float32", [ROWS, 2]);
  const gradients = graph.backward(new Map([["result", "seed"]]));
  for (const [name, shape] of Object.entries(SHAPES))
    graph.giveOut(gradients.get(name) as string, `${name}.gradient`, shape);
  return graph;
}

test("gradients are what small changes make of the result", async () => {
  const random = createRandom(7);
  const fresh = (shape: readonly number[]): GraphTensor => ({
    shape,
    data: Float32Array.from({ length: shape.reduce((a, b) => a * b) }, () => random() * 2 - 1),
  });
  const session = await startSession(build().toModel());
  const inputs: Record<string, GraphTensor> = { seed: fresh([ROWS, 2]) };
  inputs.rows = { data: Int32Array.of(0, 2, 2, 1, 0), shape: [ROWS] };
  for (const [name, shape] of Object.entries(SHAPES)) inputs[name] = fresh(shape);
  const sum = async () => {
    const { result } = await session.run(inputs);
    return (result as Float32Array).reduce((total, x, i) => total + x * (inputs.seed?.data[i] as number), 0);
  };
  const gradients = await session.run(inputs);
  const step = 1e-2;
  for (const name of Object.keys(SHAPES)) {
    const { data } = inputs[name] as GraphTensor;
    for (let i = 0; i < data.length; i++) {
      const before = data[i] as number;
      data[i] = before + step;
      const above = await sum();
      data[i] = before - step;
      const slope = (above - (await sum())) / (2 * step);
      data[i] = before;
      const gradient = gradients[`${name}.gradient`]?.[i] as number;
      expect(Math.abs(gradient - slope), `${name}[${i}]`).toBeLessThan(0.02 + 0.02 * Math.abs(slope));
    }
  }
});
