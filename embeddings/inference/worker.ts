import { parentPort, workerData } from "node:worker_threads";
import { prepareEmbeddedModel } from "../convert/embedded-model.ts";
import { EmbeddingError } from "../embedding-error.ts";
import type { OnModelProgress } from "../model-progress.ts";
import { type Encoder, encodePassage, encodeQuery } from "../passages/encode.ts";
import type { PassageVectors } from "../passages/passage-input.ts";
import type { Failure, Reply, Request, WorkerSetup } from "./messages.ts";

// A worker thread: loads one model, then answers requests. Passages are worked on one after the other, a window at a
// time; a question is answered between two windows, however much is waiting.

if (parentPort === null) throw new Error("Expected to run as a worker thread, got the main one");
const port = parentPort;
const { model, cacheFolder } = workerData as WorkerSetup;
const reply = (message: Reply) => port.postMessage(message);
const cancelled = new Set<number>();

try {
  const encoder = await load();
  let passages = Promise.resolve();
  port.on("message", (request: Request) => {
    if (request.kind === "cancel") cancelled.add(request.job);
    else if (request.kind === "close") port.close();
    else if (request.kind === "query") void answerQuery(encoder, request);
    else passages = passages.then(() => answerPassages(encoder, request));
  });
  reply({ kind: "ready" });
} catch (error) {
  reply({ kind: "unusable", reason: failureOf(error, "model_unreadable") });
  port.close();
}

/** Checking the model's hash runs beside the import, which takes longer. */
async function load(): Promise<Encoder> {
  const onProgress: OnModelProgress = (progress) => reply({ kind: "progress", progress });
  const { source } = model;
  const prepared =
    source.kind === "embedded" ? prepareEmbeddedModel(cacheFolder, "int8", onProgress) : undefined;
  const [folder, { loadEncoder }] = await Promise.all([prepared, import("./load-encoder.ts")]);
  return loadEncoder(model, source.kind === "folder" ? source.path : folder, cacheFolder, onProgress);
}

async function answerQuery(encoder: Encoder, { job, text }: Request & { kind: "query" }): Promise<void> {
  try {
    const options = { prefix: model.queryPrefix, maxTokens: model.maxTokens };
    reply({ kind: "query", job, vector: await encodeQuery(encoder, text, options) });
  } catch (error) {
    reply({ kind: "failed", job, reason: failureOf(error, "inference_failed") });
  }
}

async function answerPassages(
  encoder: Encoder,
  { job, inputs }: Request & { kind: "passages" },
): Promise<void> {
  const checkpoint = () => {
    if (cancelled.has(job)) throw new Cancelled();
  };
  const options = { prefix: model.passagePrefix, maxTokens: model.windowTokens, checkpoint };
  try {
    const vectors: PassageVectors[] = [];
    for (const input of inputs) vectors.push(await encodePassage(encoder, input, options));
    reply({ kind: "passages", job, vectors });
  } catch (error) {
    if (!(error instanceof Cancelled)) {
      reply({ kind: "failed", job, reason: failureOf(error, "inference_failed") });
    }
  } finally {
    cancelled.delete(job);
  }
}

class Cancelled extends Error {}

function failureOf(error: unknown, otherwise: Failure["failure"]): Failure {
  if (error instanceof EmbeddingError) return { failure: error.failure, message: error.message };
  if (error instanceof RangeError) return { failure: "wrong_input", message: error.message };
  return { failure: otherwise, message: error instanceof Error ? error.message : String(error) };
}
