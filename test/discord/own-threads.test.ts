import { GatewayIntentBits } from "discord.js";
import { describe, expect, test } from "vitest";
import { text } from "../support/discord/people/components-of.ts";
import type { PersonThere } from "../support/discord/people/person.ts";
import type { StoredMessage } from "../support/discord/world/records.ts";
import { errorsIn, fileModel, type OpenStage, openStage, setStage, setUpOnce } from "./stage.ts";

// Where the operator has set DISCORD_MESSAGE_CONTENT=1, and the intent is switched on in the portal.

const PRICE = "what did Varrick say about the price?";
const WORDS = "We were late, and I was wrong about the price";
const ON_WALL = /by Ilse Varrick on “(?:the )?(?:flood )?wall”/u;
const MANY = { points: 1_000, seconds: 30 };
const GENEROUS = { question: { user: MANY, server: MANY }, click: { user: MANY, server: MANY } };
const WITH_INTENT = { privilegedIntents: GatewayIntentBits.MessageContent };

const model = fileModel();

/** Ada has asked in the channel, and the answer has opened a thread. */
const opened = setUpOnce(async () => {
  const stage = await openStage(model, WITH_INTENT);
  const bot = await stage.start({ readsMessages: true, rateLimits: GENEROUS });
  await bot.libraries.changeSettings(stage.guild.id, { answersInThreads: true });
  const answer = await stage.there.says(PRICE, { mention: true }).answer();
  return { stage, bot, answer, ...thereIn(stage, answer) };
});

function thereIn({ fake, ada, ben }: OpenStage, { channel }: StoredMessage) {
  return { inThread: fake.user(ada).in(channel), benThere: fake.user(ben).in(channel) };
}

describe("a thread that the bot has opened", () => {
  test("says that no mention is needed, and needs none", async () => {
    const { stage, bot, answer, inThread, benThere } = await opened();
    expect(answer.channel.parent).toBe(stage.channel);
    expect(text(answer)).toMatch(/\n-# In this thread I answer without a mention\.$/u);
    const next = inThread.says("and about the wall?");
    expect(text(await next.answer())).toMatch(ON_WALL);
    expect(text(await next.answer())).not.toContain("without a mention");
    expect(text(await benThere.says(PRICE).answer())).toContain(WORDS);
    expect(text(await inThread.says("thanks!").answer())).toBe("You are welcome.");
    const again = inThread.says(PRICE, { mention: true });
    expect(text(await again.answer())).toContain(WORDS);
    expect(again.answers()).toHaveLength(1);
    expect(errorsIn(bot)).toEqual([]);
  });

  test("follows the edits of what was asked there, the line on mentions included", async () => {
    const { stage, inThread } = await opened();
    const said = inThread.says(PRICE);
    await said.answer();
    inThread.edits(said.message, "what did Varrick say about the wall?");
    await said.answer((message) => ON_WALL.test(text(message)));
    const first = stage.there.says(PRICE, { mention: true });
    await first.answer();
    stage.there.edits(first.message, `<@${stage.fake.world.bot.id}> what did Varrick say about the wall?`);
    const edited = await first.answer((message) => ON_WALL.test(text(message)));
    expect(text(edited)).toMatch(/\n-# In this thread I answer without a mention\.$/u);
  });

  test("is quiet where people talk to each other, show pictures, or a machine writes", async () => {
    const { stage, inThread, benThere } = await opened();
    const { message } = benThere.says("I think so too, and so does everybody at the quay.");
    const robot = stage.fake.world.addUser("newsfeed", { isBot: true });
    stage.fake.world.addMember(stage.guild, robot);
    const unasked = [
      inThread.says(`<@${stage.ben.id}> what did Varrick say about the wall?`),
      inThread.says("what did Varrick say about the wall?", { replyTo: message }),
      inThread.says("what did Varrick say about the wall?", { replyTo: message, pings: false }),
      inThread.says("@everyone what did Varrick say about the wall?"),
      inThread.says("🚢"),
      inThread.says("", { attachments: [{ name: "harbour.png", bytes: "png" }] }),
      stage.fake.user(robot).in(inThread.channel).says(PRICE),
    ];
    await inThread.says(PRICE).answer();
    for (const said of unasked) expect(said.answers()).toEqual([]);
  });

  test("is one thing, the channel and a thread of people's another: there a mention is needed", async () => {
    const { stage, inThread } = await opened();
    const theirs = stage.fake.user(stage.ada).in(stage.there.startsThread("about the ferry"));
    const unasked = [stage.there.says(PRICE), theirs.says(PRICE)];
    await inThread.says(PRICE).answer();
    for (const said of unasked) expect(said.answers()).toEqual([]);
  });
});

describe("a reply to somebody else's message that asks whether it is true", () => {
  test.each([
    ["exact words", `“${WORDS},” said Varrick`, /^✅ \*\*Exact/u],
    ["words of somebody else", `> ${WORDS}\n— Tomas Brandreth`, /Said by somebody else/u],
    ["words of nobody's", "“The moon polished its own boots before breakfast”", /Not found/u],
  ])("is answered by the check of its words: %s", async (_, words, verdict) => {
    const { stage, benThere, inThread } = await opened();
    const { message } = benThere.says(words);
    const said = inThread.says("is this true?", { mention: true, replyTo: message });
    const answer = await said.answer();
    expect(text(answer)).toMatch(verdict);
    expect(answer.visibleTo).toBeNull();
    expect(stage.fake.violations).toEqual([]);
  });

  test("is told that it cannot be read where the message is a picture without words", async () => {
    const { benThere, inThread } = await opened();
    const { message } = benThere.says("🚢");
    const said = inThread.says("is this true?", { mention: true, replyTo: message });
    expect(text(await said.answer())).toMatch(/^This message holds no words/u);
  });
});

test("who writes too much in such a thread is told so once, and the bot is quiet then", async () => {
  const stage = await setStage(model, WITH_INTENT);
  const bot = await stage.start({
    readsMessages: true,
    rateLimits: { ...GENEROUS, question: { user: { points: 2, seconds: 30 }, server: MANY } },
  });
  await bot.libraries.changeSettings(stage.guild.id, { answersInThreads: true });
  const { channel } = await stage.there.says(PRICE, { mention: true }).answer();
  const inThread: PersonThere = stage.fake.user(stage.ada).in(channel);
  await inThread.says("and about the wall?").answer();
  expect(text(await inThread.says("and the ferry?").answer())).toMatch(/^You ask faster/u);
  const more = [1, 2, 3].map(() => inThread.says("and the ferry?"));
  for (const said of more) await said.unanswered();
  expect(errorsIn(bot)).toEqual([]);
});

test("a bot that asks for an intent which is not switched on ends with what to do", async () => {
  const stage = await setStage(model);
  const bot = await stage.start({ readsMessages: true });
  expect(await bot.ended).toMatchObject({
    message: expect.stringMatching(/4014.*DISCORD_MESSAGE_CONTENT=1 needs Message Content Intent/u),
  });
});
