import { setTimeout as wait } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { availableVectorIndex } from "../../embeddings/index.ts";
import type { ArchiveDatabase } from "../../src/archive/open-archive.ts";
import { type PreparedModel, prepareModel } from "../../src/intake/prepare-model.ts";
import { botCommands } from "../../src/bot/deploy.ts";
import { createLog } from "../../src/bot/log.ts";
import { type BotOptions, runBot } from "../../src/bot/run-bot.ts";
import type { WebSource } from "../../src/ingest/web/create-web-source.ts";
import { createLibraries } from "../../src/library/create-libraries.ts";
import type { Libraries } from "../../src/library/library.ts";
import { MODEL_CACHE } from "../embeddings/model-cache.ts";
import type { FakeDiscord } from "./discord/fake-discord.ts";

/** The whole bot with the real model, connected to a local Discord. */
export interface RunningBot {
  readonly libraries: Libraries;
  /** Lines of its log so far, as objects. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** Resolves when it has ended, with what it threw, if anything. */
  readonly ended: Promise<unknown>;
  /** As SIGTERM does. */
  stop(): Promise<void>;
}

export interface BotSettings extends Partial<Omit<BotOptions, "libraries" | "signal">> {
  /** Stands between the bot and its libraries: to hold them up, or to break them. */
  /** What it fetches pages with; without, it fetches none. */
  readonly web?: WebSource;
  readonly around?: (libraries: Libraries) => Libraries;
}

let shared: Promise<PreparedModel> | undefined;

/** One model for all test files that a process runs, since loading it takes half a second each; it ends with the process, as its threads do. */
export function testModel(): Promise<PreparedModel> {
  shared ??= prepareModel({
    embeddingModel: undefined,
    threads: 1,
    cacheFolder: MODEL_CACHE,
    showLoading: () => ({ onProgress: () => {}, end: () => {} }),
  }).then(({ embedder, threads, ...prepared }) => ({
    ...prepared,
    embedder: { ...embedder, close: async () => {} },
    threads: { ...threads, close: async () => {} },
  }));
  return shared;
}

/** Databases in the place of data folders. */
export interface BotDatabases {
  of(dataFolder: string): Promise<ArchiveDatabase>;
  urlOf(dataFolder: string): Promise<string>;
}

let databases: BotDatabases | undefined;

/** Has bots that are started from now on keep everything in databases; `undefined`: in their data folders. */
export function useDatabases(used: BotDatabases | undefined): void {
  databases = used;
}

/** Address of the database in which a bot keeps everything; `undefined` where it is in its data folder. */
export async function databaseUrlOf(dataFolder: string): Promise<string | undefined> {
  return databases?.urlOf(dataFolder);
}

/** Where a bot's articles are, and its model. */
export interface BotData {
  readonly dataFolder: string;
  readonly model: PreparedModel;
}

/** Where it connects to. */
export type BotsDiscord = Pick<FakeDiscord, "apiUrl" | "token" | "register">;

/** Starts a bot over the articles of `dataFolder`, and waits until it is ready. It ends with the test. */
export async function startBot(
  fake: BotsDiscord,
  data: BotData,
  settings: BotSettings = {},
): Promise<RunningBot> {
  const bot = await launchBot(fake, data, settings);
  onTestFinished(bot.stop);
  return bot;
}

/** The same for several tests; whoever launches it stops it. */
export async function launchBot(
  fake: BotsDiscord,
  { dataFolder, model }: BotData,
  { around = (libraries) => libraries, web, ...settings }: BotSettings = {},
): Promise<RunningBot> {
  fake.register(botCommands());
  const vectorIndex = await availableVectorIndex();
  const { now } = settings;
  const database = await databases?.of(dataFolder);
  const libraries = createLibraries({
    dataFolder,
    database,
    ...model,
    vectorIndex,
    web,
    ...(now && { now }),
  });
  const lines: Record<string, unknown>[] = [];
  const log = createLog("debug", { write: (line) => lines.push(JSON.parse(line)) });
  const stopping = new AbortController();
  const ended = runBot({
    token: fake.token,
    apiUrl: fake.apiUrl,
    isUnthrottled: true,
    log,
    ...settings,
    libraries: around(libraries),
    signal: stopping.signal,
  }).then(
    () => undefined,
    (error: unknown) => error,
  );
  let closed: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    stopping.abort();
    await ended;
    closed ??= libraries.close();
    await closed;
  };
  const isReady = () => lines.some(({ msg }) => msg === "ready");
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isReady() && !isOver) await wait(5);
  return { libraries, log: lines, ended, stop };
}
