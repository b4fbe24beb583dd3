import { existsSync, readdirSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { availableVectorIndex } from "../../embeddings/index.ts";
import { count } from "../words/count.ts";
import type { ArchiveStatus } from "../archive/archive.ts";
import { examineArchive, holdsArchive, openArchive } from "../archive/open-archive.ts";
import { broken, type CheckResult, note, ok } from "../doctor-check.ts";
import { isTenant, serversFolder, tenantFolder, tenantsOf } from "../library/tenant-folder.ts";
import type { CommandContext } from "./command-context.ts";
import { messageOf } from "./report-error.ts";
import { samplesAmong } from "./samples.ts";
import { libraryStoreOf, openSession, prepareModel, type Session, withSession } from "./session.ts";

/** Opens the archive, reads through its file, and takes the writer's place for a moment. */
export async function checkArchive(context: CommandContext): Promise<CheckResult> {
  const { database } = context.config;
  if (database === undefined && !existsSync(context.dataFolder))
    return note("not checked, because there is no data folder", null);
  const notices: string[] = [];
  const options = { notice: (line: string) => void notices.push(line) };
  const [articles, samples] = await withSession(
    context,
    async ({ archive }) => [await archive.articles(), await samplesAmong(archive)] as const,
    options,
  );
  // A database looks after its own pages.
  const { writtenBy } =
    database === undefined ? examineArchive(context.dataFolder) : { writtenBy: undefined };
  const [notice] = notices;
  if (notice !== undefined) return note(notice, null);
  if (articles.length === 0) return note("it holds no article yet", "run: verbatim ingest PATH");
  if (samples.length > 0)
    return note(
      `${count(samples.length, "sample article")} among ${count(articles.length, "article")} of the shared archive, shown to every server`,
      "take them out with: verbatim remove --samples",
    );
  const passages = articles.reduce((sum, article) => sum + article.passages, 0);
  const writer =
    writtenBy === undefined
      ? ""
      : `; ${writtenBy === null ? "a process" : `process ${writtenBy}`} is writing it`;
  const held = `${count(articles.length, "article")} with ${count(passages, "passage")}`;
  if (database !== undefined) {
    const found = `${held} in ${database.location}; format and model fit`;
    return holdsArchive(context.dataFolder)
      ? note(
          `${found}. The shared archive in ${context.dataFolder} is not used meanwhile`,
          "to use it again, leave DATABASE_URL empty",
        )
      : ok(found);
  }
  return ok(`${held}; whole, format and model fit${writer}`);
}

/** Whether the vector index has all that the archive has. */
export async function checkVectorIndex(context: CommandContext): Promise<CheckResult> {
  const notices: string[] = [];
  const options = { notice: (line: string) => void notices.push(line) };
  const session = await openSession(context, options).catch((): Session | null => null);
  if (session === null) return note("not checked, because the archive cannot be opened", null);
  try {
    const result = vectorIndexResult(await session.archive.status());
    const rebuilt = notices.find((line) => line.startsWith("The vector index"));
    return result.state === "ok" && rebuilt !== undefined
      ? note(`${rebuilt} Now: ${result.finding}`, null)
      : result;
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

/** Whether servers may have data here. */
export function hasServers({ config, dataFolder }: CommandContext): boolean {
  return config.database !== undefined || existsSync(serversFolder(dataFolder));
}

/** The servers' own libraries, one line for all: each is opened as the bot would. */
export async function checkServers(context: CommandContext): Promise<CheckResult> {
  const { dataFolder } = context;
  if (context.config.database !== undefined) return checkServersInDatabase(context);
  const { model } = await prepareModel(context);
  const vectorIndex = await availableVectorIndex();
  const names = (await readdir(serversFolder(dataFolder))).filter(isTenant);
  const withLibrary = names.filter((server) => holdsArchive(tenantFolder(dataFolder, server)));
  const faults: string[] = [];
  for (const server of withLibrary) {
    const folder = tenantFolder(dataFolder, server);
    try {
      await openArchive({ folder, model, vectorIndex }).close();
      examineArchive(folder);
    } catch (error) {
      faults.push(`server ${server}: ${messageOf(error)}`);
    }
  }
  return faults.length > 0
    ? faultsTold(faults)
    : ok(`${count(withLibrary.length, "server")} with articles of their own; whole, format and model fit`);
}

async function checkServersInDatabase(context: CommandContext): Promise<CheckResult> {
  return withSession(context, async (session) => {
    const store = await libraryStoreOf(session, context);
    const tenants = await store.tenants();
    const faults: string[] = [];
    let withLibrary = 0;
    for (const { tenant } of tenants) {
      const library = store.of(tenant);
      try {
        // The first read tells whether its vectors are this model's.
        if ((await (await library.own())?.outlets()) !== undefined) withLibrary += 1;
      } catch (error) {
        faults.push(`server ${tenant}: ${messageOf(error)}`);
      } finally {
        await library.close();
      }
    }
    if (faults.length > 0) return faultsTold(faults);
    const found = `${count(tenants.length, "server")} with data in ${store.location}, ${withLibrary} with articles of their own; model fits`;
    const left = (await tenantsOf(context.dataFolder))
      .filter((tenant) => tenant !== null)
      .filter((tenant) => readdirSync(tenantFolder(context.dataFolder, tenant)).length > 0);
    return left.length === 0
      ? ok(found)
      : note(
          `${found}. What ${count(left.length, "server")} left in ${context.dataFolder} is not used meanwhile`,
          "to move it into the database, run with DATABASE_URL empty: verbatim move --to postgres://…",
        );
  });
}

function faultsTold(faults: readonly string[]): CheckResult {
  const others = faults.length - MOST_FAULTS_TOLD;
  return broken(
    faults.slice(0, MOST_FAULTS_TOLD).join(" ") + (others > 0 ? ` And ${others} more.` : ""),
    null,
  );
}

const MOST_FAULTS_TOLD = 5;
