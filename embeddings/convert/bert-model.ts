import { ELEMENT, OnnxGraph } from "./onnx-graph.ts";
import { quantizeColumns, quantizeRows, transpose } from "./quantize.ts";
import type { Safetensors } from "./safetensors.ts";

/** The numbers of a BERT `config.json` that its graph depends on. */
export interface BertConfig {
  readonly hidden_size: number;
  readonly num_attention_heads: number;
  readonly num_hidden_layers: number;
  readonly layer_norm_eps: number;
}

/** `int8`: matrices as signed bytes with a scale per column, activations quantized as they come. */
export type Precision = "int8" | "fp32";

const PLACES = ["batch", "tokens"] as const;

/**
 * The layer whose outputs are given out beside the last one's, from 1: what the words do in their sentence shows best
 * in the middle of the model (Tenney et al. 2019, arXiv 1905.05950). Figures of all layers are in DESIGN.md.
 */
const MIDDLE_LAYER = 4;

/** What a model gives out in place of its layers' outputs; `state` names the last one's, [batch, tokens, hidden_size]. */
export type Heads = (graph: OnnxGraph, state: string) => void;

/**
 * Writes a BERT encoder as an ONNX model of ONNX Runtime's fused operators, in pieces to be written one after
 * the other. Inputs `input_ids`, `attention_mask`, `token_type_ids` (int64, [batch, tokens]); outputs
 * `last_hidden_state` and `middle_hidden_state` (float32, [batch, tokens, hidden_size]), or those of `heads` alone.
 * The same weights and precision always give the same bytes. `onLayer` is told of the embeddings
 * (0 done), then of each layer, and waited for: a thread that has something else to do may do it then.
 */
export async function bertModel(
  weights: Safetensors,
  config: BertConfig,
  precision: Precision,
  onLayer?: (done: number, total: number) => void | Promise<void>,
  heads?: Heads,
): Promise<readonly Uint8Array[]> {
  const graph = new OnnxGraph("bert");
  const writer = { graph, weights, config, precision };
  const inputIds = graph.input("input_ids", "int64", PLACES);
  const mask = graph.input("attention_mask", "int64", PLACES);
  const tokenTypes = graph.input("token_type_ids", "int64", PLACES);
  const mask32 = graph.node("Cast", [mask], { to: ELEMENT.int32 });
  let state = embeddings(writer, inputIds, tokenTypes);
  await onLayer?.(0, config.num_hidden_layers);
  for (let layer = 0; layer < config.num_hidden_layers; layer++) {
    const name = `encoder.layer.${layer}`;
    const attended = attention(writer, `${name}.attention.self`, state, mask32);
    const mixed = linear(writer, `${name}.attention.output.dense`, attended);
    state = addAndNormalize(writer, `${name}.attention.output`, mixed, state);
    const inner = linear(writer, `${name}.intermediate.dense`, state);
    const active = graph.fused("BiasGelu", [inner, floats(writer, `${name}.intermediate.dense.bias`)]);
    const outer = linear(writer, `${name}.output.dense`, active);
    const output = layer + 1 === config.num_hidden_layers ? "last_hidden_state" : undefined;
    const given = layer + 1 === MIDDLE_LAYER ? "middle_hidden_state" : undefined;
    state = addAndNormalize(writer, `${name}.output`, outer, state, output ?? given);
    await onLayer?.(layer + 1, config.num_hidden_layers);
  }
  if (heads !== undefined) {
    heads(graph, state);
    return graph.toModel();
  }
  graph.output("last_hidden_state", "float32", [...PLACES, config.hidden_size]);
  graph.output("middle_hidden_state", "float32", [...PLACES, config.hidden_size]);
  return graph.toModel();
}

interface Writer {
  readonly graph: OnnxGraph;
  readonly weights: Safetensors;
  readonly config: BertConfig;
  readonly precision: Precision;
}

function floats({ graph, weights }: Writer, name: string): string {
  const { shape, data } = weights.get(name);
  return graph.tensor(name, "float32", shape, data);
}

/** Word, position and token-type rows, added and normalized. Words as bytes with a scale a row when int8. */
function embeddings(writer: Writer, inputIds: string, tokenTypes: string): string {
  const { graph } = writer;
  const words = wordRows(writer, inputIds);
  const types = graph.node("Gather", [floats(writer, "embeddings.token_type_embeddings.weight"), tokenTypes]);
  const zero = graph.tensor("zero", "int64", [1], BigInt64Array.of(0n));
  const count = graph.node("Shape", [inputIds], { start: 1, end: 2 });
  const table = floats(writer, "embeddings.position_embeddings.weight");
  const positions = graph.node("Slice", [table, zero, count, zero]);
  const placed = graph.node("Add", [types, positions]);
  return normalize(writer, "embeddings.LayerNorm", graph.node("Add", [words, placed]));
}

