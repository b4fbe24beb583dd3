import { setImmediate as othersTurn } from "node:timers/promises";
import { createWindowReader } from "../retrieval/reading/passage-reader.ts";
import { ArchiveBusy } from "../archive/archive-busy.ts";
import { type ArchiveDatabase, openArchive } from "../archive/open-archive.ts";
import { createDocumentThreads } from "../ingest/documents/document-threads.ts";
import { createBlockedHosts } from "../ingest/fetch/blocked-hosts.ts";
import { UserError } from "../user-error.ts";
import { type AnswerRecord, articlesOf, recordOf } from "./answer-record.ts";
import { placesInOne } from "./article-place.ts";
import { bothAdded } from "./both-added.ts";
import { correctQuotes, reportedQuotes } from "./by-hand/correct-quotes.ts";
import { createKeptOpen } from "./kept-open.ts";
import type { Libraries, Tenant } from "./library.ts";
import type { LibraryEngine } from "./library-engine.ts";
import { MOST_OPEN_LIBRARIES } from "./library-limits.ts";
import { createLibraryView } from "./library-view.ts";
import { operatorsError } from "./operators-error.ts";
import { readOnly } from "./read-only-archive.ts";
import { restoreAnswer } from "./restore-answer.ts";
import { openLibraryStore } from "./stores/open-library-store.ts";
import { createTenancy } from "./tenancy.ts";
import { createTenantRoom, type TenantRoom } from "./tenant-room.ts";
import { settingsFrom } from "./stored-settings.ts";
import { createTurns } from "./turns.ts";
import { toldUsage } from "./usage/told-usage.ts";
import { refusedTopics } from "./usage/refused-topics.ts";
import { libraryBusy } from "./upload/library-busy.ts";
import { addFiles, refreshFiles } from "./upload/add-files.ts";
import { removeArticles } from "./upload/remove-articles.ts";
import { addUrls, refreshPages } from "./web/add-urls.ts";
import { createFeeds } from "./web/create-feeds.ts";

export interface LibrariesOptions
  extends Pick<LibraryEngine, "model" | "vectorIndex" | "embedder" | "quoteReader">,
    Partial<Pick<LibraryEngine, "web" | "threads" | "now" | "notice">> {
  /** Holds the shared archive, and the servers' data in `servers/`, where no database does; absolute. */
  readonly dataFolder: string;
  /** Holds all articles and what is kept beside them in the place of the data folder's files; whoever opened it closes it. */
  readonly database?: ArchiveDatabase | undefined;
  /** Libraries open at once, from 1; more only while all of them are in use. */
  readonly mostOpen?: number | undefined;
}

