import { expect, test } from "vitest";
import { UserError } from "../../src/user-error.ts";
import type { FakeDiscord } from "../support/discord/fake-discord.ts";
import { text } from "../support/discord/people/components-of.ts";
import { errorsIn, fileModel, logged, type Stage, setStage } from "./stage.ts";
import { ALL_RUNS, partOf } from "../support/all-runs.ts";

const QUESTION = "What did Varrick say about the price?";
const WORDS = "wrong about the price";
const [IDENTIFY, RESUME] = [2, 6];

const model = fileModel();

const sent = ({ gateway }: FakeDiscord, op: number): number =>
  gateway.frames.filter((frame) => frame.from === "client" && frame.op === op).length;
const isBack = (fake: FakeDiscord) =>
  fake.waitFor(() => (fake.gateway.connected() === 1 ? true : undefined), "the bot");

/** The bot answers, once, whatever has happened before. */
async function expectAnswering({ there }: Stage): Promise<void> {
  const said = there.says(QUESTION, { mention: true });
  expect(text(await said.answer())).toContain(WORDS);
  expect(said.answers()).toHaveLength(1);
}

const BREAKS: [what: string, break_: (fake: FakeDiscord) => unknown][] = [
  ["asked to connect anew (op 7)", ({ gateway }: FakeDiscord) => gateway.askReconnect()],
  ["closed with 4000", ({ gateway }: FakeDiscord) => gateway.close(4000)],
  ["told that its session has timed out (4009)", ({ gateway }: FakeDiscord) => gateway.close(4009)],
  ["closed with 1001", ({ gateway }: FakeDiscord) => gateway.close(1001)],
  ["cut (1006)", ({ gateway }: FakeDiscord) => gateway.terminate()],
];

test.each(partOf(BREAKS, 4))(
  "a connection that is %s is resumed; a question asked meanwhile is answered once",
  async (_, break_) => {
    const stage = await setStage(model);
    const { fake, there } = stage;
    const bot = await stage.start();
    break_(fake);
    const missed = there.says(QUESTION, { mention: true });
    expect(text(await missed.answer())).toContain(WORDS);
    await logged(bot, "resumed");
    expect([sent(fake, IDENTIFY), sent(fake, RESUME)]).toEqual([1, 1]);
    await expectAnswering(stage);
    expect(missed.answers()).toHaveLength(1);
    expect(errorsIn(bot)).toEqual([]);
  },
);

test("a session that is told to be over but to be taken up again (op 9, true) goes on", async () => {
  const stage = await setStage(model);
  const bot = await stage.start();
  stage.fake.gateway.invalidate(true);
  await logged(bot, "resumed");
  expect([sent(stage.fake, IDENTIFY), sent(stage.fake, RESUME)]).toEqual([1, 1]);
  await expectAnswering(stage);
});

test.each([
  ["over (op 9, false)", ({ gateway }: FakeDiscord) => gateway.invalidate(false)],
  ["closed for its many requests (4008)", ({ gateway }: FakeDiscord) => gateway.close(4008)],
  ["out of step (4007)", ({ gateway }: FakeDiscord) => gateway.close(4007)],
  [
    "lost, and cannot be taken up again",
    ({ gateway }: FakeDiscord) => {
      gateway.faults.refusesResumes = true;
      gateway.terminate();
    },
  ],
])("a session that is %s is begun anew, and questions are answered", async (_, break_) => {
  const stage = await setStage(model);
  const bot = await stage.start();
  break_(stage.fake);
  await stage.fake.waitFor(() => (sent(stage.fake, IDENTIFY) === 2 ? true : undefined), "a second sign-on");
  await isBack(stage.fake);
  await expectAnswering(stage);
  expect(errorsIn(bot)).toEqual([]);
});

test("a connection whose heartbeats are not confirmed is given up and taken up again", async () => {
  const stage = await setStage(model, { heartbeatIntervalMs: 200 });
  const bot = await stage.start();
  stage.fake.gateway.faults.stopsAcks = true;
  await logged(bot, "reconnecting");
  stage.fake.gateway.faults.stopsAcks = false;
  await logged(bot, "resumed");
  await expectAnswering(stage);
});

