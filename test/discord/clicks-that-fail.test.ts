import { expect, test } from "vitest";
import type { Libraries } from "../../src/library/library.ts";
import { text } from "../support/discord/people/components-of.ts";
import { createGate } from "./held-up.ts";
import { fileModel, logged, setStage } from "./stage.ts";

const CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback";
const QUESTION = "What did Varrick say?";
const CLICK_IS_LATE = { delayMs: 300 };

const model = fileModel();

/** Libraries whose kept answers cannot be read. */
function unreadable(libraries: Libraries): Libraries {
  return {
    ...libraries,
    kept: async () => {
      throw new Error("disk I/O error");
    },
  };
}

test("an error behind More is told to the clicker alone, and the card stays as it is for all", async () => {
  const { fake, channel, ben, there, start } = await setStage(model);
  const bot = await start({ around: unreadable });
  const card = await there.slash("ask", { question: QUESTION }).answer();
  const before = text(card);
  const told = await fake.user(ben).in(channel).click(card, "More").answer();
  expect(text(told)).toMatch(/^Sorry, something went wrong on my side\./u);
  expect(told.visibleTo?.name).toBe("ben");
  expect(text(card)).toBe(before);
  expect(channel.messages).toHaveLength(1);
  await logged(bot, "failed");
});

test("a click that finds the queue full once it is acknowledged is told so to the clicker alone", async () => {
  const { fake, channel, ben, there, start } = await setStage(model);
  const gate = createGate();
  let isHeld = false;
  await start({
    queue: { concurrency: 1, mostWaiting: 1 },
    around: (libraries) => ({
      ...libraries,
      use: (tenant, work, limits) => (isHeld ? gate.around(libraries) : libraries).use(tenant, work, limits),
    }),
  });
  const card = await there.slash("ask", { question: QUESTION }).answer();
  const before = text(card);
  isHeld = true;
  const asked = [there.slash("ask", { question: QUESTION })];
  await expect.poll(() => gate.came).toBe(1);
  fake.faults.next(CALLBACK, CLICK_IS_LATE);
  const clicked = fake.user(ben).in(channel).click(card, "More");
  await expect.poll(() => fake.requestsTo(CALLBACK).length).toBe(3);
  asked.push(there.slash("ask", { question: QUESTION }));
  const told = await clicked.answer();
  expect(text(told)).toMatch(/^Many questions are waiting/u);
  expect(told.visibleTo?.name).toBe("ben");
  expect(text(card)).toBe(before);
  gate.open();
  for (const one of asked) await one.answer();
});

test("a click that the end of the bot overtakes is told so to the clicker alone", async () => {
  const { fake, channel, ben, there, start } = await setStage(model);
  const bot = await start();
  const card = await there.slash("ask", { question: QUESTION }).answer();
  const before = text(card);
  fake.faults.next(CALLBACK, CLICK_IS_LATE);
  const clicked = fake.user(ben).in(channel).click(card, "More");
  await expect.poll(() => fake.requestsTo(CALLBACK).length).toBe(2);
  const stopped = bot.stop();
  const told = await clicked.answer();
  expect(text(told)).toBe("I am being restarted. Please ask again in a minute.");
  expect(told.visibleTo?.name).toBe("ben");
  expect(text(card)).toBe(before);
  await stopped;
});

test("work that is broken off while the bot goes on is a fault, not a restart", async () => {
  const { there, start } = await setStage(model);
  const bot = await start({
    around: (libraries) => ({
      ...libraries,
      use: async () => {
        throw new DOMException("The operation was aborted.", "AbortError");
      },
    }),
  });
  const answer = await there.slash("ask", { question: QUESTION }).answer();
  expect(text(answer)).toMatch(/^Sorry, something went wrong on my side\./u);
  expect(await logged(bot, "failed")).toMatchObject({ level: "error", err: { name: "AbortError" } });
});
