import { mkdirSync } from "node:fs";
import { availableVectorIndex } from "../../embeddings/index.ts";
import type { MovableArchive } from "../archive/movable-archive.ts";
import type { ArchiveDatabase } from "../archive/open-archive.ts";
import { type PreparedModel, prepareModel as prepare } from "../intake/prepare-model.ts";
import type { LibraryStore } from "../library/stores/library-store.ts";
import type { CommandContext } from "./command-context.ts";
import { expectDataFolder } from "./data-folder.ts";
import { showModelProgress } from "./model-progress.ts";
import { expectModelsFolder, modelsFolder } from "./models-folder.ts";
import type { ProgressTask } from "./progress.ts";

/** An open archive with the model that its vectors are made with. */
export interface Session extends PreparedModel {
  readonly archive: MovableArchive;
  /** That holds the archive; `undefined` where the data folder does. */
  readonly database: ArchiveDatabase | undefined;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** Loads the model while the archive is opened, for commands that are sure to need it. */
  readonly isModelNeeded?: boolean;
  /** Opens an archive whose vectors are another model's, to replace them. */
  readonly anyModel?: boolean;
  /** Makes the data folder where there is none; otherwise that is refused. */
  readonly isMaking?: boolean;
  /** Told what people should know though nothing failed; shown to them when left out. */
  readonly notice?: (line: string) => void;
}

/**
 * The configured model; nothing is loaded yet. Rejects with a `UserError` when the setting names none, or there is no folder for it.
 */
export async function prepareModel(context: CommandContext, isMaking = false): Promise<PreparedModel> {
  const { embeddingModel, threads } = context.config;
  return (context.prepare ?? prepare)({
    embeddingModel,
    threads,
    cacheFolder: isMaking ? modelsFolder(context) : expectModelsFolder(context),
    showLoading: ({ id }) => showModelProgress(context.terminal.progress, id),
  });
}

/** Connects to the database that holds all articles; `undefined` where the data folder holds them. Whoever calls it closes it. */
export async function openDatabase({
  config: { database },
}: Pick<CommandContext, "config">): Promise<ArchiveDatabase | undefined> {
  if (database === undefined) return undefined;
  const { connectDatabase } = await import("../archive/open-archive.ts");
  return connectDatabase(database);
}

/** Opens the archive of a command; whoever calls it closes it. Rejects with a `UserError` that says what to do. */
export async function openSession(
  context: CommandContext,
  { isModelNeeded = false, anyModel = false, isMaking = false, notice }: SessionOptions = {},
): Promise<Session> {
  const { dataFolder, terminal } = context;
  const { progress } = terminal;
  // Where the articles are in a database, a data folder that is missing holds nothing yet and is no slip of the pen.
  if (!isMaking && context.config.database === undefined) expectDataFolder(context);
  // An archive in files makes it by itself; the hosts that are blocked are listed there in any case.
  if (isMaking) mkdirSync(dataFolder, { recursive: true });
  const prepared = await prepareModel(context, isMaking);
  const { model, embedder } = prepared;
  if (isModelNeeded) embedder.start();
  let rebuilding: ProgressTask | undefined;
  let database: ArchiveDatabase | undefined;
  try {
    // Imported once the model is loading on its own thread, which takes longer than all the rest.
    const { openArchive } = await import("../archive/open-archive.ts");
    database = await openDatabase(context);
    const archive = openArchive({
      database,
      folder: dataFolder,
      model,
      anyModel,
      vectorIndex: await availableVectorIndex(),
      notice: notice ?? ((line) => progress.note(line)),
      onIndexProgress(done, total) {
        rebuilding ??= progress.task("Rebuilding the vector index");
        rebuilding.update(done, total, `${done} of ${total} vectors`);
        if (done >= total) rebuilding.end();
      },
    });
    const close = async (): Promise<void> => {
      rebuilding?.end();
      await Promise.all([embedder.close(), prepared.threads.close()]);
      await archive.close();
      await database?.close();
    };
    return { archive, database, ...prepared, close };
  } catch (error) {
    await Promise.all([embedder.close(), prepared.threads.close()]);
    await database?.close();
    throw error;
  }
}

/** Where the servers' data is kept. */
export async function libraryStoreOf(
  { model, threads, database }: Pick<Session, "model" | "threads" | "database">,
  { dataFolder, terminal }: CommandContext,
): Promise<LibraryStore> {
  const { openLibraryStore } = await import("../library/stores/open-library-store.ts");
  const vectorIndex = await availableVectorIndex();
  const notice = (line: string) => terminal.progress.note(line);
  return openLibraryStore({ dataFolder, database, model, vectorIndex, threads, notice });
}

/** Opens the archive of a command for as long as `work` takes. */
export async function withSession<T>(
  context: CommandContext,
  work: (session: Session) => Promise<T>,
  options?: SessionOptions,
): Promise<T> {
  const session = await openSession(context, options);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