test("a connection on which nothing is ever resumed is noticed by the watchdog, and made anew", async () => {
  const stage = await setStage(model);
  const bot = await stage.start({ deafAfterMs: 1_000 });
  stage.fake.gateway.faults.ignoresResumes = true;
  stage.fake.gateway.terminate();
  expect(await logged(bot, "the connection is gone: connecting again")).toMatchObject({ level: "error" });
  await stage.fake.waitFor(() => (sent(stage.fake, IDENTIFY) === 2 ? true : undefined), "a second sign-on");
  await isBack(stage.fake);
  await expectAnswering(stage);
  expect(stage.fake.gateway.connected()).toBe(1);
});

test.runIf(ALL_RUNS)("an outage of Discord during the day is waited out, with growing pauses", async () => {
  const stage = await setStage(model);
  const { fake } = stage;
  const bot = await stage.start({ deafAfterMs: 300 });
  fake.gateway.faults.ignoresResumes = true;
  fake.gateway.terminate();
  fake.faults.next("GET /gateway/bot", "closed", 4);
  await fake.waitFor(() => (sent(fake, IDENTIFY) === 2 ? true : undefined), "a second sign-on");
  await isBack(fake);
  // A busy machine may need more of them.
  const pauses = bot.log.flatMap(({ pauseMs = null }) => (pauseMs === null ? [] : [pauseMs]));
  expect(pauses.slice(0, 2)).toEqual([1_000, 2_000]);
  await expectAnswering(stage);
});

test.each([
  [4004, /does not know this DISCORD_TOKEN.*Copy the token again/u],
  [4013, /4013.*Update Verbatim/u],
  [4014, /4014.*needs no privileged intent/u],
])("a fatal close (%i) after hours of service ends the bot with what to do", async (code, words) => {
  const { fake, start } = await setStage(model);
  const bot = await start();
  fake.gateway.close(code);
  const error = await bot.ended;
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).message).toMatch(words);
  expect(sent(fake, IDENTIFY)).toBe(1);
});

test("a server that Discord has lost sight of keeps its articles; one that was left is marked, until the bot is back", async () => {
  const stage = await setStage(model);
  const { fake, guild, there } = stage;
  const { libraries } = await stage.start();
  const file = {
    name: "kettles.txt",
    bytes: "Kettles\n\nBaker Ilse Marchetti-Roe said the kettles were missing.",
  };
  expect(text(await there.slash("articles", { file }, { subcommand: "add" }).answer())).toContain(
    "1 article",
  );
  const departure = async () => (await libraries.tenants()).map(({ deletedAfter }) => deletedAfter);
  fake.guildEvents.setAvailable(guild, false);
  fake.guildEvents.setAvailable(guild, true);
  await expectAnswering(stage);
  expect(await departure()).toEqual([null]);
  fake.guildEvents.leave(guild);
  await expect.poll(departure).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/u)]);
  fake.guildEvents.join(guild);
  await expect.poll(departure).toEqual([null]);
  await expectAnswering(stage);
});

test("servers left and joined while the bot was away are noted at its start", async () => {
  const { guild, there, start } = await setStage(model);
  const file = {
    name: "kettles.txt",
    bytes: "Kettles\n\nBaker Ilse Marchetti-Roe said the kettles were missing.",
  };
  const first = await start();
  await there.slash("articles", { file }, { subcommand: "add" }).answer(isDone);
  await first.stop();
  guild.hasBot = false;
  const second = await start();
  expect(await logged(second, "was left while the bot was away")).toMatchObject({ server: guild.id });
  await second.stop();
  guild.hasBot = true;
  const third = await start();
  await expect.poll(() => third.libraries.tenants()).toEqual([{ tenant: guild.id, deletedAfter: null }]);
});

test("a server that came back while the bot was away keeps its articles, though their day has passed", async () => {
  const { guild, there, start } = await setStage(model);
  const file = {
    name: "kettles.txt",
    bytes: "Kettles\n\nBaker Ilse Marchetti-Roe said the kettles were missing.",
  };
  const first = await start();
  await there.slash("articles", { file }, { subcommand: "add" }).answer(isDone);
  await first.libraries.leave(guild.id);
  await first.stop();
  const swept: string[][] = [];
  const later = Date.now() + 1_000 * 86_400_000;
  const second = await start({
    now: () => new Date(later),
    around: (libraries) => ({
      ...libraries,
      sweep: async (isThere) => {
        swept.push(await libraries.sweep(isThere));
        return [];
      },
    }),
  });
  await expect.poll(() => swept).toEqual([[]]);
  expect(await second.libraries.tenants()).toEqual([{ tenant: guild.id, deletedAfter: null }]);
});

const isDone = (message: Parameters<typeof text>[0]): boolean => text(message).includes("added");
