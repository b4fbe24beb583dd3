import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import type { FetchedContent, FetchRecords } from "../archive/fetch-records.ts";
import type { Tenant } from "../library/library.ts";
import type { LibraryRecords } from "../library/library-records.ts";
import type { RecordsContent } from "../library/records-content.ts";
import type { LibraryStore, TenantStore } from "../library/stores/library-store.ts";
import type { OwnFiles } from "../library/upload/own-files.ts";
import { UserError } from "../user-error.ts";
import { count } from "../words/count.ts";
import { type MoveArchiveOptions, moveArchive } from "./move-archive.ts";

export interface MoveLibrariesOptions extends Pick<MoveArchiveOptions, "probe" | "signal"> {
  readonly from: LibraryStore;
  readonly to: LibraryStore;
  /** Told before each server. */
  readonly onProgress: (done: number, total: number) => void;
}

export interface MovedLibraries {
  readonly servers: number;
  /** Articles of servers' own. */
  readonly ownArticles: number;
  /** Answers that were kept for their buttons, of all servers and of private channels. */
  readonly keptAnswers: number;
  readonly feeds: number;
  readonly files: number;
}

/**
 * Puts all that servers have into another place, and what is kept beside the shared articles: own articles, sent files, settings, kept
 * answers, verdicts, counts, corrections, feeds and pages. What is there already of an earlier run is brought up to date, so that a
 * stopped run goes on. Rejects with a `UserError` where the other place has been used since, or does not hold the same in the end.
 */
export async function moveLibraries(options: MoveLibrariesOptions): Promise<MovedLibraries> {
  const { from, to, onProgress, signal } = options;
  const servers = (await from.tenants()).map(({ tenant }) => tenant);
  await expectNoOthers(to, servers);
  const tenants: readonly Tenant[] = [null, ...servers];
  const moved = { ownArticles: 0, keptAnswers: 0, feeds: 0, files: 0 };
  for (const [done, tenant] of tenants.entries()) {
    onProgress(done, tenants.length);
    signal.throwIfAborted();
    const [source, target] = [from.of(tenant), to.of(tenant)];
    try {
      moved.ownArticles += await moveOwn(source, target, options);
      if (tenant !== null) moved.files += await moveFiles(source.files, target.files, options);
      moved.feeds += await moveFetched(source, target, to.location);
      moved.keptAnswers += await moveRecords(source, target, { tenant, location: to.location });
    } finally {
      await source.close();
      await target.close();
    }
  }
  onProgress(tenants.length, tenants.length);
  return { servers: servers.length, ...moved };
}

/** Whose server left is deleted there in its time, and in nobody's way. */
async function expectNoOthers(to: LibraryStore, servers: readonly string[]): Promise<void> {
  const others = (await to.tenants()).filter(
    ({ tenant, left }) => left === undefined && !servers.includes(tenant),
  );
  const [first] = others;
  if (first !== undefined)
    throw new UserError(
      `Expected ${to.location} to hold nothing but what is moved there, got data of ${count(others.length, "other server")}, such as ${first.tenant}. Name another place.`,
    );
}

async function moveOwn(
  source: TenantStore,
  target: TenantStore,
  { probe, signal }: MoveLibrariesOptions,
): Promise<number> {
  const own = await source.own();
  if (own === undefined) return 0;
  const { articles } = await moveArchive({
    ...{ from: own, to: await target.ownToWrite(), probe, signal },
    onProgress: () => {},
  });
  return articles;
}

/** One file at a time is held in memory. */
async function moveFiles(from: OwnFiles, to: OwnFiles, { signal }: MoveLibrariesOptions): Promise<number> {
  const [here, there] = [await from.sizes(), await to.sizes()];
  for (const name of there.keys()) if (!here.has(name)) await to.remove(name);
  for (const name of here.keys()) {
    signal.throwIfAborted();
    const bytes = await bytesOf(from, name);
    if (bytes === undefined) continue; // removed meanwhile
    if (there.has(name) && (await bytesOf(to, name))?.equals(bytes) === true) continue;
    const staged = to.stage();
    try {
      await staged.put(name, bytes);
      await staged.settle(name);
    } finally {
      await staged.drop();
    }
    if ((await bytesOf(to, name))?.equals(bytes) !== true)
      throw new UserError(`The sent file ${name} is not the same after it was moved. Run the command again.`);
  }
  return here.size;
}

function bytesOf(files: OwnFiles, name: string): Promise<Buffer | undefined> {
  return files.lend([name], async ([path]) => (path === undefined ? undefined : readFile(path)));
}

async function moveFetched(source: TenantStore, target: TenantStore, location: string): Promise<number> {
  const contents = await fetchedOf(await source.fetched());
  const known = await target.fetched();
  const before = await fetchedOf(known);
  if (isDeepStrictEqual(before, contents)) return contents.feeds.length;
  const isEmpty = before.pages.length + before.feeds.length === 0;
  if (!isEmpty && digestOf(before) !== (await known?.taken())) throw usedSince(location, "pages and feeds");
  const taking = await target.fetchedToWrite();
  await taking.take(contents, digestOf(contents));
  if (!isDeepStrictEqual(await fetchedOf(taking), contents)) throw notTheSame(location, "pages and feeds");
  return contents.feeds.length;
}

async function fetchedOf(records: FetchRecords | undefined): Promise<FetchedContent> {
  return records === undefined
    ? { pages: [], feeds: [] }
    : { pages: await records.pages(), feeds: await records.feeds() };
}

async function moveRecords(
  source: TenantStore,
  target: TenantStore,
  { tenant, location }: { readonly tenant: Tenant; readonly location: string },
): Promise<number> {
  const contents = await recordsOf(await source.records());
  const known = await target.records();
  const before = await recordsOf(known);
  const answers = contents?.rows.kept_answer?.length ?? 0;
  if (isDeepStrictEqual(contents, before)) return answers;
  if (before !== undefined && digestOf(before) !== (await known?.taken()))
    throw usedSince(
      location,
      tenant === null ? "private answers" : `settings or answers of server ${tenant}`,
    );
  if (contents === undefined) return 0;
  const taking = await target.recordsToWrite();
  await taking.take(contents, digestOf(contents));
  if (!isDeepStrictEqual(await taking.contents(), contents))
    throw notTheSame(location, "settings and kept answers");
  return answers;
}

/** `undefined` where nothing was recorded: a library of a database may be there for its articles alone. */
async function recordsOf(records: LibraryRecords | undefined): Promise<RecordsContent | undefined> {
  const contents = await records?.contents();
  return contents?.secret === "" ? undefined : contents;
}

function digestOf(contents: RecordsContent | FetchedContent): string {
  return createHash("sha256").update(JSON.stringify(contents)).digest("base64url");
}

/** @param what that has changed there */
function usedSince(location: string, what: string): UserError {
  return new UserError(
    `${location} has been used since it was moved there: ${what}. What is there is not overwritten; go on with it, or name another place.`,
  );
}

function notTheSame(location: string, what: string): UserError {
  return new UserError(
    `What was moved to ${location} is not what is here: other ${what}. Go on with what is here, and run the command again.`,
  );
}
