import { fork } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { availableVectorIndex, createEmbedder, describeModel } from "../../embeddings/index.ts";
import type { MovableArchive } from "../../src/archive/movable-archive.ts";
import { connectDatabase, openArchive } from "../../src/archive/open-archive.ts";
import { databaseFrom } from "../../src/database-address.ts";
import { moveArchive } from "../../src/keeping/move-archive.ts";
import { makeArchive } from "../answers.ts";
import { createEmptyDatabase, type EmptyDatabase } from "./empty-database.ts";
import type { AnswerFigures } from "./engine-answers.ts";
import { measureUnion } from "./measure-union.ts";

/** How one engine holds and answers the same articles. */
export interface EngineFigures extends AnswerFigures {
  /** Storing what is embedded already, with every index but that of vectors, milliseconds a passage. */
  readonly storeMsAPassage: number;
  /** Making the index of vectors. */
  readonly indexBuildMs: number;
  readonly diskMB: number;
}

const ANSWERS = fileURLToPath(new URL("./engine-answers.js", import.meta.url));

/**
 * Puts the same archive into files and into the empty PostgreSQL database that ENGINES_DATABASE_URL names, with its owner, and asks both the
 * same. What is made there is taken out again.
 */
export async function measureEngines(
  dataFolder: string,
  passages: number,
  modelFolder: string,
): Promise<Record<string, object | string>> {
  const { ENGINES_DATABASE_URL: url } = process.env;
  if (url === undefined) return { skipped: "ENGINES_DATABASE_URL names no empty PostgreSQL database" };
  await makeArchive(dataFolder, passages, modelFolder);
  const model = await describeModel(undefined, modelFolder);
  const empty = await createEmptyDatabase(databaseFrom(url, "ENGINES_DATABASE_URL"), model.dimensions);
  const folder = mkdtempSync(join(tmpdir(), "verbatim-engines-"));
  const child = (kind: "files" | "database") => answersOf([kind, folder, String(passages), modelFolder, url]);
  const tell = (what: string): void => console.error(`${passages} passages, ${what} …`);
  try {
    tell("PostgreSQL");
    const postgres = rounded(await measureDatabase(empty));
    // Told at once: what follows takes long.
    tell(JSON.stringify(postgres));
    tell("a server's own articles beside them, in PostgreSQL");
    const ownAndShared = rounded(await measureBoth(empty));
    tell(JSON.stringify(ownAndShared));
    tell("files");
    const vectorIndex = await availableVectorIndex();
    const inFiles = (): MovableArchive => openArchive({ folder, model, vectorIndex });
    const files = {
      storeMsAPassage: (await store(dataFolder, modelFolder, inFiles)) / passages,
      indexBuildMs: await timed(async () => {
        for (const name of readdirSync(folder)) if (name.startsWith("vectors.")) rmSync(join(folder, name));
        const archive = inFiles();
        await archive.status(); // waits for it
        await archive.close();
      }),
      diskMB: megabytes(
        readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
      ),
      ...(await child("files")),
    };
    return { files: rounded(files), postgres, ownAndShared };
  } finally {
    await empty.takeOut();
    rmSync(folder, { recursive: true, force: true });
  }

  async function measureBoth({ address }: EmptyDatabase): ReturnType<typeof measureUnion> {
    const [database, embedder] = [
      await connectDatabase(address),
      await createEmbedder({ model, cacheFolder: modelFolder }),
    ];
    try {
      return await measureUnion(database, passages, embedder, modelFolder);
    } finally {
      await Promise.all([database.close(), embedder.close()]);
    }
  }

  async function measureDatabase({
    address,
    dropGraph,
    buildGraph,
    bytes,
  }: EmptyDatabase): Promise<EngineFigures> {
    const database = await connectDatabase(address);
    try {
      const vectorIndex = await availableVectorIndex();
      const inDatabase = (): MovableArchive => openArchive({ folder, model, vectorIndex, database });
      await dropGraph();
      return {
        storeMsAPassage: (await store(dataFolder, modelFolder, inDatabase)) / passages,
        indexBuildMs: await timed(buildGraph),
        diskMB: megabytes(await bytes()),
        ...(await child("database")),
      };
    } finally {
      await database.close();
    }
  }
}

/** Milliseconds that it takes to write what an archive holds into another one; comparing the two is not counted. */
async function store(dataFolder: string, modelFolder: string, open: () => MovableArchive): Promise<number> {
  const model = await describeModel(undefined, modelFolder);
  const embedder = await createEmbedder({ model, cacheFolder: modelFolder });
  const from = openArchive({ folder: dataFolder, model, vectorIndex: await availableVectorIndex() });
  const to = open();
  try {
    const probe = await embedder.embedQuery("What did they say about it?");
    const begun = performance.now();
    let stored = 0;
    const onProgress = (done: number, total: number): void => {
      if (done === total) stored = performance.now() - begun;
    };
    await moveArchive({ from, to, probe, onProgress, signal: new AbortController().signal });
    return stored;
  } finally {
    await Promise.all([from.close(), to.close(), embedder.close()]);
  }
}

/** Asked in a process of its own, so that its memory is that of answering. */
function answersOf(args: readonly string[]): Promise<AnswerFigures> {
  return new Promise((resolve, reject) => {
    const asking = fork(ANSWERS, [...args], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    asking.once("message", (figures) => resolve(figures as AnswerFigures));
    asking.once("exit", (code) =>
      reject(new Error(`Expected the figures of answers, got exit code ${code}`)),
    );
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function megabytes(bytes: number): number {
  return bytes / 1_048_576;
}

/** Figures as people read them: three digits behind the point, none of what is in the thousands. */
function rounded<T>(figures: T): T {
  const plain = JSON.stringify(figures, (_, value: unknown) =>
    typeof value === "number" ? (value > 100 ? Math.round(value) : Math.round(value * 1_000) / 1_000) : value,
  );
  return JSON.parse(plain) as T;
}
