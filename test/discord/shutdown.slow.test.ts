import { expect, test } from "vitest";
import { jsonLines } from "../library/open-libraries.ts";
import { generatedArticles } from "../support/articles.ts";
import { text } from "../support/discord/people/components-of.ts";
import type { RunningBot } from "../support/running-bot.ts";
import { createGate, roundTrip } from "./held-up.ts";
import { errorsIn, fileModel, logged, setStage } from "./stage.ts";

const QUESTION = "What did Varrick say about the price?";
const WORDS = "wrong about the price";
const CLOSING = "I am being restarted. Please ask again in a minute.";

const model = fileModel();

/** It has ended because everything was done, and not because its time was up. */
function expectUnhurried(bot: RunningBot): void {
  expect(bot.log.map(({ msg }) => msg)).not.toContain("closing before everything was answered");
}

test("questions under way at the end are answered, new ones are told to come back, and then the bot ends", async () => {
  const { fake, channel, ben, there, start } = await setStage(model);
  const gate = createGate();
  const queue = { concurrency: 2, mostWaiting: 10 };
  const bot = await start({ around: gate.around, queue, finishWithinMs: 30_000 });
  const mention = there.says(QUESTION, { mention: true });
  const command = there.slash("ask", { question: QUESTION });
  const waiting = there.slash("ask", { question: QUESTION });
  await waiting.acknowledged();
  await roundTrip(there);
  await expect.poll(() => gate.came).toBe(2);
  const stopped = bot.stop();
  await logged(bot, "closing");
  const bens = fake.user(ben).in(channel);
  const late = await bens.slash("ask", { question: QUESTION }).answer();
  expect([text(late), late.visibleTo?.name]).toEqual([CLOSING, "ben"]);
  expect(text(await bens.says(QUESTION, { mention: true }).answer())).toBe(CLOSING);
  gate.open();
  for (const asked of [mention, command, waiting]) expect(text(await asked.answer())).toContain(WORDS);
  await stopped;
  expectUnhurried(bot);
  expect(await bot.ended).toBeUndefined();
  expect(fake.gateway.connected()).toBe(0);
  expect(errorsIn(bot)).toEqual([]);
});

test("what cannot be answered in time is told to come back, and the bot ends within two seconds", async () => {
  const { fake, there, start } = await setStage(model);
  const gate = createGate();
  const bot = await start({ around: gate.around, queue: { concurrency: 1, mostWaiting: 10 } });
  const stuck = there.slash("ask", { question: QUESTION });
  await expect.poll(() => gate.came).toBe(1);
  const waiting = there.slash("ask", { question: QUESTION });
  await waiting.acknowledged();
  await stuck.acknowledged();
  await roundTrip(there);
  const before = process.cpuUsage();
  const startedAt = performance.now();
  const stopped = bot.ended;
  void bot.stop();
  expect(text(await waiting.answer())).toBe(CLOSING);
  expect(await stopped).toBeUndefined();
  const { user, system } = process.cpuUsage(before);
  // A busy machine takes longer for the same: the bot's own pauses have 1.2 s.
  expect(Math.min(performance.now() - startedAt, 1_200 + (user + system) / 1_000)).toBeLessThan(2_000);
  expect(fake.gateway.connected()).toBe(0);
  gate.open();
});

test("a click at the end is told to come back", async () => {
  const { there, start } = await setStage(model);
  const gate = createGate();
  let isHeld = false;
  const bot = await start({
    finishWithinMs: 30_000,
    around: (libraries) => ({
      ...libraries,
      use: (tenant, work, limits) => (isHeld ? gate.around(libraries) : libraries).use(tenant, work, limits),
    }),
  });
  const answer = await there.slash("ask", { question: QUESTION }).answer();
  isHeld = true;
  const asked = there.slash("ask", { question: QUESTION });
  await expect.poll(() => gate.came).toBe(1);
  const stopped = bot.stop();
  await logged(bot, "closing");
  expect(text(await there.reads(answer, 1).answer())).toBe(CLOSING);
  gate.open();
  expect(text(await asked.answer())).toContain(WORDS);
  await stopped;
});

test("a bot with nothing to do ends at once, and can be told to end twice", async () => {
  const { fake, start } = await setStage(model);
  const bot = await start();
  await Promise.all([bot.stop(), bot.stop()]);
  expectUnhurried(bot);
  expect(await bot.ended).toBeUndefined();
  expect(fake.gateway.connected()).toBe(0);
});

test("adding articles stops at the end in good order, is told so, and goes on after the restart", async () => {
  const { fake, guild, there, start } = await setStage(model);
  const { name, bytes } = jsonLines("notices.jsonl", generatedArticles(80, 7));
  const file = { name, bytes: Buffer.from(bytes) };
  let begun = (): void => {};
  const isUnderWay = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const first = await start({
    finishWithinMs: 30_000,
    around: (libraries) => ({
      ...libraries,
      addFiles: (tenant, files, { onProgress, ...given } = {}) =>
        libraries.addFiles(tenant, files, {
          ...given,
          onProgress: (progress) => {
            if (progress.articles > 0) begun();
            onProgress?.(progress);
          },
        }),
    }),
  });
  const adding = there.slash("articles", { file }, { subcommand: "add" });
  await isUnderWay;
  await first.stop();
  expectUnhurried(first);
  expect(text(await adding.answer())).toBe(CLOSING);
  expect(errorsIn(first)).toEqual([]);
  const second = await start();
  const stored = await second.libraries.use(guild.id, ({ archive }) => archive.articles());
  expect(stored.length).toBeLessThan(80);
  const again = await there
    .slash("articles", { file }, { subcommand: "add" })
    .answer((message) => text(message).includes("added"));
  expect(text(again)).toMatch(/\d+ articles added/u);
  const own = await second.libraries.use(guild.id, (library) => library.ownArticles());
  expect(own.size).toBe(80);
  expect(fake.violations).toEqual([]);
});
