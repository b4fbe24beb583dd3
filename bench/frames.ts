import { createEmbedder, describeModel, type Embedder } from "../embeddings/index.ts";
import { benchPassages } from "./texts.ts";

/** What tagging costs beside embedding, on one worker thread. */
export interface FrameFigures {
  /** Milliseconds for an article of 5,000 characters: its vectors alone, and what its frames add. */
  readonly vectorsMs: number;
  readonly framesAddMs: number;
  /** Frames found in such an article, likely and unlikely ones. */
  readonly framesAnArticle: number;
}

const ARTICLE_CHARACTERS = 5_000;
const PASSAGES = 240;
/** Each way has its turn this many times; its best counts, as the one least disturbed by other work. */
const ROUNDS = 5;
const SEED = 20_260_101;

export async function measureFrames(cacheFolder: string): Promise<FrameFigures> {
  const passages = benchPassages(PASSAGES, SEED);
  const articles = passages.reduce((sum, { text }) => sum + text.length, 0) / ARTICLE_CHARACTERS;
  const options = { model: await describeModel(undefined, cacheFolder), cacheFolder, threads: 1 };
  const plain = await createEmbedder(options);
  const tagging = await createEmbedder({ ...options, tagFrames: true });
  let frames = 0;
  const time = async (embedder: Embedder) => {
    const started = performance.now();
    const all = await embedder.embedPassages(passages);
    frames = all.reduce((sum, found) => sum + (found.frames?.length ?? 0), 0);
    return (performance.now() - started) / articles;
  };
  const best = { plain: Number.POSITIVE_INFINITY, tagging: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS; round++) {
    best.plain = Math.min(best.plain, await time(plain));
    best.tagging = Math.min(best.tagging, await time(tagging));
  }
  await Promise.all([plain.close(), tagging.close()]);
  return {
    vectorsMs: Math.round(best.plain),
    framesAddMs: Math.round((best.tagging - best.plain) * 10) / 10,
    framesAnArticle: Math.round(frames / articles),
  };
}
