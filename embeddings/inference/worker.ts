import { parentPort, workerData } from "node:worker_threads";
import { prepareEmbeddedModel } from "../convert/embedded-model.ts";
import { EmbeddingError } from "../embedding-error.ts";
import { createFrameTagger, type FrameTagger } from "../frames/frame-tagger.ts";
import { trainedTaggerFor } from "../frames/tagger-file.ts";
import type { OnModelProgress } from "../model-progress.ts";
import { type EncodeOptions, type Encoder, encodePassage, encodeQuery } from "../passages/encode.ts";
import type { PassageInput, PassageVectors } from "../passages/passage-input.ts";
import { encodeAndTag } from "./encode-and-tag.ts";
import type { LoadedModel } from "./load-encoder.ts";
import { type LazyReader, lazyReader } from "./load-reader.ts";
import type { Failure, Reply, Request, WorkerSetup } from "./messages.ts";

// A worker thread: loads one model, then answers requests. Passages are worked on one after the other, a window at a
// time, and so are readings. A question is answered between two windows, however much is waiting, and passages wait
// between two of theirs until everything that was to be read is read. Once it is to close it begins no window any more.

if (parentPort === null) throw new Error("Expected to run as a worker thread, got the main one");
const port = parentPort;
const { model, cacheFolder, tagFrames } = workerData as WorkerSetup;
const reply = (message: Reply) => port.postMessage(message);
const onProgress: OnModelProgress = (progress) => reply({ kind: "progress", progress });
const cancelled = new Set<number>();
let isClosing = false;
let reader: LazyReader | undefined;
/** Readings that are not done. */
let toRead = 0;
/** Passages that wait for those. */
const goOn: (() => void)[] = [];

try {
  const loaded = await load();
  const { encoder } = loaded;
  const encode = encodeWith(loaded);
  reader = lazyReader(model, loaded, cacheFolder, onProgress);
  let passages = Promise.resolve();
  let readings = Promise.resolve();
  port.on("message", (request: Request) => {
    if (request.kind === "cancel") cancelled.add(request.job);
    else if (request.kind === "close") {
      isClosing = true;
      port.close();
    } else if (request.kind === "query") void answerQuery(encoder, request);
    else if (request.kind === "read") {
      toRead += 1;
      readings = readings.then(() => answerRead(request));
    } else passages = passages.then(() => answerPassages(encode, request));
  });
  reply({ kind: "ready" });
} catch (error) {
  reply({ kind: "unusable", reason: failureOf(error, "model_unreadable") });
  port.close();
}

/** Checking the model's hash runs beside the import, which takes longer. */
async function load(): Promise<LoadedModel> {
  const { source } = model;
  const prepared =
    source.kind === "embedded" ? prepareEmbeddedModel(cacheFolder, "int8", onProgress) : undefined;
  const [folder, { loadModel }] = await Promise.all([prepared, import("./load-encoder.ts")]);
  return loadModel(model, source.kind === "folder" ? source.path : folder, cacheFolder, onProgress);
}

type Encode = (inputs: readonly PassageInput[], options: EncodeOptions) => Promise<PassageVectors[]>;

/**
 * How passages are turned into vectors, with frames where they are wanted and a tagger knows the model. The tagger is loaded for the
 * first passages: a question has none.
 */
function encodeWith(loaded: LoadedModel): Encode {
  let loading: Promise<FrameTagger> | undefined;
  const trained = tagFrames ? trainedTaggerFor(model) : null;
  if (trained !== null)
    return async (inputs, options) => {
      loading ??= createFrameTagger(trained, loaded.startSession);
      return encodeAndTag(loaded, await loading, inputs, options);
    };
  return async (inputs, options) => {
    const all: PassageVectors[] = [];
    for (const input of inputs) {
      const vectors = await encodePassage(loaded.encoder, input, options);
      all.push(tagFrames ? { ...vectors, frames: null } : vectors);
    }
    return all;
  };
}

async function answerQuery(encoder: Encoder, { job, text }: Request & { kind: "query" }): Promise<void> {
  try {
    const options = { prefix: model.queryPrefix, maxTokens: model.maxTokens };
    reply({ kind: "query", job, vector: await encodeQuery(encoder, text, options) });
  } catch (error) {
    reply({ kind: "failed", job, reason: failureOf(error, "inference_failed") });
  }
}

async function answerRead({ job, question, windows }: Request & { kind: "read" }): Promise<void> {
  const checkpoint = () => {
    if (isClosing || cancelled.has(job)) throw new Cancelled();
  };
  try {
    checkpoint();
    const loaded = await (reader as LazyReader).load();
    reply({ kind: "read", job, readings: await loaded.read(question, windows, checkpoint) });
  } catch (error) {
    if (!(error instanceof Cancelled)) {
      reply({ kind: "failed", job, reason: failureOf(error, "inference_failed") });
    }
  } finally {
    cancelled.delete(job);
    toRead -= 1;
    if (toRead === 0) for (const resume of goOn.splice(0)) resume();
  }
}

async function answerPassages(
  encode: Encode,
  { job, inputs }: Request & { kind: "passages" },
): Promise<void> {
  const checkpoint = async () => {
    // One that is still being loaded holds nobody up.
    while (toRead > 0 && reader?.isLoaded) await new Promise<void>((resolve) => goOn.push(resolve));
    if (isClosing || cancelled.has(job)) throw new Cancelled();
  };
  const options = { prefix: model.passagePrefix, maxTokens: model.windowTokens, checkpoint };
  try {
    reply({ kind: "passages", job, vectors: await encode(inputs, options) });
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
