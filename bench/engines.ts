import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { availableVectorIndex, createEmbedder, describeModel } from "../embeddings/index.ts";
import { createAnswerer } from "../src/answer/answerer.ts";
import type { ArticleLimits } from "../src/archive/archive.ts";
import type { MovableArchive } from "../src/archive/movable-archive.ts";
import { connectDatabase, migrateDatabase, openArchive } from "../src/archive/open-archive.ts";
import { databaseFrom } from "../src/database-address.ts";
import { moveArchive } from "../src/keeping/move-archive.ts";
import { createWindowReader } from "../src/retrieval/reading/passage-reader.ts";
import { createRetriever } from "../src/retrieval/retriever.ts";
import { BENCH_SEED, makeArchive } from "./answers.ts";
import { benchArticles, benchQuestions } from "./articles.ts";
import { percentile } from "./crowd.ts";

/** How one engine holds and answers the same articles. */
export interface EngineFigures {
  /** Storing what is embedded already, with every index, milliseconds a passage. */
  readonly storeMsAPassage: number;
  readonly diskMB: number;
  /** From opening to the first answer, the model being loaded. */
  readonly startMs: number;
  readonly answerMsP50: number;
  readonly answerMsP95: number;
  readonly lexicalMsP50: number;
  readonly lexicalMsP95: number;
  readonly vectorMsP50: number;
  readonly vectorMsP95: number;
  /** Vector search within limits that leave so many of the articles: times, and recall@10 against comparing each. */
  readonly within: Readonly<
    Record<string, { readonly msP50: number; readonly msP95: number; readonly recall: number }>
  >;
}

const QUESTIONS = 100;
const WARM_UP = 10;
const SHARES = { all: 1, "10 %": 0.1, "1 %": 0.01, "0.05 %": 0.0005 } as const;

/**
 * Puts the same archive into files and into the PostgreSQL database that ENGINES_DATABASE_URL names, and asks both the same. The database
 * must be empty, and its owner be named.
 */
export async function measureEngines(
  dataFolder: string,
  passages: number,
  modelFolder: string,
): Promise<Record<string, EngineFigures | string>> {
  const { ENGINES_DATABASE_URL: url } = process.env;
  if (url === undefined) return { skipped: "ENGINES_DATABASE_URL names no empty PostgreSQL database" };
  await makeArchive(dataFolder, passages, modelFolder);
  const model = await describeModel(undefined, modelFolder);
  const vectorIndex = await availableVectorIndex();
  const embedder = await createEmbedder({ model, cacheFolder: modelFolder });
  const questions = benchQuestions([...benchArticles(passages, BENCH_SEED)], WARM_UP + QUESTIONS, BENCH_SEED);
  const from = openArchive({ folder: dataFolder, model, vectorIndex });
  const probe = await embedder.embedQuery("What did they say about it?");

  const measure = async (
    open: () => MovableArchive,
    bytes: () => Promise<number>,
  ): Promise<EngineFigures> => {
    const target = open();
    let before = performance.now();
    const signal = new AbortController().signal;
    let stored = 0;
    const onProgress = (done: number, total: number): void => {
      if (done === total) stored = performance.now() - before;
    };
    await moveArchive({ from, to: target, probe, onProgress, signal });
    await target.close();
    before = performance.now();
    const archive = open();
    const answererOf = createAnswerer({
      archive,
      retriever: createRetriever(archive, embedder.embedQuery, createWindowReader(embedder.read)),
    });
    await answererOf.answer(questions[0] ?? "");
    const startMs = performance.now() - before;
    const [answers, lexical, vector]: number[][] = [[], [], []];
    const vectors: Float32Array[] = [];
    for (const [i, question] of questions.entries()) {
      const isCounted = i >= WARM_UP;
      const timed = async (times: number[] | undefined, work: () => Promise<unknown>): Promise<void> => {
        const started = performance.now();
        await work();
        if (isCounted) times?.push(performance.now() - started);
      };
      await timed(answers, () => answererOf.answer(question));
      const asked = await embedder.embedQuery(question);
      vectors.push(asked);
      const terms = question.toLowerCase().match(/[a-z]{4,}/gu) ?? [];
      await timed(lexical, () => archive.searchTerms({ terms, limit: 40 }));
      await timed(vector, () => archive.searchVectors({ vector: asked, limit: 40 }));
    }
    const within = await measureWithin(archive, vectors.slice(WARM_UP));
    await archive.close();
    return {
      storeMsAPassage: rounded(stored / passages),
      diskMB: Math.round((await bytes()) / 1_048_576),
      startMs: Math.round(startMs),
      ...{ answerMsP50: at(answers, 0.5), answerMsP95: at(answers, 0.95) },
      ...{ lexicalMsP50: at(lexical, 0.5), lexicalMsP95: at(lexical, 0.95) },
      ...{ vectorMsP50: at(vector, 0.5), vectorMsP95: at(vector, 0.95) },
      within,
    };
  };

  const folder = mkdtempSync(join(tmpdir(), "verbatim-engines-"));
  const address = databaseFrom(url, "ENGINES_DATABASE_URL");
  await migrateDatabase(address, model.dimensions);
  const database = await connectDatabase(address);
  try {
    return {
      files: await measure(
        () => openArchive({ folder, model, vectorIndex }),
        async () => readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
      ),
      postgres: await measure(
        () => openArchive({ folder, model, vectorIndex, database }),
        async () => {
          const archive = openArchive({ folder, model, vectorIndex, database });
          const writer = await archive.openWriter();
          const { after } = await writer.compact();
          await writer.close();
          return after;
        },
      ),
    };
  } finally {
    await from.close();
    await database.close();
    await embedder.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Exact neighbours are those among all similarities of the articles within the limits. */
async function measureWithin(
  archive: MovableArchive,
  vectors: readonly Float32Array[],
): Promise<EngineFigures["within"]> {
  const ids = (await archive.articles()).map(({ id }) => id);
  const figures: Record<string, { msP50: number; msP95: number; recall: number }> = {};
  for (const [name, share] of Object.entries(SHARES)) {
    const step = Math.round(1 / share);
    const chosen = ids.filter((_, i) => i % step === 0);
    const within: ArticleLimits | undefined = share === 1 ? undefined : { ids: chosen };
    const passages = [];
    for (const id of chosen) passages.push(...(await archive.passagesOf(id)));
    const firstOf = new Map<string, number>();
    for (const { id, text } of passages) firstOf.set(text, Math.min(firstOf.get(text) ?? id, id));
    const owners = new Map(passages.map(({ id, text }) => [id, firstOf.get(text) ?? id]));
    const times: number[] = [];
    let [found, wanted] = [0, 0];
    for (const [i, vector] of vectors.entries()) {
      const started = performance.now();
      const hits = await archive.searchVectors({ vector, limit: 10, within });
      times.push(performance.now() - started);
      if (i % 10 > 0) continue;
      const all = await archive.similarities([...owners.keys()], vector);
      const best = [...all]
        .filter(([id]) => owners.get(id) === id)
        .sort((a, b) => b[1].similarity - a[1].similarity)
        .slice(0, 10);
      const got = new Set(hits.map(({ id }) => id));
      wanted += best.length;
      found += best.filter(([id]) => got.has(id)).length;
    }
    figures[name] = {
      msP50: at(times, 0.5),
      msP95: at(times, 0.95),
      recall: rounded(found / Math.max(1, wanted)),
    };
  }
  return figures;
}

function at(times: readonly number[] | undefined, share: number): number {
  return rounded(
    percentile(
      [...(times ?? [])].sort((a, b) => a - b),
      share,
    ),
  );
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
