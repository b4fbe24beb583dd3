/** Answers questions in a process of its own and sends the times to its parent. Started by `answers.ts`. */
import { join } from "node:path";
import { availableVectorIndex, createEmbedder, describeModel } from "../embeddings/index.ts";
import { createAnswerer } from "../src/answer/answerer.ts";
import { openArchive } from "../src/archive/open-archive.ts";
import { createRetriever } from "../src/retrieval/retriever.ts";
import { BENCH_PASSAGES, BENCH_SEED } from "./answers.ts";
import { benchArticles, benchQuestions } from "./articles.ts";

const WARM_UP = 20;
const QUESTIONS = 200;

const [dataFolder = "data"] = process.argv.slice(2);
const cacheFolder = join(dataFolder, "models");
const model = await describeModel(undefined, cacheFolder);
const embedder = await createEmbedder({ model, cacheFolder });
const archive = openArchive({ folder: dataFolder, model, vectorIndex: await availableVectorIndex() });
const answerer = createAnswerer({
  archive,
  retriever: createRetriever(archive, (text) => embedder.embedQuery(text)),
});
const questions = benchQuestions(
  [...benchArticles(BENCH_PASSAGES, BENCH_SEED)],
  WARM_UP + QUESTIONS,
  BENCH_SEED,
);
const times: number[] = [];
for (const question of questions) times.push((await answerer.answer(question)).tookMs);
const sorted = times.slice(WARM_UP).sort((a, b) => a - b);
process.send?.({
  answerMsP50: sorted[Math.floor(QUESTIONS / 2)],
  answerMsP95: sorted[Math.floor(QUESTIONS * 0.95)],
  peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1_024),
});
await embedder.close();
await archive.close();
process.disconnect?.();
