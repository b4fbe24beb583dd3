import { join } from "node:path";
import { availableVectorIndex, createEmbedder, describeModel } from "../../embeddings/index.ts";
import { connectDatabase, migrateDatabase } from "../../src/archive/open-archive.ts";
import type { DatabaseAddress } from "../../src/database-address.ts";
import { moveArchive } from "../../src/keeping/move-archive.ts";
import { openEvalArchive } from "./eval-archive.ts";
import type { SetResult } from "./evaluate-set.ts";
import { factResult } from "./facts/evaluate-facts.ts";
import { type EvalOptions, evaluateLibrary, type LibraryResults, presentSets } from "./run-eval.ts";

export interface CompareOptions extends Omit<EvalOptions, "updateBaseline"> {
  /** Gets a library for each set, which stays there for the next run. */
  readonly database: DatabaseAddress;
  /** Names of the sets to ask; left out: all. */
  readonly sets: readonly string[] | undefined;
}

interface Compared {
  readonly set: string;
  readonly figure: string;
  readonly files: number;
  readonly postgres: number;
}

/** Sums in another order decide between passages that are as good as the same. */
const MOST_APART = 0.003;

/** Asks files and a database with the same articles the same. Resolves with the exit code: 1 where a figure differs by more than .003. */
export async function compareEngines(options: CompareOptions): Promise<number> {
  const { dataFolder, database: address, notice, write, threads } = options;
  const cacheFolder = join(dataFolder, "models");
  const model = await describeModel(options.embeddingModel, cacheFolder);
  const embedder = await createEmbedder({
    ...{ model, cacheFolder, tagFrames: true, reads: true },
    ...(threads === undefined ? {} : { threads }),
  });
  await migrateDatabase(address, model.dimensions);
  const database = await connectDatabase(address);
  const compared: Compared[] = [];
  try {
    const vectorIndex = await availableVectorIndex();
    const probe = await embedder.embedQuery("What did they say about it?");
    for (const set of presentSets()) {
      if (options.sets !== undefined && !options.sets.includes(set.name)) continue;
      const folder = join(dataFolder, "eval");
      const files = await openEvalArchive(set, { folder, embedder, vectorIndex, notice });
      const postgres = database.open(`eval ${set.name}`, { model });
      try {
        notice(`${set.name}: into the database …`);
        const signal = new AbortController().signal;
        await moveArchive({ from: files, to: postgres, probe, onProgress: () => {}, signal });
        const [here, there] = [
          await evaluateLibrary(set, files, embedder, (line) => notice(`files: ${line}`)),
          await evaluateLibrary(set, postgres, embedder, (line) => notice(`PostgreSQL: ${line}`)),
        ].map((found) => resultsOf(set.name, found));
        for (const one of here ?? []) {
          const other = there?.find(({ name }) => name === one.name);
          for (const [figure, value] of Object.entries(one.figures))
            compared.push({
              ...{ set: one.name, figure, files: value },
              postgres: other?.figures[figure] ?? Number.NaN,
            });
        }
      } finally {
        await files.close();
        await postgres.close();
      }
    }
  } finally {
    await database.close();
    await embedder.close();
  }
  const apart = compared.filter(({ files, postgres }) => !(Math.abs(files - postgres) <= MOST_APART));
  if (options.json) write(JSON.stringify({ compared, apart }));
  else for (const line of [...tableOf(compared), "", verdict(compared, apart)]) write(line);
  return apart.length > 0 || compared.length === 0 ? 1 : 0;
}

function resultsOf(set: string, { results, attributed, askedFacts }: LibraryResults): SetResult[] {
  const facts = askedFacts.length > 0 ? [factResult(`facts-${set}`, askedFacts)] : [];
  return [...results, ...attributed, ...facts];
}

function tableOf(compared: readonly Compared[]): string[] {
  const cell = (value: number): string => value.toFixed(3).padStart(12);
  return compared.map(
    ({ set, figure, files, postgres }, i) =>
      `${compared[i - 1]?.set === set ? "" : `\n${set.padEnd(42)}${"files".padStart(12)}${"PostgreSQL".padStart(12)}\n`}  ${figure.padEnd(40)}${cell(files)}${cell(postgres)}${Math.abs(files - postgres) <= MOST_APART ? "" : "  <"}`,
  );
}

function verdict(compared: readonly Compared[], apart: readonly Compared[]): string {
  const most = Math.max(0, ...compared.map(({ files, postgres }) => Math.abs(files - postgres)));
  return apart.length === 0
    ? `${compared.length} figures, none further apart than ${most.toFixed(4)}.`
    : `FAILED  ${apart.length} of ${compared.length} figures are further apart than ${MOST_APART}, up to ${most.toFixed(4)}.`;
}
