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
 * stopped run goes on. Rejects with a
 * `UserError` where the other place has been used since, before anything is written, or does not hold the same in the end.
 */
export async function moveLibraries(options: MoveLibrariesOptions): Promise<MovedLibraries> {
  const { from, to, onProgress, signal } = options;
  const servers = (await from.tenants()).map(({ tenant }) => tenant);
  await expectNoOthers(to, servers);
  const tenants: readonly Tenant[] = [null, ...servers];
  // Before anything is written.
  for (const tenant of tenants)
    await inBoth(options, tenant, (source, target) => expectUnused(source, target, tenant, to.location));
  const moved = { ownArticles: 0, keptAnswers: 0, feeds: 0, files: 0 };
  for (const [done, tenant] of tenants.entries()) {
    onProgress(done, tenants.length);
    signal.throwIfAborted();
    await inBoth(options, tenant, async (source, target) => {
      moved.ownArticles += await moveOwn(source, target, options);
      if (tenant !== null) moved.files += await moveFiles(source.files, target.files, options);
      moved.feeds += await moveFetched(source, target, to.location);
      moved.keptAnswers += await moveRecords(source, target, to.location);
    });
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

async function inBoth<T>(
  { from, to }: MoveLibrariesOptions,
  tenant: Tenant,
  work: (source: TenantStore, target: TenantStore) => Promise<T>,
): Promise<T> {
  const [source, target] = [from.of(tenant), to.of(tenant)];
  try {
    return await work(source, target);
  } finally {
    await source.close();
    await target.close();
  }
}

/** Rejects with a `UserError` where the other place holds other records than those that were moved there last. */
async function expectUnused(
  source: TenantStore,
  target: TenantStore,
  tenant: Tenant,
  location: string,
): Promise<void> {
  const [records, fetched] = [await target.records(), await target.fetched()];
  const kept = await recordsOf(records);
  if (kept !== undefined && digestOf(kept) !== (await records?.taken()))
    if (!isDeepStrictEqual(kept, await recordsOf(await source.records())))
      throw usedSince(
        location,
        tenant === null ? "private answers" : `settings or answers of server ${tenant}`,
      );
  const looked = await fetchedOf(fetched);
  if (looked.pages.length + looked.feeds.length > 0 && digestOf(looked) !== (await fetched?.taken()))
    if (!isDeepStrictEqual(looked, await fetchedOf(await source.fetched())))
      throw usedSince(location, tenant === null ? "pages and feeds" : `pages and feeds of server ${tenant}`);
}

async function moveFetched(source: TenantStore, target: TenantStore, location: string): Promise<number> {
  const contents = await fetchedOf(await source.fetched());
  if (isDeepStrictEqual(await fetchedOf(await target.fetched()), contents)) return contents.feeds.length;
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

async function moveRecords(source: TenantStore, target: TenantStore, location: string): Promise<number> {
  const contents = await recordsOf(await source.records());
  const answers = contents?.rows.kept_answer?.length ?? 0;
  if (contents === undefined || isDeepStrictEqual(contents, await recordsOf(await target.records())))
    return answers;
  const taking = await target.recordsToWrite();
  await taking.take(contents, digestOf(contents));
  if (!isDeepStrictEqual(await taking.contents(), contents))
    throw notTheSame(location, "settings and kept answers");
  return answers;
}

/** `undefined` where there is nothing but a secret, or not even that. */
async function recordsOf(records: LibraryRecords | undefined): Promise<RecordsContent | undefined> {
  const contents = await records?.contents();
  if (contents === undefined) return undefined;
  const { settings, departed, version, rows } = contents;
  const isKept = settings !== null || departed !== null || version > 0;
  return isKept || Object.values(rows).some((some) => some.length > 0) ? contents : undefined;
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