function wordRows(writer: Writer, inputIds: string): string {
  const name = "embeddings.word_embeddings.weight";
  const { graph, weights, precision } = writer;
  if (precision === "fp32") return graph.node("Gather", [floats(writer, name), inputIds]);
  const { shape, data } = weights.get(name);
  const { values, scales } = quantizeRows(data, shape[1] as number);
  const rows = graph.node("Gather", [graph.tensor(name, "int8", shape, values), inputIds]);
  const scaleTable = graph.tensor(`${name}.scale`, "float32", [shape[0] as number, 1], scales);
  const wide = graph.node("Cast", [rows], { to: ELEMENT.float32 });
  return graph.node("Mul", [wide, graph.node("Gather", [scaleTable, inputIds])]);
}

/** Multi-head attention with query, key and value as one matrix; the output projection is not part of it. */
function attention(writer: Writer, name: string, state: string, mask: string): string {
  const { graph, weights, config, precision } = writer;
  const hidden = config.hidden_size;
  const joined = new Float32Array(hidden * hidden * 3);
  const joinedBias = new Float32Array(hidden * 3);
  for (const [part, role] of ["query", "key", "value"].entries()) {
    joined.set(weights.get(`${name}.${role}.weight`).data, part * hidden * hidden);
    joinedBias.set(weights.get(`${name}.${role}.bias`).data, part * hidden);
  }
  const matrix = transpose(joined, hidden * 3, hidden);
  const shape = [hidden, hidden * 3];
  const heads = { num_heads: config.num_attention_heads };
  const bias = graph.tensor(`${name}.bias`, "float32", [hidden * 3], joinedBias);
  if (precision === "fp32") {
    const weight = graph.tensor(`${name}.weight`, "float32", shape, matrix);
    return graph.fused("Attention", [state, weight, bias, mask], heads);
  }
  const { values, scales } = quantizeColumns(matrix, hidden * 3);
  const weight = graph.tensor(`${name}.weight`, "int8", shape, values);
  const weightScale = graph.tensor(`${name}.weight.scale`, "float32", [hidden * 3], scales);
  const input = graph.quantized(state);
  const noZeroPoint = graph.tensor(
    `${name}.weight.zero_point`,
    "int8",
    [hidden * 3],
    new Int8Array(hidden * 3),
  );
  return graph.fused(
    "QAttention",
    [input.values, weight, bias, input.scale, weightScale, mask, input.zeroPoint, noZeroPoint],
    heads,
  );
}

/** `input` times a linear layer's weight, which PyTorch stores [out, in]. Its bias is left to the next operator. */
function linear({ graph, weights, precision }: Writer, layer: string, input: string): string {
  const name = `${layer}.weight`;
  const { shape, data } = weights.get(name);
  const [columns, rows] = [shape[0] as number, shape[1] as number];
  const matrix = transpose(data, columns, rows);
  if (precision === "fp32") {
    return graph.node("MatMul", [input, graph.tensor(name, "float32", [rows, columns], matrix)]);
  }
  const { values, scales } = quantizeColumns(matrix, columns);
  return graph.fused("DynamicQuantizeMatMul", [
    input,
    graph.tensor(name, "int8", [rows, columns], values),
    graph.tensor(`${name}.scale`, "float32", [columns], scales),
  ]);
}

/**
 * Adds a layer's result, its bias and what went in, and normalizes the sum. Three operators instead of the fused
 * SkipLayerNormalization, because ONNX Runtime 1.30 computes that one number by number: a fifth of the whole time.
 */
function addAndNormalize(
  writer: Writer,
  name: string,
  result: string,
  before: string,
  output?: string,
): string {
  const { graph } = writer;
  const shifted = graph.node("Add", [result, floats(writer, `${name}.dense.bias`)]);
  return normalize(writer, `${name}.LayerNorm`, graph.node("Add", [shifted, before]), output);
}

function normalize(writer: Writer, name: string, sum: string, output?: string): string {
  const inputs = [sum, floats(writer, `${name}.weight`), floats(writer, `${name}.bias`)];
  const epsilon = { float: writer.config.layer_norm_eps };
  return writer.graph.node("LayerNormalization", inputs, { axis: 2, epsilon }, output);
}
