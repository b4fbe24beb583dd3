import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, onTestFinished, vi } from "vitest";
import type { PreparedModel } from "../../src/intake/prepare-model.ts";
import type { Article } from "../../src/text/article.ts";
import {
  createFakeDiscord,
  type FakeDiscord,
  type FakeDiscordOptions,
} from "../support/discord/fake-discord.ts";
import type { PersonThere } from "../support/discord/people/person.ts";
import type { FakeChannel, FakeGuild, FakeUser, StoredMessage } from "../support/discord/world/records.ts";
import { type BotSettings, launchBot, type RunningBot, testModel } from "../support/running-bot.ts";
import { copySampleData } from "../support/sample-data.ts";

/** A server with a channel and people, a shared archive of sample articles, and a bot when it is started. */
export interface Stage {
  readonly fake: FakeDiscord;
  readonly guild: FakeGuild;
  readonly channel: FakeChannel;
  /** May manage the server. */
  readonly ada: FakeUser;
  /** A member like any other. */
  readonly ben: FakeUser;
  /** Ada in the channel. */
  readonly there: PersonThere;
  readonly dataFolder: string;
  /** Starts the bot, or a further one, on the same data. */
  start(settings?: BotSettings): Promise<RunningBot>;
}

export interface StageOptions extends FakeDiscordOptions {
  /** Added to the shared archive. */
  readonly articles?: readonly Article[];
}

/** The model of a test file, loaded when it is first asked for. */
export function fileModel(): () => Promise<PreparedModel> {
  let model: Promise<PreparedModel> | undefined;
  return () => {
    model ??= warm(testModel());
    return model;
  };
}

/** Loaded before the first question, so that no test is slower for being the first. */
async function warm(model: Promise<PreparedModel>): Promise<PreparedModel> {
  const { embedder } = await model;
  await embedder.embedQuery("warm");
  return model;
}

/**
 * Sets the stage for one test. After it nothing may have been sent that Discord would refuse for its form, that was free to
 * ping, or that pinged anybody.
 */
export async function setStage(
  model: () => Promise<PreparedModel>,
  options: StageOptions = {},
): Promise<Stage> {
  const stage = await openStage(model, options);
  onTestFinished(stage.close);
  return stage;
}

/** What is set up once, for all tests of a file that leave it as it was; closed after the file's tests. */
export function setUpOnce<S extends { readonly stage: OpenStage }>(open: () => Promise<S>): () => Promise<S> {
  let opened: Promise<S> | undefined;
  afterEach(async () => {
    const { stage } = (await opened) ?? {};
    if (stage !== undefined) expectHarmless(stage.fake);
  });
  afterAll(async () => (await opened)?.stage.close());
  return () => {
    opened ??= open();
    return opened;
  };
}

/** A stage that whoever opens it closes. */
export interface OpenStage extends Stage {
  /** Stops the bots, and sees to it that whatever they sent was harmless. */
  readonly close: () => Promise<void>;
}

export async function openStage(
  model: () => Promise<PreparedModel>,
  { articles = [], ...options }: StageOptions = {},
): Promise<OpenStage> {
  const fake = await createFakeDiscord(options);
  const guild = fake.world.addGuild("Pellmouth");
  const channel = fake.world.addChannel(guild, "questions");
  const ada = fake.world.addUser("ada");
  const ben = fake.world.addUser("ben");
  fake.world.addMember(guild, ada, ["ManageGuild"]);
  fake.world.addMember(guild, ben);
  const prepared = await model();
  const dataFolder = await mkdtemp(join(tmpdir(), "verbatim-stage-"));
  await copySampleData(dataFolder, prepared, articles);
  const bots: RunningBot[] = [];
  return {
    fake,
    guild,
    channel,
    ada,
    ben,
    there: fake.user(ada).in(channel),
    dataFolder,
    async start(settings) {
      const bot = await launchBot(fake, { dataFolder, model: prepared }, settings);
      bots.push(bot);
      return bot;
    },
    async close() {
      for (const bot of bots) await bot.stop();
      await fake.stop();
      await rm(dataFolder, { recursive: true, force: true });
      expectHarmless(fake);
    },
  };
}

/** Whatever the bot has sent is as Discord takes it, and pinged nobody. */
export function expectHarmless(fake: FakeDiscord): void {
  expect(fake.violations.map(({ message }) => message)).toEqual([]);
  expect(fake.unguarded.map(({ route }) => route)).toEqual([]);
  expect(fake.deviations).toEqual([]);
  for (const message of messagesOfBot(fake))
    expect(message.pings).toEqual({ everyone: false, users: [], roles: [] });
}

/** Everything that the bot has ever posted, private answers included. */
export function messagesOfBot({ world }: FakeDiscord): StoredMessage[] {
  return [...world.posted.values()].filter(({ author }) => author.id === world.bot.id);
}

/** The first line of the bot's log with this event, once it is there. */
export function logged(bot: RunningBot, event: string): Promise<Readonly<Record<string, unknown>>> {
  return vi.waitFor(
    () => {
      const line = bot.log.find(({ msg }) => msg === event);
      if (line === undefined)
        throw new Error(`Expected "${event}" in the log, got ${JSON.stringify(bot.log)}`);
      return line;
    },
    { timeout: 60_000, interval: 10 },
  );
}

/** What went wrong by the bot's own account. */
export function errorsIn(bot: RunningBot): readonly Readonly<Record<string, unknown>>[] {
  return bot.log.filter(({ level }) => level === "error");
}
