import { randomBytes } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { availableVectorIndex } from "../../embeddings/index.ts";
import { count } from "../answer/lead.ts";
import type { ArchiveStatus } from "../archive/archive.ts";
import { expectApart } from "../intake/keep-up/expect-apart.ts";
import { botCommands } from "../bot/deploy.ts";
import { discordChecks } from "../bot/discord-checks.ts";
import { broken, type Check, type CheckResult, note, ok } from "../doctor-check.ts";
import { refusalLine } from "../ingest/read-event.ts";
import { lookAtFolders } from "../ingest/watch/folder-state.ts";
import type { CommandContext } from "./command-context.ts";
import { messageOf } from "./report-error.ts";
import { openSession, prepareModel, type Session, withSession } from "./session.ts";

const OLDEST_NODE = 20;

/** The checks of `doctor`, in the order in which one fault explains the next. */
export function doctorChecks(context: CommandContext): Check[] {
  return [
    { name: "Node", run: async () => checkNode(process.versions.node) },
    { name: "data folder", run: () => checkDataFolder(context.dataFolder) },
    { name: "model", run: () => checkModel(context) },
    { name: "hnswlib", run: checkHnswlib },
    { name: "archive", run: () => checkArchive(context) },
    { name: "vector index", run: () => checkVectorIndex(context) },
    ...watchedFolders(context),
    ...discordSide(context.config),
  ];
}

export function checkNode(version: string): CheckResult {
  return Number.parseInt(version, 10) >= OLDEST_NODE
    ? ok(`version ${version}`)
    : broken(
        `expected version ${OLDEST_NODE} or newer, got ${version}`,
        "install a newer one from nodejs.org",
      );
}

async function checkDataFolder(folder: string): Promise<CheckResult> {
  const probe = join(folder, `doctor-${randomBytes(4).toString("hex")}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, "");
    await rm(probe);
    return ok(`${folder} is writable`);
  } catch (error) {
    return broken(messageOf(error), null);
  }
}

async function checkModel(context: CommandContext): Promise<CheckResult> {
  const { model, embedder } = await prepareModel(context);
  try {
    const { length } = await embedder.embedQuery("Who is the mayor?");
    const { id, dimensions } = model;
    return length === dimensions
      ? ok(`${id} is loaded and gives vectors of ${length} numbers`)
      : broken(
          `${id}: expected vectors of ${dimensions} numbers, got ${length}`,
          "name another in EMBEDDING_MODEL",
        );
  } finally {
    await embedder.close();
  }
}

async function checkHnswlib(): Promise<CheckResult> {
  const { kind, reason } = await availableVectorIndex();
  return kind === "hnsw"
    ? ok("hnswlib-node is available")
    : note(
        `${reason ?? "hnswlib-node is not available"}; every vector is compared instead, which is slower for large archives`,
        "install a C++ compiler, then run: npm rebuild hnswlib-node",
      );
}

async function checkArchive(context: CommandContext): Promise<CheckResult> {
  const articles = await withSession(context, ({ archive }) => archive.articles());
  if (articles.length === 0) return note("it holds no article yet", "run: verbatim ingest PATH");
  const passages = articles.reduce((sum, article) => sum + article.passages, 0);
  return ok(`${count(articles.length, "article")} with ${count(passages, "passage")}; format and model fit`);
}

async function checkVectorIndex(context: CommandContext): Promise<CheckResult> {
  const session = await openSession(context).catch((): Session | null => null);
  if (session === null) return note("not checked, because the archive cannot be opened", null);
  try {
    return vectorIndexResult(await session.archive.status());
  } finally {
    await session.close();
  }
}

export function vectorIndexResult({
  passages,
  vectors,
  vectorIndex,
}: Pick<ArchiveStatus, "passages" | "vectors" | "vectorIndex">): CheckResult {
  if (passages > 0 && vectors === 0)
    return broken(`expected vectors for ${count(passages, "passage")}, got none`, "run: verbatim reindex");
  if (vectorIndex.kind === "exact") return ok(`exact, over ${count(vectors, "vector")}`);
  const beside = vectors - vectorIndex.indexed;
  if (beside === 0) return ok(`hnsw, all ${count(vectors, "vector")}`);
  return beside > 0
    ? ok(`hnsw, and ${count(beside, "vector")} beside it until articles are added`)
    : broken(
        `it holds ${count(vectorIndex.indexed, "vector")}, the archive ${vectors.toLocaleString("en")}`,
        "delete the files vectors.* of the data folder: they are made again from the archive",
      );
}

/** One check for each folder that the bot keeps up with. */
function watchedFolders({ config: { watchFolders }, dataFolder }: CommandContext): Check[] {
  return watchFolders.map((folder) => ({ name: "watched", run: () => checkWatched(folder, dataFolder) }));
}

export async function checkWatched(folder: string, dataFolder: string): Promise<CheckResult> {
  await expectApart([folder], dataFolder);
  const { files, refusals } = await lookAtFolders([folder]);
  const [first] = refusals;
  if (first === undefined) return ok(`${folder}: ${count(files.size, "file")} to be read`);
  const finding = `WATCH_FOLDERS: ${refusalLine(first)}`;
  return files.size === 0 ? broken(finding, null) : note(finding, null);
}

/** What the bot needs; one line where it is not wanted. */
function discordSide({ discordToken: token, discordApiUrl: apiUrl }: CommandContext["config"]): Check[] {
  if (token === undefined)
    return [
      {
        name: "Discord",
        run: async () =>
          note(
            "no DISCORD_TOKEN; questions are answered in the terminal",
            "README.md leads to a bot of your own",
          ),
      },
    ];
  return discordChecks({ token, apiUrl, commands: botCommands() });
}
