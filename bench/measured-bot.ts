import { availableVectorIndex } from "../embeddings/index.ts";
import { prepareModel } from "../src/intake/prepare-model.ts";
import { createLog } from "../src/bot/log.ts";
import { runBot } from "../src/bot/run-bot.ts";
import { spareMemory } from "../src/bot/spare-memory.ts";
import { createLibraries } from "../src/library/create-libraries.ts";
import { type LoopWatch, watchLoop } from "../test/support/loop-watch.ts";

// The bot as a process of its own, so that its event loop and memory are measured alone. Says "ready"; measures from
// "measure" on; gives its figures when told to stop.

export interface BotFigures {
  /** The longest that the event loop was held, in milliseconds of the processor: what others do on the machine adds none. */
  readonly longestBlockMs: number;
  /** Before and after what was measured, and at most; megabytes of resident memory. */
  readonly memoryMBBefore: number;
  readonly memoryMB: number;
  readonly peakMemoryMB: number;
  /** Apologies: lines of the log that say "failed". */
  readonly failures: number;
}

/** Between two looks at the event loop. */
const LOOK_EVERY_MS = 2;

const [dataFolder = "", modelFolder = "", apiUrl = "", token = ""] = process.argv.slice(2);
spareMemory();
const model = await prepareModel({
  embeddingModel: undefined,
  threads: undefined,
  cacheFolder: modelFolder,
  showLoading: () => ({ onProgress: () => {}, end: () => {} }),
});
const libraries = createLibraries({ dataFolder, ...model, vectorIndex: await availableVectorIndex() });
const stopping = new AbortController();
let watch: LoopWatch | undefined;
const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
const memory = () => megabytes(process.memoryUsage().rss);
let failures = 0;
let memoryMBBefore = 0;
const log = createLog("info", {
  write(line) {
    const { msg } = JSON.parse(line) as { msg: string };
    if (msg === "ready") process.send?.("ready");
    if (msg !== "failed") return;
    failures++;
    console.error(line);
  },
});
process.on("message", (what) => {
  if (what !== "measure") return stopping.abort();
  memoryMBBefore = memory();
  watch = watchLoop((look) => setTimeout(look, LOOK_EVERY_MS));
});
// Whoever measures is gone.
process.on("disconnect", () => stopping.abort());
await runBot({ token, apiUrl, libraries, log, signal: stopping.signal });
const { longestMs = 0 } = (await watch?.stop()) ?? {};
const figures: BotFigures = {
  longestBlockMs: Math.round(longestMs),
  memoryMBBefore,
  memoryMB: memory(),
  peakMemoryMB: megabytes(process.resourceUsage().maxRSS * 1024),
  failures,
};
await libraries.close();
await model.embedder.close();
if (process.connected) process.send?.(figures, () => process.disconnect());
