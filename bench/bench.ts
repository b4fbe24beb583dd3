import { fileURLToPath } from "node:url";
import { BENCH_PASSAGES, makeArchive, measureAnswers } from "./answers.ts";
import { measureCrowd } from "./discord-crowd.ts";
import { measureBurst } from "./discord-burst.ts";
import { measureIngestUnderLoad } from "./discord-ingest.ts";
import { measureManyServers } from "./discord-servers.ts";
import { measureEmbedding } from "./embedding.ts";
import { measureEngines } from "./engines/measure-engines.ts";
import type { AnswerFigures } from "./engines/engine-answers.ts";
import { recallFaults } from "./engines/recall-faults.ts";
import { measureFrames } from "./frames.ts";
import { measureMoves } from "./moves/measure-moves.ts";
import { measurePages } from "./pages.ts";
import { measureStarts } from "./starts.ts";

// Prints one JSON object, a part for each thing that is measured: `npm run bench`, `npm run bench -- burst crowd ingest servers`.
// `engines` compares files with the empty PostgreSQL database that ENGINES_DATABASE_URL names, at 10,000 and 100,000 passages unless told;
// `move` moves 100,000 passages there and back, and kills either move five times.
// The parts of Discord may have a smaller archive, made sooner: `npm run bench -- burst passages=3000`.

const DATA = fileURLToPath(new URL("../../data/bench", import.meta.url));
const MODELS = `${DATA}/models`;
const UPLOADED_ARTICLES = 1_000;
const ADDING_SERVERS = 60;
const CROWD = 500;
const ENGINE_PASSAGES = [10_000, 100_000];
const MOVED_PASSAGES = 100_000;
/** Of each move. */
const KILLS = 5;

const wanted = process.argv.slice(2).filter((word) => !word.includes("="));
const given = process.argv.find((word) => word.startsWith("passages="))?.slice("passages=".length);
const passages = given === undefined ? BENCH_PASSAGES : Number(given);
const folderOf = (count: number): string => (count === BENCH_PASSAGES ? DATA : `${DATA}/of-${count}`);
const dataFolder = folderOf(passages);
const onArchive = async <T>(measure: () => Promise<T>): Promise<T> => {
  await makeArchive(dataFolder, passages, MODELS);
  return measure();
};

/** What is not as it must be is told, and ends in exit code 1. */
const failed = (faults: readonly string[]): void => {
  for (const fault of faults) console.error(`FAILED  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
};

const parts: Readonly<Record<string, () => Promise<object>>> = {
  embedding: () => measureEmbedding(MODELS),
  pages: measurePages,
  frames: () => measureFrames(MODELS),
  answers: () => measureAnswers(DATA),
  starts: () => onArchive(() => measureStarts(dataFolder)),
  async engines() {
    const sizes = given === undefined ? ENGINE_PASSAGES : [passages];
    const all: Record<string, object> = {};
    for (const size of sizes) {
      const figures = await measureEngines(folderOf(size), size, MODELS);
      all[size.toLocaleString("en")] = figures;
      for (const [engine, found] of Object.entries(figures))
        if (typeof found !== "string" && "within" in found)
          failed(recallFaults(`${size} passages, ${engine}`, found as Pick<AnswerFigures, "within">));
    }
    return all;
  },
  async move() {
    const { ENGINES_DATABASE_URL: url } = process.env;
    if (url === undefined) return { skipped: "ENGINES_DATABASE_URL names no empty PostgreSQL database" };
    const count = given === undefined ? MOVED_PASSAGES : passages;
    const tell = (what: string): void => console.error(`${count.toLocaleString("en")} passages, ${what}`);
    const dataFolder = `${DATA}/moved-${count}`;
    const seed = Date.now() % 1_000_000;
    tell(`the moments of seed ${seed}`);
    const found = await measureMoves({ dataFolder, passages: count, modelFolder: MODELS, url, seed, tell });
    for (const [way, { kills, unlike }] of Object.entries(found)) {
      if (kills < KILLS) failed([`${way}: expected ${KILLS} kills, got ${kills}`]);
      failed(unlike.map((what) => `${way}: ${what} is not the same`));
    }
    return found;
  },
  burst: () => onArchive(() => measureBurst({ dataFolder, modelFolder: MODELS, passages })),
  crowd: () => onArchive(() => measureCrowd({ dataFolder, modelFolder: MODELS, passages, people: CROWD })),
  ingest: () =>
    onArchive(() =>
      measureIngestUnderLoad({ dataFolder, modelFolder: MODELS, passages, articles: UPLOADED_ARTICLES }),
    ),
  servers: () =>
    onArchive(() =>
      measureManyServers({ dataFolder, modelFolder: MODELS, passages, servers: ADDING_SERVERS }),
    ),
};
const unknown = wanted.find((name) => parts[name] === undefined);
if (unknown !== undefined || !Number.isInteger(passages) || passages < 1) {
  console.error(
    `Expected parts of ${Object.keys(parts).join(", ")} and perhaps passages=NUMBER, got "${unknown ?? given}".`,
  );
  process.exit(2);
}
const figures: Record<string, object> = {};
for (const name of wanted.length > 0 ? wanted : Object.keys(parts))
  figures[name] = await (parts[name]?.() ?? {});
console.log(JSON.stringify(figures, null, 2));
