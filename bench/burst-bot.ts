import { monitorEventLoopDelay } from "node:perf_hooks";
import { availableVectorIndex } from "../embeddings/index.ts";
import { prepareModel } from "../src/archive/prepare-model.ts";
import { createLog } from "../src/bot/log.ts";
import { runBot } from "../src/bot/run-bot.ts";
import { createLibraries } from "../src/library/create-libraries.ts";

// The bot as a process of its own, so that its event loop and memory are measured alone. Says "ready", and its figures when told to stop.

export interface BurstBotFigures {
  readonly longestBlockMs: number;
  readonly memoryMB: number;
  readonly peakMemoryMB: number;
}

const [dataFolder = "", apiUrl = "", token = ""] = process.argv.slice(2);
const model = await prepareModel({
  embeddingModel: undefined,
  threads: undefined,
  cacheFolder: `${dataFolder}/models`,
  showLoading: () => ({ onProgress: () => {}, end: () => {} }),
});
const libraries = createLibraries({ dataFolder, ...model, vectorIndex: await availableVectorIndex() });
await model.embedder.embedQuery("warm");
const stopping = new AbortController();
const delay = monitorEventLoopDelay({ resolution: 5 });
const log = createLog("info", {
  write(line) {
    const { msg } = JSON.parse(line) as { msg: string };
    if (msg === "ready") process.send?.("ready");
    else if (msg === "failed") console.error(line);
  },
});
process.on("message", (what) => {
  if (what === "measure") {
    delay.reset();
    delay.enable();
  } else stopping.abort();
});
await runBot({ token, apiUrl, isUnthrottled: true, libraries, log, signal: stopping.signal });
const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
const figures: BurstBotFigures = {
  longestBlockMs: Math.round(delay.max / 1e6),
  memoryMB: megabytes(process.memoryUsage().rss),
  peakMemoryMB: megabytes(process.resourceUsage().maxRSS * 1024),
};
await libraries.close();
await model.embedder.close();
process.send?.(figures, () => process.disconnect());
