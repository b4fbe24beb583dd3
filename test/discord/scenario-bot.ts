import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { createFakeDiscord, type FakeDiscord } from "../support/discord/fake-discord.ts";
import type { PersonThere } from "../support/discord/people/person.ts";
import type { PermissionName } from "../support/discord/world/permissions.ts";
import type { FakeChannel, FakeGuild, FakeUser } from "../support/discord/world/records.ts";
import type { GuildOptions } from "../support/discord/world/world.ts";
import { PELLMOUTH_ARTICLES } from "../support/pellmouth-articles.ts";
import { type BotSettings, launchBot, type RunningBot, testModel } from "../support/running-bot.ts";
import { createCardKeeper } from "../support/kept-cards.ts";
import { copySampleData } from "../support/sample-data.ts";
import { expectHarmless } from "./stage.ts";

/** One bot for many scenarios, over the sample articles and `PELLMOUTH_ARTICLES`. */
export interface ScenarioBot {
  readonly fake: FakeDiscord;
  readonly bot: RunningBot;
  readonly dataFolder: string;
  /** A server with the bot in it. */
  readonly guild: FakeGuild;
  readonly channel: FakeChannel;
  /** A new member of the server; nobody shares a conversation or a limit with them. */
  someone(permissions?: readonly PermissionName[], guild?: FakeGuild): FakeUser;
  /** A new member in the channel. */
  someoneThere(permissions?: readonly PermissionName[]): PersonThere;
  /** A further server with a channel, joined while the bot runs. */
  server(name: string, options?: GuildOptions): { readonly guild: FakeGuild; readonly channel: FakeChannel };
}

/** A minute of questions in one: these scenarios are not about limits. */
const GENEROUS = { user: { points: 1_000, seconds: 30 }, server: { points: 1_000, seconds: 30 } } as const;

/**
 * A start costs more than a hundred scenarios, so all of a file share one bot: this starts the bot before the tests of the file that imports this and stops it after them. After each test, nothing may have been sent that Discord
 * would refuse for its form, that pings anybody or was free to, nor may anything have failed.
 */
export function scenarioBot(settings: BotSettings = {}): () => ScenarioBot {
  let started: ScenarioBot | undefined;
  let end = async (): Promise<void> => {};
  let keepCards = (_scenario: string): void => {};
  const given = (): ScenarioBot => {
    if (started === undefined) throw new Error("Expected a bot that has been started, got none");
    return started;
  };
  beforeAll(async () => {
    const fake = await createFakeDiscord();
    const { world } = fake;
    const model = await testModel();
    const guild = world.addGuild("Pellmouth");
    const channel = world.addChannel(guild, "questions");
    const dataFolder = await mkdtemp(join(tmpdir(), "verbatim-test-"));
    await copySampleData(dataFolder, model, PELLMOUTH_ARTICLES);
    const rateLimits = { question: GENEROUS, click: GENEROUS };
    const bot = await launchBot(fake, { dataFolder, model }, { rateLimits, ...settings });
    keepCards = createCardKeeper(fake);
    let people = 0;
    const someone: ScenarioBot["someone"] = (permissions = [], where = guild) => {
      people++;
      const user = world.addUser(`person ${people}`);
      world.addMember(where, user, permissions);
      return user;
    };
    started = {
      fake,
      bot,
      dataFolder,
      guild,
      channel,
      someone,
      someoneThere: (permissions) => fake.user(someone(permissions)).in(channel),
      server(name, options) {
        const further = world.addGuild(name, options);
        const there = world.addChannel(further, "questions");
        if (further.hasBot) fake.guildEvents.join(further);
        return { guild: further, channel: there };
      },
    };
    // Opens the archive and loads the model, so that no scenario waits for them.
    await started.someoneThere().slash("ask", { question: "who is the mayor?" }).answer();
    end = async () => {
      await bot.stop();
      await model.embedder.close();
      await fake.stop();
      await rm(dataFolder, { recursive: true, force: true });
    };
  });
  afterEach(() => {
    const { fake, bot } = given();
    keepCards(expect.getState().currentTestName ?? "");
    expectHarmless(fake);
    expect(bot.log.filter(({ msg }) => msg === "failed")).toEqual([]);
  });
  afterAll(() => end());
  return given;
}
