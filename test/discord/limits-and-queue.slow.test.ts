import { expect, test } from "vitest";
import { DEFAULT_RATE_LIMITS } from "../../src/admission/rate-limits.ts";
import { text } from "../support/discord/people/components-of.ts";
import { createGate, roundTrip } from "./held-up.ts";
import { errorsIn, fileModel, logged, setStage } from "./stage.ts";

const QUESTION = "What did Varrick say?";
const WORDS = "carried three generations";
const GONE = "This answer is no longer there, or its articles have been removed. Please ask again.";
const MANY = { points: 1_000, seconds: 30 };
const UNLIMITED = { question: { user: MANY, server: MANY }, click: { user: MANY, server: MANY } };

const model = fileModel();

test("who asks too fast is told so, with the seconds to wait, privately and before any work; others are answered", async () => {
  const { fake, channel, ben, there, start } = await setStage(model);
  const bot = await start({
    rateLimits: { ...UNLIMITED, question: { user: { points: 2, seconds: 30 }, server: MANY } },
  });
  for (const _ of [1, 2]) await there.slash("ask", { question: QUESTION }).answer();
  const refused = there.slash("ask", { question: QUESTION });
  const told = await refused.answer();
  expect(text(told)).toMatch(
    /^You ask faster than I can answer\. Please try again in (?:2\d|30) seconds\.$/u,
  );
  expect(told.visibleTo?.name).toBe("ada");
  expect(await refused.acknowledged()).toMatchObject({ type: 4 });
  expect(text(await fake.user(ben).in(channel).slash("ask", { question: QUESTION }).answer())).toContain(
    WORDS,
  );
  expect(JSON.stringify(bot.log)).not.toContain(fake.world.users.get(ben.id)?.name);
});

test("who mentions the bot too often is told so once where all see it, each time in private", async () => {
  const { fake, ada, there, start } = await setStage(model);
  const bot = await start({
    rateLimits: { ...UNLIMITED, question: { user: { points: 1, seconds: 30 }, server: MANY } },
  });
  await there.says(QUESTION, { mention: true }).answer();
  expect(text(await there.says(QUESTION, { mention: true }).answer())).toMatch(/^You ask faster/u);
  const again = [1, 2].map(() => there.says(QUESTION, { mention: true }));
  for (const said of again) await said.unanswered();
  expect(text(await fake.user(ada).dm().says(QUESTION).answer())).toMatch(/^You ask faster/u);
  expect(errorsIn(bot)).toEqual([]);
});

test("in a channel without public answers nothing but that is told, and not without end", async () => {
  const { fake, guild, channel, ada, start } = await setStage(model);
  const admitted = fake.world.addChannel(guild, "bots");
  const bot = await start({
    rateLimits: {
      question: { user: { points: 0, seconds: 30 }, server: MANY },
      click: { user: { points: 1, seconds: 30 }, server: MANY },
    },
  });
  await bot.libraries.changeSettings(guild.id, { channels: [admitted.id] });
  const there = fake.user(ada).in(channel);
  expect(text(await there.says(QUESTION, { mention: true }).answer())).toBe(
    "In this channel I answer only commands, and only the asker sees the answers\\: this server has set it so.",
  );
  await there.says(QUESTION, { mention: true }).unanswered();
  await there.says(QUESTION, { mention: true }).unanswered();
});

test("a server that asks too fast is told so; other servers are answered", async () => {
  const { fake, ada, ben, channel, there, start } = await setStage(model);
  const other = fake.world.addGuild("Quillhaven");
  fake.world.addMember(other, ada);
  const elsewhere = fake.user(ada).in(fake.world.addChannel(other, "general"));
  await start({ rateLimits: { ...UNLIMITED, question: { user: MANY, server: { points: 1, seconds: 30 } } } });
  await there.slash("ask", { question: QUESTION }).answer();
  const told = await fake.user(ben).in(channel).slash("ask", { question: QUESTION }).answer();
  expect(text(told)).toMatch(
    /^This server asks faster than I can answer\. Please try again in \d+ seconds\.$/u,
  );
  expect(told.visibleTo?.name).toBe("ben");
  expect(text(await elsewhere.slash("ask", { question: QUESTION }).answer())).toContain(WORDS);
});

