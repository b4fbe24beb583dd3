import type { Command } from "commander";
import { addExamples } from "../help-examples.ts";
import type { RunCommand } from "../run-command.ts";
import { availableVectorIndex } from "../../../embeddings/index.ts";
import type { Archive, ArticleEntry } from "../../archive/archive.ts";
import { type SharedRecordsOptions, sharedFetchRecords } from "../../archive/open-fetch-records.ts";
import {
  hostNamed,
  isOfHosts,
  readBlockedHosts,
  writeBlockedHosts,
} from "../../ingest/fetch/blocked-hosts.ts";
import { createLibraries } from "../../library/create-libraries.ts";
import type { Libraries } from "../../library/library.ts";
import { parsedUrl } from "../../parsed-url.ts";
import { count } from "../../words/count.ts";
import type { CommandContext } from "../command-context.ts";
import { confirm } from "../confirm.ts";
import { expectDataFolder } from "../data-folder.ts";
import { EXIT, type ExitCode, WrongUsage } from "../exit-code.ts";
import { messageOf } from "../report-error.ts";
import { withSession } from "../session.ts";
import { removeArticles } from "./remove.ts";

export interface BlockOptions {
  readonly list?: true;
  readonly undo?: true;
  readonly yes?: true;
}

export function defineBlock(program: Command, run: RunCommand): void {
  const command = program
    .command("block")
    .summary("fetch nothing more of a publisher who objects, and remove its articles")
    .description(
      "Fetches nothing more of a host and of those below it, unfollows its feeds, and removes the articles whose addresses are there, of the " +
        "shared library and of all servers, after asking. Files that hold such articles do not bring them back. A bot that runs obeys at once.",
    )
    .argument("[host...]", "such as news.example, or the address of a page")
    .option("--list", "list the hosts that are blocked")
    .option("--undo", "fetch from it again; its articles do not come back by themselves")
    .option("--yes", "without asking")
    .action((hosts: string[], options: BlockOptions) =>
      run(program.opts(), (context) => block(hosts, options, context)),
    );
  addExamples(command, [
    ["verbatim block news.example", "tells how many articles it has, and asks"],
    ["verbatim block --undo news.example", "where the publisher does not object any more"],
  ]);
}

/** Fetches nothing more of a host, and removes its articles, of all libraries, after asking. */
export async function block(
  [named, ...others]: readonly string[],
  { list, undo, yes }: BlockOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, dataFolder } = context;
  expectDataFolder(context);
  if (list === true) {
    if (named !== undefined || undo === true)
      throw new WrongUsage("Expected --list alone, got a host or --undo beside it.");
    for (const host of readBlockedHosts(dataFolder)) terminal.tell(host);
    return EXIT.ok;
  }
  const host = named === undefined || others.length > 0 ? null : hostNamed(named);
  if (host === null)
    throw new WrongUsage(
      `Expected one host, such as news.example, got ${named === undefined ? "none" : [named, ...others].join(" ")}.`,
    );
  if (undo === true) {
    const blocked = readBlockedHosts(dataFolder);
    if (!blocked.includes(host)) {
      terminal.complain(`${host} is not blocked.`);
      return EXIT.nothingFound;
    }
    writeBlockedHosts(
      dataFolder,
      blocked.filter((one) => one !== host),
    );
    terminal.tell(`Not blocked any more: ${host}. Its articles do not come back by themselves.`);
    return EXIT.ok;
  }
  return withSession(context, async ({ archive, database, model, embedder, quoteReader, threads }) => {
    const libraries = createLibraries({
      ...{ dataFolder, database, model, embedder, quoteReader, threads },
      vectorIndex: await availableVectorIndex(),
    });
    try {
      return await blockHost(host, { archive, database, libraries, isAgreed: yes === true, context });
    } finally {
      await libraries.close();
    }
  });
}

interface Blocking {
  readonly archive: Archive;
  readonly database: SharedRecordsOptions["database"];
  readonly libraries: Libraries;
  readonly isAgreed: boolean;
  readonly context: CommandContext;
}

async function blockHost(
  host: string,
  { archive, database, libraries, isAgreed, context }: Blocking,
): Promise<ExitCode> {
  const { terminal, dataFolder } = context;
  const fetched = { folder: dataFolder, database };
  const shared = await archive.articles();
  const sharedOnes = shared.filter((article) => isOf(article, host));
  const servers: { readonly tenant: string; readonly articles: readonly ArticleEntry[] }[] = [];
  for (const { tenant } of await libraries.tenants()) {
    const articles = await libraries.use(tenant, async (library) => {
      const own = await library.ownArticles();
      return (await library.archive.articles({ ids: [...own] })).filter((article) => isOf(article, host));
    });
    if (articles.length > 0) servers.push({ tenant, articles });
  }
  const inServers = servers.reduce((sum, { articles }) => sum + articles.length, 0);
  terminal.tell(
    `${host}: ${sharedOnes.length} of ${count(shared.length, "shared article")}, ${count(inServers, "article")} of ${count(servers.length, "server")}`,
  );
  if (!(await confirm(`Fetch nothing more of ${host}, and remove these?`, isAgreed, context))) {
    terminal.tell("Nothing was changed.");
    return EXIT.ok;
  }
  // First: what is being fetched now is not to come in behind. Read again: another may have blocked a host while this one was asked.
  writeBlockedHosts(dataFolder, [...new Set([...readBlockedHosts(dataFolder), host])]);
  let faults = 0;
  /** One that cannot be done keeps none of the others from it. */
  const attempt = async (where: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      faults += 1;
      terminal.complain(`${where}: ${messageOf(error)}`);
    }
  };
  await attempt("shared feeds", () => unfollowAll(fetched, host));
  if (sharedOnes.length > 0)
    await attempt("shared articles", () =>
      removeArticles(
        sharedOnes.map(({ id }) => id),
        archive,
        fetched,
      ),
    );
  for (const { tenant } of await libraries.tenants())
    await attempt(`server ${tenant}`, async () => {
      for (const { url } of await libraries.feeds(tenant))
        if (isOf({ url }, host)) await libraries.unfollow(tenant, url);
    });
  for (const { tenant, articles } of servers)
    await attempt(`server ${tenant}`, () =>
      libraries.removeArticles(
        tenant,
        articles.map(({ id }) => id),
      ),
    );
  terminal.tell(`Blocked: ${host}`);
  if (faults > 0)
    terminal.complain(`Something of ${host} is left. To remove it, run it again: verbatim block ${host}`);
  return faults === 0 ? EXIT.ok : EXIT.failure;
}

function isOf({ url }: { readonly url: string | null }, host: string): boolean {
  const hostname = url === null ? undefined : parsedUrl(url)?.hostname;
  return hostname !== undefined && isOfHosts(hostname, [host]);
}

/** Follows none of its feeds for the shared library. */
async function unfollowAll(where: SharedRecordsOptions, host: string): Promise<void> {
  const records = await sharedFetchRecords(where);
  if (records === undefined) return;
  try {
    for (const { url } of await records.feeds()) if (isOf({ url }, host)) await records.dropFeed(url);
  } finally {
    await records.close();
  }
}
