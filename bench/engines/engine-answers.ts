/** Answers questions from one engine in a process of its own and sends the figures to its parent, `measure-engines.ts`. */
import { availableVectorIndex, createEmbedder, describeModel } from "../../embeddings/index.ts";
import { createAnswerer } from "../../src/answer/answerer.ts";
import type { ArticleLimits, Similarities } from "../../src/archive/archive.ts";
import type { MovableArchive } from "../../src/archive/movable-archive.ts";
import { connectDatabase, openArchive } from "../../src/archive/open-archive.ts";
import { databaseFrom } from "../../src/database-address.ts";
import { createWindowReader } from "../../src/retrieval/reading/passage-reader.ts";
import { createRetriever } from "../../src/retrieval/retriever.ts";
import type { PassageId } from "../../src/text/passage.ts";
import { BENCH_SEED } from "../answers.ts";
import { benchArticles, benchFacts, benchQuestions } from "../articles.ts";
import { percentile } from "../crowd.ts";

interface Times {
  readonly msP50: number;
  readonly msP95: number;
}

export interface Recall {
  /** recall@10 against comparing each. */
  readonly recall: number;
  /** That recall is of. */
  readonly neighbours: number;
  /** Vectors within the limits, as many for each text as for all others. */
  readonly windows: number;
}

export interface AnswerFigures {
  /** From opening to the first answer, the model being loaded. */
  readonly startMs: number;
  readonly facts: Times;
  readonly sayings: Times;
  /** 40 passages by terms, and by vectors. */
  readonly lexical: Times;
  readonly vectors: Times;
  /** Ten by vectors within limits that leave so many of the articles. */
  readonly within: Readonly<Record<string, Times & Recall>>;
  /** The most that the answering process needed, in MB; the server's own is beside it. */
  readonly peakMemoryMB: number;
}

const QUESTIONS = 100;
const WARM_UP = 10;
const SHARES = { all: 1, "10 %": 0.1, "1 %": 0.01, "0.05 %": 0.0005 } as const;
/** Exact neighbours are looked up for so many of the questions; for fewer where all passages are compared with each. */
const COMPARED = { few: 34, all: 10 } as const;
/** No statement may take long. */
const AT_ONCE = 5_000;

const [kind, folder = "", count, modelFolder = "", url = ""] = process.argv.slice(2);
const passages = Number(count);
const model = await describeModel(undefined, modelFolder);
const embedder = await createEmbedder({ model, cacheFolder: modelFolder });
const vectorIndex = await availableVectorIndex();
const articles = [...benchArticles(passages, BENCH_SEED)];
const sayings = benchQuestions(articles, WARM_UP + QUESTIONS, BENCH_SEED);
const facts = benchFacts(articles, WARM_UP + QUESTIONS, BENCH_SEED);
await embedder.embedQuery("Who is the mayor?");

const begun = performance.now();
const database =
  kind === "database" ? await connectDatabase(databaseFrom(url, "ENGINES_DATABASE_URL")) : undefined;
const archive = openArchive({ folder, model, vectorIndex, database });
const answerer = createAnswerer({
  archive,
  retriever: createRetriever(archive, embedder.embedQuery, createWindowReader(embedder.read)),
});
await answerer.answer(sayings[0] ?? "");
const startMs = performance.now() - begun;

const ask = (question: string): Promise<unknown> => answerer.answer(question);
const figures = {
  startMs,
  facts: await timesOf(facts, ask),
  sayings: await timesOf(sayings, ask),
  lexical: await timesOf(sayings, (question) =>
    archive.searchTerms({ terms: question.toLowerCase().match(/[a-z]{4,}/gu) ?? [], limit: 40 }),
  ),
};
// Told at once: what follows takes long.
console.error(JSON.stringify(figures));
const peakMemoryMB = process.resourceUsage().maxRSS / 1_024;
const asked: Float32Array[] = [];
for (const question of sayings) asked.push(await embedder.embedQuery(question));
const vectors = await timesOf(asked, (vector) => archive.searchVectors({ vector, limit: 40 }));
const within = await measureWithin(archive, asked);
process.send?.({ ...figures, vectors, within, peakMemoryMB } satisfies AnswerFigures);
await archive.close();
await database?.close();
await embedder.close();
process.disconnect?.();

/** The first ones are not counted: they warm up what is kept. */
async function timesOf<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<Times> {
  const times: number[] = [];
  for (const one of all) {
    const started = performance.now();
    await work(one);
    times.push(performance.now() - started);
  }
  const counted = times.slice(WARM_UP).sort((a, b) => a - b);
  return { msP50: percentile(counted, 0.5), msP95: percentile(counted, 0.95) };
}

/** Exact neighbours are those among all similarities of the articles within the limits. */
async function measureWithin(
  of: MovableArchive,
  queries: readonly Float32Array[],
): Promise<AnswerFigures["within"]> {
  const ids = (await of.articles()).map(({ id }) => id);
  const { vectors, passages: held } = await of.status();
  const found: Record<string, Times & Recall> = {};
  for (const [name, share] of Object.entries(SHARES)) {
    const step = Math.round(1 / share);
    const chosen = ids.filter((_, i) => i % step === 0);
    const limits: ArticleLimits | undefined = share === 1 ? undefined : { ids: chosen };
    const search = (vector: Float32Array) => of.searchVectors({ vector, limit: 10, within: limits });
    const times = await timesOf(queries, search);
    const inside = [];
    for (const id of chosen) inside.push(...(await of.passagesOf(id)));
    const firstOf = new Map<string, number>();
    for (const { id, text } of inside) firstOf.set(text, Math.min(firstOf.get(text) ?? id, id));
    const owners = inside.filter(({ id, text }) => firstOf.get(text) === id).map(({ id }) => id);
    let [hit, wanted] = [0, 0];
    const compared = share === 1 ? COMPARED.all : COMPARED.few;
    for (const vector of queries.slice(WARM_UP, WARM_UP + compared)) {
      const all: (readonly [PassageId, Similarities])[] = [];
      for (let at = 0; at < owners.length; at += AT_ONCE)
        all.push(...(await of.similarities(owners.slice(at, at + AT_ONCE), vector)));
      const best = all.sort((a, b) => b[1].similarity - a[1].similarity).slice(0, 10);
      const got = new Set((await search(vector)).map(({ id }) => id));
      wanted += best.length;
      hit += best.filter(([id]) => got.has(id)).length;
    }
    const windows = Math.round((owners.length * vectors) / held);
    found[name] = { ...times, recall: hit / Math.max(1, wanted), neighbours: wanted, windows };
  }
  return found;
}