test("who clicks too fast is told so privately, and the card stays as it is", async () => {
  const { there, start } = await setStage(model);
  await start({ rateLimits: { ...UNLIMITED, click: { user: { points: 1, seconds: 30 }, server: MANY } } });
  const answer = await there.slash("ask", { question: QUESTION }).answer();
  await there.click(answer, "More").answer();
  const before = text(answer);
  const told = await there.click(answer, "More").answer();
  expect(text(told)).toMatch(/^You ask faster/u);
  expect(told.visibleTo?.name).toBe("ada");
  expect(text(answer)).toBe(before);
});

test("the limits that hold by default let a person ask six questions in half a minute", async () => {
  const { there, start } = await setStage(model);
  await start();
  const { points } = DEFAULT_RATE_LIMITS.question.user;
  const answers: string[] = [];
  for (let i = 0; i <= points; i++)
    answers.push(text(await there.slash("ask", { question: QUESTION }).answer()));
  expect(answers.filter((answer) => answer.includes(WORDS))).toHaveLength(6);
  expect(answers.at(-1)).toMatch(/^You ask faster/u);
});

test("when too many questions wait, the next ones are told so at once, and those that wait are answered", async () => {
  const { there, start } = await setStage(model);
  const gate = createGate();
  const bot = await start({
    around: gate.around,
    queue: { concurrency: 1, mostWaiting: 2 },
    rateLimits: UNLIMITED,
  });
  const waiting = [1, 2, 3].map(() => there.slash("ask", { question: QUESTION }));
  for (const asked of waiting) await asked.acknowledged();
  await roundTrip(there); // by now they wait
  const refused = await there.slash("ask", { question: QUESTION }).answer();
  expect(text(refused)).toBe("Many questions are waiting just now. Please try again in a minute.");
  expect(refused.visibleTo?.name).toBe("ada");
  expect(text(await there.says(QUESTION, { mention: true }).answer())).toMatch(
    /^Many questions are waiting/u,
  );
  gate.open();
  for (const asked of waiting) expect(text(await asked.answer())).toContain(WORDS);
  expect(errorsIn(bot)).toEqual([]);
});

test("60 questions at once, by mention, command and click, are each answered exactly once", async () => {
  const { fake, guild, channel, there, start } = await setStage(model);
  const bot = await start({ rateLimits: UNLIMITED });
  const card = await there.slash("ask", { question: QUESTION }).answer();
  const people = Array.from({ length: 20 }, (_, i) => {
    const user = fake.world.addUser(`person ${i}`);
    fake.world.addMember(guild, user);
    return fake.user(user).in(channel);
  });
  const said = people.map((person) => person.says(QUESTION, { mention: true }));
  const asked = people.map((person) => person.slash("ask", { question: QUESTION }));
  const clicked = people.map((person) => person.reads(card, 1));
  const all = [...said, ...asked, ...clicked];
  const answers = await Promise.all(all.map((one) => one.answer()));
  for (const answer of answers) expect(text(answer)).toContain(WORDS);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(60);
  for (const one of said) expect(one.answers()).toHaveLength(1);
  for (const { interaction } of [...asked, ...clicked]) {
    expect(interaction.followUps).toEqual([]);
    expect(interaction.acknowledgement?.afterMs).toBeLessThan(3_000);
  }
  expect(errorsIn(bot)).toEqual([]);
});

test("a command that this version does not have is told kindly, and has no choices", async () => {
  const { fake, guild, there, start } = await setStage(model);
  const bot = await start();
  const name = { type: 3, name: "name", description: "A name", autocomplete: true };
  fake.register([{ name: "weather", description: "Of an earlier version", options: [name] }], guild);
  const told = await there.slash("weather", { name: "x" }).answer();
  expect(text(told)).toBe("This is from an earlier version of me. Please ask again.");
  expect(told.visibleTo?.name).toBe("ada");
  expect(await there.autocomplete("weather", { name: "x" }, "name").choices()).toEqual([]);
  expect(errorsIn(bot)).toEqual([]);
});

