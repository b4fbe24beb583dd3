/** Answers questions in a process of its own and sends the times to its parent. Started by `answers.ts`. */
import { join } from "node:path";
import { availableVectorIndex, createEmbedder, describeModel } from "../embeddings/index.ts";
import { createAnswerer } from "../src/answer/answerer.ts";
import { openArchive } from "../src/archive/open-archive.ts";
import { createWindowReader } from "../src/retrieval/reading/passage-reader.ts";
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
/** The same questions without and with reading, one after the other, so that a busy machine disturbs both alike. */
const unread = createAnswerer({ archive, retriever: createRetriever(archive, embedder.embedQuery) });
const reader = createWindowReader(embedder.read);
const answerer = createAnswerer({
  archive,
  retriever: createRetriever(archive, embedder.embedQuery, reader),
});
const questions = benchQuestions(
  [...benchArticles(BENCH_PASSAGES, BENCH_SEED)],
  WARM_UP + QUESTIONS,
  BENCH_SEED,
);
for (const question of questions.slice(0, WARM_UP)) await unread.answer(question);
const rssBefore = process.memoryUsage.rss();
const unreadTimes: number[] = [];
const times: number[] = [];
for (const question of questions) {
  unreadTimes.push((await unread.answer(question)).tookMs);
  times.push((await answerer.answer(question)).tookMs);
}
const rssAfter = process.memoryUsage.rss();
const at = (all: readonly number[], part: number) =>
  [...all.slice(WARM_UP)].sort((a, b) => a - b)[Math.floor(QUESTIONS * part)];
process.send?.({
  answerMsP50: at(times, 0.5),
  answerMsP95: at(times, 0.95),
  unreadMsP50: at(unreadTimes, 0.5),
  unreadMsP95: at(unreadTimes, 0.95),
  readingMemoryMB: Math.round((rssAfter - rssBefore) / 1_048_576),
  peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1_024),
});
await embedder.close();
await archive.close();
process.disconnect?.();
