import { expect, test } from "vitest";
import type { AddedFiles, AddProgress, Libraries } from "../../src/library/library.ts";
import type { FakeDiscord } from "../support/discord/fake-discord.ts";
import { buttons, text } from "../support/discord/people/components-of.ts";
import { createGate } from "./held-up.ts";
import { errorsIn, fileModel, logged, setStage } from "./stage.ts";

const CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback";
const EDIT = "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original";
const THREE_SECONDS = 3_100;
const FIFTEEN_MINUTES = 15 * 60_000 + 1;
const MAYOR = { question: "What did Varrick say?" };

const model = fileModel();

/** How often the bot has called a route. */
const times = (fake: FakeDiscord, route: string): number => fake.requestsTo(route).length;

test("a command that is heard after 3 seconds is logged as too late, and the next one is answered", async () => {
  const { fake, there, start } = await setStage(model);
  const bot = await start();
  const late = there.slash("ask", MAYOR);
  fake.clock.advance(THREE_SECONDS);
  expect(await logged(bot, "nowhere to answer")).toMatchObject({ level: "warn", err: { code: 10_062 } });
  expect(late.interaction.acknowledgement).toBeUndefined();
  expect(text(await there.slash("ask", MAYOR).answer())).toContain("carried three generations");
  expect(errorsIn(bot)).toEqual([]);
});

test.each(["More", "Read in context …", "Follow up"])(
  "a click on “%s” that is heard after 3 seconds changes nothing and breaks nothing",
  async (button) => {
    const { fake, there, start } = await setStage(model);
    const bot = await start();
    const answer = await there.slash("ask", MAYOR).answer();
    const before = text(answer);
    const click = button.endsWith("…") ? there.reads(answer) : there.click(answer, button);
    fake.clock.advance(THREE_SECONDS);
    await logged(bot, "nowhere to answer");
    expect(click.interaction.acknowledgement).toBeUndefined();
    expect(text(answer)).toBe(before);
    expect(text(await there.click(answer, "More").answer())).toContain("Page 2");
    expect(errorsIn(bot)).toEqual([]);
  },
);

test("choices that come too late are nobody's trouble", async () => {
  const { fake, there, start } = await setStage(model);
  const bot = await start();
  there.autocomplete("quotes", { speaker: "var" }, "speaker");
  fake.clock.advance(THREE_SECONDS);
  expect(await logged(bot, "completing failed")).toMatchObject({ level: "warn", err: { code: 10_062 } });
  const [first] = await there.autocomplete("quotes", { speaker: "var" }, "speaker").choices();
  expect(first?.name).toContain("Ilse Varrick");
});

// The connection breaks; is closed in good order; is closed after the acknowledgement has arrived (40060).
test.each(["reset", "closed", "lost"] as const)(
  "an acknowledgement that meets “%s” is sent again; there is one answer",
  async (fault) => {
    const { fake, channel, there, start } = await setStage(model);
    const bot = await start();
    fake.faults.next(CALLBACK, fault);
    const asked = there.slash("ask", MAYOR);
    expect(text(await asked.answer())).toContain("carried three generations");
    expect(await asked.acknowledged()).toMatchObject({ type: 5, isEphemeral: false });
    expect(times(fake, CALLBACK)).toBe(2);
    expect(channel.messages).toHaveLength(1);
    expect(errorsIn(bot)).toEqual([]);
  },
);

test("a private answer stays private when its acknowledgement had to be sent twice", async () => {
  const { fake, channel, there, start } = await setStage(model);
  await start();
  fake.faults.next(CALLBACK, "lost");
  const answer = await there.slash("ask", { ...MAYOR, private: true }).answer();
  expect(text(answer)).toContain("carried three generations");
  expect(answer.visibleTo?.name).toBe("ada");
  expect(channel.messages).toEqual([]);
});

test("buttons of each kind work when their acknowledgement had to be sent twice (40060)", async () => {
  const { fake, there, start } = await setStage(model);
  const bot = await start();
  const answer = await there.slash("ask", MAYOR).answer();
  fake.faults.next(CALLBACK, "lost");
  expect(text(await there.click(answer, "More").answer())).toMatch(/Page 2 of \d/u);
  fake.faults.next(CALLBACK, "lost");
  const context = await there.reads(answer).answer();
  expect(context.visibleTo?.name).toBe("ada");
  fake.faults.next(CALLBACK, "lost");
  const modal = await there.click(answer, "Follow up").modal();
  fake.faults.next(CALLBACK, "lost");
  expect(text(await there.submitModal(modal, { question: "and about the ferry?" }).answer())).toContain(
    "ferry",
  );
  await expect.poll(() => times(fake, CALLBACK)).toBe(9);
  expect(errorsIn(bot)).toEqual([]);
});