test("a message command of an earlier version is told kindly", async () => {
  const { fake, guild, there, start } = await setStage(model);
  await start();
  fake.register([{ name: "Translate this", type: 3 }], guild);
  const { message } = there.says("Nobody loves a wall.");
  expect(text(await there.messageCommand("Translate this", message).answer())).toMatch(/earlier version/u);
});

test("custom ids of other programs, of older forms, cut or forged, are told kindly and break nothing", async () => {
  const { there, start } = await setStage(model);
  const bot = await start({ rateLimits: UNLIMITED });
  const answer = await there.slash("ask", { question: QUESTION }).answer();
  const before = text(answer);
  const forged = [
    "next",
    "v0:page:AAAAAAAAAAAAAAAA:1",
    "v1:page:AAAAAAAAAAAAAAAA:1",
    "v1:page:AAAAAAAAAAAAAAAA",
    "v1:page:AAAAAAAAAAAAAAAA:-1",
    "v1:page:AAAAAAAAAAAAAAAA:1e9",
    "v1:context:AAAAAAAAAAAAAAAA:99999:0",
    "v1:speaker:../../../../etc/:0",
    "v1:helpful:AAAAAAAAAAAAAAAA",
    "v1:article:AAAAAAAAAAAAAAAA:0",
    "v1:sources:0:AAAAAAAAAAAAAAAA",
    "v1:toString",
    "v1:constructor:AAAAAAAAAAAAAAAA",
    "\u0000",
    "x".repeat(100),
  ];
  for (const id of forged) {
    const told = await there.click(answer, id, { isForged: true }).answer();
    expect([id, text(told)]).toEqual([id, GONE]);
    expect(told.visibleTo?.name).toBe("ada");
  }
  expect(text(answer)).toBe(before);
  expect(errorsIn(bot)).toEqual([]);
});

test("a page far behind the last one is the last one", async () => {
  const { there, start } = await setStage(model);
  await start();
  const answer = await there.slash("ask", { question: QUESTION }).answer();
  const [, , key] = /v1:(page):([\w-]{16}):1/u.exec(JSON.stringify(answer.data)) ?? [];
  const last = await there.click(answer, `v1:page:${key}:99999`, { isForged: true }).answer();
  expect(text(last)).toMatch(/Page (\d+) of \1(?!\d)/u);
});

test.each(["nothing", "v1:page:AAAAAAAAAAAAAAAA:1", "v2:follow-up:AAAAAAAAAAAAAAAA"])(
  "a modal with the id “%s” is told kindly",
  async (id) => {
    const { there, start } = await setStage(model);
    const bot = await start();
    const answer = await there.slash("ask", { question: QUESTION }).answer();
    const told = there.submitModal(id, { question: "and the ferry?" }, { source: answer });
    expect(text(await told.answer())).toBe(GONE);
    expect(errorsIn(bot)).toEqual([]);
  },
);

test("of one server's long writes one runs and one waits, unread; the next is told so, and lists come meanwhile", async () => {
  const { fake, guild, there, start } = await setStage(model);
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let came = 0;
  const bot = await start({
    around: (libraries) => ({
      ...libraries,
      addFiles: async (...given) => {
        came++;
        await opened;
        return libraries.addFiles(...given);
      },
    }),
  });
  const add = (name: string) =>
    there.slash(
      "articles",
      { file: { name, bytes: `“The ${name} is lit,” keeper Orla Fenn said.` } },
      { subcommand: "add" },
    );
  const first = add("lamp.txt");
  await expect.poll(() => came).toBe(1);
  const second = add("lamps.txt");
  await second.acknowledged();
  await roundTrip(there);
  const third = await add("light.txt").answer();
  expect(text(third)).toMatch(/^I am already reading articles of this server\./u);
  expect(text(await there.slash("articles", {}, { subcommand: "list" }).answer())).toBe(
    "There is no article yet.",
  );
  expect(came).toBe(1);
  open();
  const isTold = (message: Parameters<typeof text>[0]) => !/^[▰▱]/u.test(text(message));
  for (const asked of [first, second]) expect(text(await asked.answer(isTold))).toContain("1 article added");
  expect(came).toBe(2);
  expect(fake.violations).toEqual([]);
  expect((await bot.libraries.use(guild.id, (library) => library.ownArticles())).size).toBeGreaterThan(0);
  expect(errorsIn(bot)).toEqual([]);
});