/** Opens the shared archive; each tenant's own when it is first asked for. Throws a `UserError` that says what to do. */
export function createLibraries(options: LibrariesOptions): Libraries {
  const { dataFolder, model, vectorIndex, embedder, quoteReader, mostOpen = MOST_OPEN_LIBRARIES } = options;
  const { web, now = () => new Date(), notice = () => {} } = options;
  const threads = options.threads ?? createDocumentThreads();
  const reader = embedder.read == null ? null : createWindowReader(embedder.read);
  const engine: LibraryEngine = {
    model,
    vectorIndex,
    embedder,
    reader,
    quoteReader,
    web,
    threads,
    isBlocked: createBlockedHosts(dataFolder),
    now,
    notice,
  };
  const sharedArchive = openArchive({
    folder: dataFolder,
    model,
    vectorIndex,
    notice,
    database: options.database,
  });
  /** For all who see nothing else. */
  const shared = createLibraryView({
    archive: readOnly(sharedArchive),
    places: placesInOne(false),
    embedQuery: (text) => embedder.embedQuery(text),
    reader,
    now,
    isChanging: () => feeds.isSharedChanging(),
  });
  const store = openLibraryStore({
    ...{ dataFolder, model, vectorIndex, threads, notice, database: options.database },
  });
  const rooms = createKeptOpen<Tenant, TenantRoom>({
    open: (tenant) =>
      createTenantRoom({
        tenant,
        store: store.of(tenant),
        engine,
        shared,
        isChanging: () => turns.isTaken(tenant) || feeds.isSharedChanging(),
      }),
    close: (room) => room.close(),
    mostOpen,
  });
  const inRoom = async <T>(tenant: Tenant, work: (room: TenantRoom) => T | Promise<T>): Promise<T> => {
    try {
      return await rooms.use(tenant, work);
    } catch (error) {
      throw operatorsError(error, dataFolder);
    }
  };
  const turns = createTurns<Tenant>();
  const tenancy = createTenancy({ store, rooms, now });

  /** Runs `work` where articles may be changed, one such run a tenant at a time. */
  const changing = async <T>(tenant: Tenant, work: (room: TenantRoom) => Promise<T>): Promise<T> => {
    if (tenant === null) throw operatorsOwn();
    return turns.take(tenant, () => inRoom(tenant, work));
  };

  const feeds = createFeeds({
    dataFolder,
    store,
    engine,
    sharedArchive,
    inRoom,
    turns,
    tenants: tenancy.tenants,
  });

  return {
    ...feeds.libraries,
    use: (tenant, work, { outlets = null } = {}) =>
      inRoom(tenant, async (room) => {
        const { places: _, ...view } = await room.view(outlets);
        const ownArticles = async () => new Set((await (await room.own())?.articles())?.map(({ id }) => id));
        return work({ tenant, ...view, ownArticles });
      }),
    addFiles: (tenant, files, given = {}) => changing(tenant, (room) => addFiles(room, engine, files, given)),
    addUrls: (tenant, urls, given = {}) => changing(tenant, (room) => addUrls(room, engine, urls, given)),
    refresh: (tenant, given = {}) =>
      changing(tenant, async (room) =>
        bothAdded(await refreshFiles(room, engine, given), await refreshPages(room, engine, given)),
      ),
    removeArticles: (tenant, ids) => changing(tenant, (room) => removeArticles(room, ids)),
    settings: (tenant) => inRoom(tenant, (room) => room.settings()),
    changeSettings: async (tenant, change) => {
      if (tenant === null) throw operatorsOwn();
      return inRoom(tenant, async (room) => {
        const settings = await (await room.recordsToWrite()).changeSettings((json) => {
          const present = settingsFrom(json);
          const changed = { ...present, ...(typeof change === "function" ? change(present) : change) };
          // What is not to be told is not to be kept either.
          return { json: JSON.stringify(changed), forgetsTopics: !changed.tellsTopics };
        });
        return settingsFrom(settings);
      });
    },
    keep: (tenant, answer, given = {}) =>
      inRoom(tenant, async (room) => {
        const places = await (await room.view()).places.placesOf(articlesOf(answer));
        const record = JSON.stringify(recordOf(answer, places));
        const topics = await refusedTopics(answer, given, room, notice);
        // Opening its records, or making them at a server's first answer, is work of its own behind that on the answer.
        await othersTurn();
        return (await room.recordsToWrite()).keep({
          question: answer.question,
          record,
          now: now().getTime(),
          member: given.member,
          use: given.use,
          topics,
        });
      }),
    kept: (tenant, key, options) =>
      inRoom(tenant, async (room) => {
        const record = await (await room.records())?.kept(key);
        return record === undefined
          ? undefined
          : restoreAnswer(JSON.parse(record) as AnswerRecord, await room.view(), options);
      }),
    judge: (tenant, key, { voter, isHelpful }) =>
      inRoom(tenant, async (room) => {
        const records = await room.records();
        const record = await records?.kept(key);
        if (records === undefined || record === undefined) return false;
        const { articles, statements } = JSON.parse(record) as AnswerRecord;
        const cited = statements.map(({ pieces }) =>
          pieces.map(({ article, ...words }) => ({ ...articles[article], ...words })),
        );
        return records.judge(key, {
          voter,
          isHelpful,
          citations: JSON.stringify(cited),
          now: now().getTime(),
        });
      }),
    usage: (tenant) => inRoom(tenant, (room) => toldUsage(room, now().getTime())),
    forget: (tenant, member) =>
      inRoom(
        tenant,
        async (room) => (await (await room.records())?.forget(member)) ?? { answers: 0, verdicts: 0 },
      ),
    correctQuotes: async (tenant, shown, byHand) => {
      const correct = (room: TenantRoom) => correctQuotes(room, shown, byHand, now());
      // Of whoever has no articles none can be changed: that is told, and not refused.
      if (tenant === null) return inRoom(tenant, correct);
      // Reading what a server adds takes minutes, and whoever corrects waits for an answer.
      if (turns.isTaken(tenant)) throw libraryBusy(new ArchiveBusy("the articles are being changed"));
      return changing(tenant, correct);
    },
    reportSpeaker: (tenant, shown, member) =>
      inRoom(tenant, async (room) => {
        const quotes = await reportedQuotes(room, shown);
        return quotes.length === 0 ? 0 : (await room.recordsToWrite()).report(quotes, member);
      }),
    speakerReports: (tenant, shown) =>
      inRoom(tenant, async (room) => {
        const quotes = await reportedQuotes(room, shown);
        return quotes.length === 0 ? 0 : ((await (await room.records())?.reports(quotes)) ?? 0);
      }),
    ...tenancy,
    async close() {
      await rooms.close();
      await feeds.close();
      await sharedArchive.close();
      if (options.threads === undefined) await threads.close();
    },
  };
}

function operatorsOwn(): UserError {
  return new UserError(
    "Expected a server, got a direct message: the shared library belongs to who runs this bot. Use the command in a server.",
  );
}
