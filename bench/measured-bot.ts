import { monitorEventLoopDelay } from "node:perf_hooks";
import { availableVectorIndex } from "../embeddings/index.ts";
import { prepareModel } from "../src/intake/prepare-model.ts";
import { createLog } from "../src/bot/log.ts";
import { runBot } from "../src/bot/run-bot.ts";
import { createLibraries } from "../src/library/create-libraries.ts";

// The bot as a process of its own, so that its event loop and memory are measured alone. Says "ready"; measures from
// "measure" on; gives its figures when told to stop.

export interface BotFigures {
  readonly longestBlockMs: number;
  /** Before and after what was measured, and at most; megabytes of resident memory. */
  readonly memoryMBBefore: number;
  readonly memoryMB: number;
  readonly peakMemoryMB: number;
  /** Apologies: lines of the log that say "failed". */
  readonly failures: number;
}

/** The timer's own grain, which the figures of the event loop hold besides what blocks it. */
const RESOLUTION_MS = 5;

const [dataFolder = "", modelFolder = "", apiUrl = "", token = ""] = process.argv.slice(2);
const model = await prepareModel({
  embeddingModel: undefined,
  threads: undefined,
  cacheFolder: modelFolder,
  showLoading: () => ({ onProgress: () => {}, end: () => {} }),
});
const libraries = createLibraries({ dataFolder, ...model, vectorIndex: await availableVectorIndex() });
const stopping = new AbortController();
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
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
  delay.enable();
  delay.reset();
});
// Whoever measures is gone.
process.on("disconnect", () => stopping.abort());
await runBot({ token, apiUrl, isUnthrottled: true, libraries, log, signal: stopping.signal });
delay.disable();
const figures: BotFigures = {
  longestBlockMs: Math.max(0, Math.round(delay.max / 1e6) - RESOLUTION_MS),
  memoryMBBefore,
  memoryMB: memory(),
  peakMemoryMB: megabytes(process.resourceUsage().maxRSS * 1024),
  failures,
};
await libraries.close();
await model.embedder.close();
if (process.connected) process.send?.(figures, () => process.disconnect());