test("edits count as questions: who is over the limit keeps the answer that is there", async () => {
  const { fake, there, start } = await setStage(model);
  const bot = await start({
    rateLimits: { ...UNLIMITED, question: { user: { points: 2, seconds: 30 }, server: MANY } },
  });
  const asked = there.says(QUESTION, { mention: true });
  const answer = await asked.answer();
  const { length } = answer.versions;
  const edit = (words: string) => there.edits(asked.message, `<@${fake.world.bot.id}> ${words}`);
  edit("what did Varrick say about the wall?");
  await expect.poll(() => answer.versions.length).toBe(length + 1);
  for (let i = 0; i < 20; i++) edit(`what did Varrick say about ferry number ${i}?`);
  await logged(bot, "over the limit");
  await expect.poll(() => asked.answers()).toEqual([answer]);
  expect(answer.versions).toHaveLength(length + 1);
  expect(errorsIn(bot)).toEqual([]);
});

test("a mention that is not answered at once is typed for within a second, but not while more than fifty wait", async () => {
  const { channel, there, start } = await setStage(model);
  const gate = createGate();
  const bot = await start({ around: gate.around, queue: { concurrency: 1 }, rateLimits: UNLIMITED });
  const first = there.says(QUESTION, { mention: true });
  const typing = await first.acknowledged();
  expect(typing.by).toBe("typing");
  expect(typing.afterMs).toBeLessThan(1_000);
  const waiting = Array.from({ length: 52 }, () => there.slash("ask", { question: QUESTION }));
  for (const asked of waiting) await asked.acknowledged();
  await roundTrip(there);
  const { length } = channel.typing;
  const last = there.says(QUESTION, { mention: true });
  await last.unanswered(900);
  expect(channel.typing).toHaveLength(length);
  gate.open();
  for (const said of [first, last]) {
    expect(text(await said.answer())).toContain(WORDS);
    expect(said.answers()).toHaveLength(1);
  }
  for (const asked of waiting) await asked.answer();
  expect(errorsIn(bot)).toEqual([]);
});

test("who will wait long is told how long, once, and has the answer in the place of that", async () => {
  const { there, start } = await setStage(model);
  const gate = createGate();
  const bot = await start({
    around: gate.around,
    queue: { concurrency: 1, longWaitMs: 1_000, tellAfterMs: 1_000 },
    rateLimits: UNLIMITED,
  });
  const said = Array.from({ length: 12 }, () => there.says(QUESTION, { mention: true }));
  const [first, second] = said;
  const last = said.at(-1);
  // The first is held up for a second, by which all are reckoned: the second waits for as long again, the last for ten times that.
  const told = await last?.answer();
  expect(told && text(told)).toMatch(
    /^Many questions are waiting just now\. Your answer comes here in about [2-9] seconds\.$/u,
  );
  expect([first?.answers(), second?.answers()]).toEqual([[], []]);
  gate.open();
  for (const one of said) await one.answer((answer) => text(answer).includes(WORDS));
  expect(last?.answers()).toEqual([told]);
  expect(told?.versions).toHaveLength(2);
  expect(second?.answers()[0]?.versions).toHaveLength(1);
  expect(errorsIn(bot)).toEqual([]);
});

test("a question that is deleted while its wait is told leaves neither", async () => {
  const { fake, there, start } = await setStage(model);
  const gate = createGate();
  await start({
    around: gate.around,
    queue: { concurrency: 1, longWaitMs: 50, tellAfterMs: 500 },
    rateLimits: UNLIMITED,
  });
  const first = there.says(QUESTION, { mention: true });
  const last = there.says(QUESTION, { mention: true });
  const told = await last.answer();
  there.deletes(last.message);
  await fake.waitFor(() => told.isDeleted || undefined, "a notice that is gone");
  gate.open();
  expect(text(await first.answer())).toContain(WORDS);
  await roundTrip(there);
  expect(last.answers()).toEqual([]);
});