test("an edit whose connection breaks, before or after it arrived, is sent again; there is one answer", async () => {
  const { fake, channel, there, start } = await setStage(model);
  const bot = await start();
  for (const fault of ["reset", "lost", "closed"] as const) {
    fake.faults.next(EDIT, fault);
    expect(text(await there.slash("ask", MAYOR).answer())).toContain("carried three generations");
  }
  expect(channel.messages).toHaveLength(3);
  await expect.poll(() => times(fake, EDIT)).toBe(6);
  expect(errorsIn(bot)).toEqual([]);
});

test.each([
  ["acknowledgement", CALLBACK],
  ["edit", EDIT],
])(
  "an %s that Discord fails to take (500, then 502) is sent again; there is one answer",
  async (_, route) => {
    const { fake, channel, there, start } = await setStage(model);
    const bot = await start();
    fake.faults.next(route, { status: 500 });
    fake.faults.next(route, { status: 502, body: "<html>Bad Gateway</html>" });
    expect(text(await there.slash("ask", MAYOR).answer())).toContain("carried three generations");
    expect(times(fake, route)).toBe(3);
    expect(channel.messages).toHaveLength(1);
    expect(errorsIn(bot)).toEqual([]);
  },
);

test("an edit that Discord never takes becomes an apology, once Discord works again", async () => {
  const { fake, there, start } = await setStage(model);
  const bot = await start();
  fake.faults.next(EDIT, { status: 503 }, 4);
  const answer = await there.slash("ask", MAYOR).answer(undefined, 8_000);
  const { errorId } = await logged(bot, "failed");
  expect(text(answer)).toBe(`Sorry, something went wrong on my side. It is noted under ${errorId}.`);
});

/** `/articles add` that goes on until the gate is opened, telling its progress by `tell`. */
function slowAdding(): {
  around: (libraries: Libraries) => Libraries;
  tell: (progress: AddProgress) => void;
  finish: () => void;
} {
  const gate = createGate();
  let tell = (_: AddProgress): void => {};
  const added: AddedFiles = {
    added: 3,
    replaced: 0,
    unchanged: 0,
    twins: 0,
    refused: [],
    articles: [],
    seconds: 1_000,
  };
  return {
    around: (libraries) => ({
      ...libraries,
      addFiles: async (_, __, { onProgress = () => {} } = {}) => {
        tell = onProgress;
        await gate.opened;
        return added;
      },
    }),
    tell: (progress) => tell(progress),
    finish: gate.open,
  };
}

const FILE = { file: { name: "tides.txt", bytes: "The tides\n\nThe tide came in twice." } };

test("adding articles that takes longer than 15 minutes tells its end in a direct message, once, and no progress there", async () => {
  const { fake, channel, there, start } = await setStage(model);
  const adding = slowAdding();
  const bot = await start({ around: adding.around });
  const added = there.slash("articles", FILE, { subcommand: "add" });
  await added.acknowledged();
  await expect.poll(() => adding.tell({ share: 0.5, articles: 2 }) ?? times(fake, EDIT)).toBeGreaterThan(0);
  expect(text(await added.answer())).toContain("50%");
  fake.clock.advance(FIFTEEN_MINUTES);
  await expect
    .poll(() => adding.tell({ share: 0.8, articles: 3 }) ?? bot.log.map(({ msg }) => msg))
    .toContain("progress not shown");
  adding.finish();
  const dm = fake.user(there.user).dm().channel;
  await fake.waitForMessage(dm, (message) => text(message).includes("3 articles added"));
  expect(dm.messages).toHaveLength(1);
  expect(channel.messages).toEqual([]);
  expect(errorsIn(bot)).toEqual([]);
});

test("a private answer that comes after 15 minutes is not told to the channel", async () => {
  const { fake, channel, there, start } = await setStage(model);
  const gate = createGate();
  const bot = await start({ around: gate.around });
  const asked = there.slash("ask", { ...MAYOR, private: true });
  await asked.acknowledged();
  fake.clock.advance(FIFTEEN_MINUTES);
  gate.open();
  await logged(bot, "nowhere to answer");
  expect(channel.messages).toEqual([]);
  expect(text(await there.slash("ask", MAYOR).answer())).toContain("carried three generations");
});

test("an old answer's buttons take up a new 15 minutes with each click", async () => {
  const { fake, there, start } = await setStage(model);
  await start();
  const answer = await there.slash("ask", MAYOR).answer();
  fake.clock.advance(FIFTEEN_MINUTES);
  const own = await there.click(answer, "More").answer();
  expect(text(own)).toContain("Page 2");
  expect(buttons(own).map(({ label }) => label)).toContain("Back");
});
