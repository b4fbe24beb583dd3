import { availableVectorIndex, forgetChecks } from "../../embeddings/index.ts";
import { count } from "../words/count.ts";
import { expectApart } from "../intake/keep-up/expect-apart.ts";
import { botCommands } from "../bot/deploy.ts";
import { discordChecks } from "../bot/discord-checks.ts";
import { broken, type Check, type CheckResult, note, ok } from "../doctor-check.ts";
import { refusalLine } from "../ingest/read-event.ts";
import { lookAtFolders } from "../ingest/watch/folder-state.ts";
import { lookAtServers } from "../archive/open-archive.ts";
import { databaseResult } from "./check-database.ts";
import { checkArchive, checkServers, checkVectorIndex, hasServers } from "./check-archive.ts";
import { checkDataFolder } from "./check-data-folder.ts";
import type { CommandContext } from "./command-context.ts";
import { modelsFolder } from "./models-folder.ts";
import { prepareModel } from "./session.ts";

const OLDEST_NODE = 20;

/** The checks of `doctor`, in the order in which one fault explains the next. */
export function doctorChecks(context: CommandContext): Check[] {
  return [
    { name: "Node", run: async () => checkNode(process.versions.node) },
    { name: "data folder", run: () => checkDataFolder(context.dataFolder) },
    { name: "model", run: () => checkModel(context) },
    { name: "hnswlib", run: checkHnswlib },
    ...databaseSide(context.config),
    { name: "archive", run: () => checkArchive(context) },
    { name: "vector index", run: () => checkVectorIndex(context) },
    ...(hasServers(context) ? [{ name: "servers", run: () => checkServers(context) }] : []),
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

async function checkModel(context: CommandContext): Promise<CheckResult> {
  // Whoever calls a doctor does not want to hear that all was well yesterday.
  await forgetChecks(modelsFolder(context), true);
  await forgetChecks(context.dataFolder);
  const { model, embedder } = await prepareModel(context);
  try {
    const { length } = await embedder.embedQuery("Who is the mayor?");
    const { id, dimensions } = model;
    if (length !== dimensions)
      return broken(
        `${id}: expected vectors of ${dimensions} numbers, got ${length}`,
        "name another in EMBEDDING_MODEL",
      );
    // Questions are answered without it, if worse, so that only this tells that it cannot be read.
    await embedder.read?.("Who is the mayor?", [{ head: "", text: "The mayor is ill." }]);
    return ok(
      `${id} is loaded and gives vectors of ${length} numbers${embedder.read === null ? "" : ", and reads"}`,
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

function databaseSide({ database }: CommandContext["config"]): Check[] {
  if (database === undefined) return [];
  return [{ name: "database", run: async () => databaseResult(await lookAtServers(database)) }];
}

/** One check for each folder that the bot keeps up with. */
function watchedFolders(context: CommandContext): Check[] {
  const { watchFolders } = context.config;
  return watchFolders.map((folder) => ({ name: "watched", run: () => checkWatched(folder, context) }));
}

export async function checkWatched(
  folder: string,
  { config: { areLinksFollowed }, dataFolder }: Pick<CommandContext, "config" | "dataFolder">,
): Promise<CheckResult> {
  await expectApart([folder], dataFolder);
  const { files, refusals } = await lookAtFolders([folder], { areLinksFollowed });
  const [first] = refusals;
  if (first === undefined) return ok(`${folder}: ${count(files.size, "file")} to be read`);
  const finding = `WATCH_FOLDERS: ${refusalLine(first)}`;
  return files.size === 0 ? broken(finding, null) : note(finding, null);
}

/** What the bot needs; one line where it is not wanted. */
function discordSide({
  discordToken: token,
  discordApiUrl: apiUrl,
  readsMessages,
}: CommandContext["config"]): Check[] {
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
  return discordChecks({ token, apiUrl, readsMessages, commands: botCommands() });
}
