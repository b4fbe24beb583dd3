import { fork } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { availableVectorIndex, createEmbedder, describeModel } from "../embeddings/index.ts";
import { addArticles } from "../src/intake/add-articles.ts";
import { embedTextsWith } from "../src/intake/embed-texts.ts";
import { openArchive } from "../src/archive/open-archive.ts";
import { benchArticles } from "./articles.ts";

/** What the answering process measures of itself. */
type TimedAnswers = Omit<AnswerFigures, "passages">;

/** How an archive of so many passages answers. */
export interface AnswerFigures {
  readonly passages: number;
  /** From question to answer within a running process, milliseconds. */
  readonly answerMsP50: number;
  readonly answerMsP95: number;
  /** The same questions without reading. */
  readonly unreadMsP50: number;
  readonly unreadMsP95: number;
  /** What the process grew by while it read, in MB. */
  readonly readingMemoryMB: number;
  /** The most memory the answering process had needed, in MB. */
  readonly peakMemoryMB: number;
}

export const BENCH_PASSAGES = 25_000;
export const BENCH_SEED = 20_260_102;
const TIMES = fileURLToPath(new URL("./answer-times.js", import.meta.url));

/** Makes the archive the first time (some minutes), then measures processes of their own. */
export async function measureAnswers(dataFolder: string): Promise<AnswerFigures> {
  await makeArchive(dataFolder, BENCH_PASSAGES);
  return { passages: BENCH_PASSAGES, ...(await timesOfAnswers(dataFolder)) };
}

/** Makes an archive of invented articles; where it is there already, nothing. */
export async function makeArchive(
  dataFolder: string,
  passages: number,
  cacheFolder = join(dataFolder, "models"),
): Promise<void> {
  const model = await describeModel(undefined, cacheFolder);
  const archive = openArchive({ folder: dataFolder, model, vectorIndex: await availableVectorIndex() });
  if ((await archive.status()).passages === passages) return archive.close();
  const writer = await archive.openWriter();
  const embedder = await createEmbedder({ model, cacheFolder });
  let told = Date.now();
  const onProgress = ({ embedded }: { embedded: number }) => {
    if (Date.now() - told < 10_000) return;
    told = Date.now();
    console.error(`Making the archive to measure, the first time only: ${embedded} of ${passages} passages`);
  };
  try {
    await addArticles(benchArticles(passages, BENCH_SEED), {
      writer,
      embed: embedTextsWith(embedder.embedPassages),
      onProgress,
    });
  } finally {
    await writer.close();
    await embedder.close();
    await archive.close();
  }
}

function timesOfAnswers(dataFolder: string): Promise<TimedAnswers> {
  return new Promise((resolve, reject) => {
    const child = fork(TIMES, [dataFolder], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    child.once("message", (figures) => resolve(figures as Awaited<ReturnType<typeof timesOfAnswers>>));
    child.once("exit", (code) => reject(new Error(`Expected the times of answers, got exit code ${code}`)));
  });
}
