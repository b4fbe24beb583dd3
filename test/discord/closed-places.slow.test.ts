import { expect, test } from "vitest";
import { text } from "../support/discord/people/components-of.ts";
import { createGate } from "./held-up.ts";
import { errorsIn, fileModel, logged, setStage } from "./stage.ts";

const SEND = "POST /channels/{channel_id}/messages";
const QUESTION = "What did Varrick say?";
const WORDS = "carried three generations";

const model = fileModel();

test("where the bot may not read back (160002), the answer is a message instead of a reply", async () => {
  const { fake, channel, there, start } = await setStage(model);
  fake.world.overwrite(channel, fake.botUser, { deny: ["ReadMessageHistory"] });
  const bot = await start();
  there.says(QUESTION, { mention: true });
  const answer = await fake.waitForMessage(channel, (message) => message.author === fake.botUser);
  expect(text(answer)).toContain(WORDS);
  expect(answer.data.message_reference).toBeUndefined();
  expect(errorsIn(bot)).toEqual([]);
});

test("a reply that is forbidden once (50013) is tried as a message; forbidden for good it is logged, no more", async () => {
  const { fake, channel, there, start } = await setStage(model);
  const bot = await start();
  const forbidden = { status: 403, body: { message: "Missing Permissions", code: 50013 } };
  fake.faults.next(SEND, forbidden);
  there.says(QUESTION, { mention: true });
  expect(text(await fake.waitForMessage(channel, ({ author }) => author === fake.botUser))).toContain(WORDS);
  fake.faults.next(SEND, forbidden, 2);
  there.says(QUESTION, { mention: true });
  expect(await logged(bot, "nowhere to answer")).toMatchObject({ level: "warn", err: { code: 50013 } });
  expect(fake.requestsTo(SEND)).toHaveLength(4);
  expect(errorsIn(bot)).toEqual([]);
  expect(text(await there.slash("ask", { question: QUESTION }).answer())).toContain(WORDS);
});

test("a mention where the bot may not speak gets no request at all, a command there a private answer", async () => {
  const { fake, channel, there, start } = await setStage(model);
  fake.world.overwrite(channel, fake.botUser, { deny: ["SendMessages"] });
  const bot = await start();
  const said = there.says(QUESTION, { mention: true });
  await logged(bot, "may not speak");
  expect(fake.requestsTo(SEND)).toEqual([]);
  await said.unanswered();
  const answer = await there.slash("ask", { question: QUESTION }).answer();
  expect(answer.visibleTo?.name).toBe("ada");
  expect(text(answer)).toContain(WORDS);
});

test("a channel that is deleted while its question is looked up (10003) is logged, and others are answered", async () => {
  const { fake, guild, channel, ada, there, start } = await setStage(model);
  const other = fake.world.addChannel(guild, "other");
  const gate = createGate();
  const bot = await start({ around: gate.around });
  there.says(QUESTION, { mention: true });
  await expect.poll(() => gate.came).toBe(1);
  fake.guildEvents.removeChannel(channel);
  gate.open();
  expect(await logged(bot, "nowhere to answer")).toMatchObject({ level: "warn", what: "mention" });
  const said = fake.user(ada).in(other).says(QUESTION, { mention: true });
  expect(text(await said.answer())).toContain(WORDS);
  expect(errorsIn(bot)).toEqual([]);
});

test("a question that is deleted while it is looked up is not answered", async () => {
  const { fake, channel, there, start } = await setStage(model);
  const gate = createGate();
  const bot = await start({ around: gate.around });
  const { message } = there.says(QUESTION, { mention: true });
  await expect.poll(() => gate.came).toBe(1);
  there.deletes(message);
  gate.open();
  await logged(bot, "answered");
  expect(channel.messages.filter(({ author }) => author === fake.botUser)).toEqual([]);
  expect(errorsIn(bot)).toEqual([]);
});

test("a “thinking” message that is deleted before the answer (10008) is logged, no more", async () => {
  const { fake, there, start } = await setStage(model);
  const gate = createGate();
  const bot = await start({ around: gate.around });
  const asked = there.slash("ask", { question: QUESTION });
  await asked.acknowledged();
  const { original } = asked.interaction;
  if (original === undefined) throw new Error("Expected a message that says that an answer comes, got none");
  original.isDeleted = true;
  gate.open();
  expect(await logged(bot, "nowhere to answer")).toMatchObject({ err: { code: 10_008 } });
  expect(fake.requests.filter(({ method }) => method === "PATCH")).toHaveLength(1);
  expect(errorsIn(bot)).toEqual([]);
});

test("a card that is deleted while its page is turned (10008) is logged, no more", async () => {
  const { there, start } = await setStage(model);
  const bot = await start();
  const card = await there.slash("ask", { question: QUESTION }).answer();
  const answer = await there.click(card, "More").answer();
  const clicked = there.click(answer, "Back");
  answer.isDeleted = true;
  expect(await logged(bot, "nowhere to answer")).toMatchObject({ what: "button", err: { code: 10_008 } });
  expect(clicked.interaction.followUps).toEqual([]);
  expect(errorsIn(bot)).toEqual([]);
});

test("where the bot may open threads but not write in them, the answer is a reply and no thread is opened", async () => {
  const { fake, guild, channel, there, start } = await setStage(model);
  fake.world.overwrite(channel, fake.botUser, { deny: ["SendMessagesInThreads"] });
  const bot = await start();
  await bot.libraries.changeSettings(guild.id, { answersInThreads: true });
  const answer = await there.says(QUESTION, { mention: true }).answer();
  expect(answer.channel).toBe(channel);
  expect(text(answer)).toContain(WORDS);
  expect(fake.requests.filter(({ path }) => path.endsWith("/threads"))).toEqual([]);
  expect(errorsIn(bot)).toEqual([]);
});

test.each([50_013, 50_001, 160_005])(
  "an answer that a new thread does not take (%i) is a reply in its channel",
  async (code) => {
    const { fake, guild, channel, there, start } = await setStage(model);
    const bot = await start();
    await bot.libraries.changeSettings(guild.id, { answersInThreads: true });
    fake.faults.next(SEND, { status: 403, body: { message: "Forbidden", code } });
    const said = there.says(QUESTION, { mention: true });
    const answer = await fake.waitForMessage(channel, ({ author }) => author === fake.botUser);
    expect(text(answer)).toContain(WORDS);
    expect(answer.data.message_reference?.message_id).toBe(said.message.id);
    expect(errorsIn(bot)).toEqual([]);
  },
);

test("a mention in a thread whose channel is not known to the bot is answered", async () => {
  const { fake, channel, ada, there, start } = await setStage(model);
  const thread = there.startsThread("the ferry");
  const bot = await start();
  await there.slash("ask", { question: QUESTION }).answer();
  fake.guildEvents.removeChannel(channel);
  const said = fake.user(ada).in(thread).says(QUESTION, { mention: true });
  expect(text(await said.answer())).toContain(WORDS);
  expect(errorsIn(bot)).toEqual([]);
});
