import { describe, expect, test } from "vitest";
import { text } from "../../support/discord/people/components-of.ts";
import { everyday } from "./everyday-bot.ts";

const ABOUT_PRICE = "what did Varrick say about the price?";
const PRICE = "We were late, and I was wrong about the price";

describe("a mention", () => {
  test("is answered by one reply, acknowledged within a second, and pings nobody", async () => {
    const { someoneThere } = everyday();
    const said = someoneThere().says(ABOUT_PRICE, { mention: true });
    expect((await said.acknowledged()).afterMs).toBeLessThan(1_000);
    const answer = await said.answer();
    expect(text(answer)).toContain(`> “${PRICE},” she said on the quay`);
    expect(text(answer)).toContain("**Ilse Varrick**, said");
    expect(answer.data.message_reference?.message_id).toBe(said.message.id);
    expect(answer.data.mentions).toEqual([]);
    expect(said.answers()).toHaveLength(1);
  });

  test("in a thread is answered in the thread", async () => {
    const { fake, someoneThere } = everyday();
    const there = someoneThere();
    const thread = there.startsThread("the ferry");
    const answer = await fake.user(there.user).in(thread).says(ABOUT_PRICE, { mention: true }).answer();
    expect(answer.channel).toBe(thread);
    expect(text(answer)).toContain(PRICE);
  });

  test("in a reply to somebody else's message is answered below the mention", async () => {
    const { someoneThere } = everyday();
    const first = someoneThere().says("The ferry was late again.").message;
    const said = someoneThere().says(ABOUT_PRICE, { mention: true, replyTo: first });
    const answer = await said.answer();
    expect(answer.data.message_reference?.message_id).toBe(said.message.id);
    expect(text(answer)).toContain(PRICE);
  });

  test("with further mentions is answered, and those mentioned are not pinged again", async () => {
    const { someone, someoneThere } = everyday();
    const ben = someone();
    const answer = await someoneThere().says(`<@${ben.id}> ${ABOUT_PRICE}`, { mention: true }).answer();
    expect(text(answer)).toContain(PRICE);
    expect(answer.pings.users).toEqual([]);
  });

  test("between the words of a question is no part of the question", async () => {
    const { fake, someoneThere } = everyday();
    const question = `what did <@${fake.botUser.id}> Varrick say about <@!${fake.botUser.id}> the price?`;
    expect(text(await someoneThere().says(question).answer())).toContain(PRICE);
  });

  test.each([
    ["alone", ""],
    ["with emoji alone", "🚢 <:ferry:123456789012345678>"],
    ["with dots alone", "...?!"],
  ])("%s is answered by a hint, without typing first", async (_, words) => {
    const said = everyday().someoneThere().says(words, { mention: true });
    expect((await said.acknowledged()).by).toBe("answer");
    expect(text(await said.answer())).toMatch(/^Ask me something about the articles, for example/u);
    expect(said.answers()).toHaveLength(1);
  });

  test("with too many characters is answered by how many there may be", async () => {
    const answer = await everyday()
      .someoneThere()
      .says(`${"what did Varrick say ".repeat(100)}?`, { mention: true })
      .answer();
    expect(text(answer)).toBe(
      "A question may have 2,000 characters; this one has 2,101. Ask one thing at a time.",
    );
  });

  test("of a topic that nobody spoke about says so, and what there is", async () => {
    const answer = await everyday()
      .someoneThere()
      .says("what did Varrick say about bananas?", { mention: true })
      .answer();
    expect(text(answer)).toMatch(
      /^Nothing found on “bananas”\\: 16 quotes by Ilse Varrick in 5 articles, none of them on it\./u,
    );
    expect(text(answer)).toContain("\n-# Closest quote (not an answer)\n");
  });

  test("that is edited is not answered again", async () => {
    const there = everyday().someoneThere();
    const said = there.says(ABOUT_PRICE, { mention: true });
    await said.answer();
    there.edits(said.message, `${said.message.data.content} And the ferry?`);
    await there.says(ABOUT_PRICE, { mention: true }).answer();
    expect(said.answers()).toHaveLength(1);
  });
});

test("a reply to the answer of a command, whose words Discord withholds, is told how to go on", async () => {
  const there = everyday().someoneThere();
  const answer = await there.slash("ask", { question: ABOUT_PRICE }).answer();
  expect(text(await there.says("and about the wall?", { replyTo: answer }).answer())).toBe(
    "I cannot read replies to the answers of slash commands. Use “Follow up”, or mention me.",
  );
  const named = there.says("and about the wall?", { replyTo: answer, mention: true });
  expect(text(await named.answer())).toContain("wall");
});

describe("a message that does not mention the bot itself is left alone:", () => {
  test.each([
    ["without any mention", () => ABOUT_PRICE],
    ["to everyone", () => `@everyone ${ABOUT_PRICE}`],
    ["to those here", () => `@here ${ABOUT_PRICE}`],
    ["to a role", (role: string) => `<@&${role}> ${ABOUT_PRICE}`],
  ])("%s", async (_, write) => {
    const { guild, someoneThere } = everyday();
    await someoneThere().says(write(guild.id)).unanswered();
  });

  test("of another bot, though it mentions ours", async () => {
    const { fake, guild, channel } = everyday();
    const robot = fake.world.addUser("robot", { isBot: true });
    fake.world.addMember(guild, robot);
    await fake.user(robot).in(channel).says(ABOUT_PRICE, { mention: true }).unanswered();
  });

  test("through a webhook, though it mentions ours", async () => {
    await everyday().someoneThere().says(ABOUT_PRICE, { mention: true, isWebhooks: true }).unanswered();
  });

  test("a reply to an answer that does not ping", async () => {
    const there = everyday().someoneThere();
    const answer = await there.says(ABOUT_PRICE, { mention: true }).answer();
    await there.says("and about the cable?", { replyTo: answer, pings: false }).unanswered();
  });
});

describe("a conversation", () => {
  test("goes on with the next mention by the same person in the channel", async () => {
    const there = everyday().someoneThere();
    await there.says(ABOUT_PRICE, { mention: true }).answer();
    const answer = await there.says("and about the wall?", { mention: true }).answer();
    expect(text(answer)).toMatch(/quotes? by Ilse Varrick on “(?:the )?wall”/u);
  });

  test("goes on with a reply to the answer, without a mention", async () => {
    const there = everyday().someoneThere();
    const first = await there.says(ABOUT_PRICE, { mention: true }).answer();
    const answer = await there.says("and about the wall?", { replyTo: first }).answer();
    expect(text(answer)).toMatch(/by Ilse Varrick on “(?:the )?wall”/u);
  });

  test("goes back to an older answer that is replied to", async () => {
    const there = everyday().someoneThere();
    const ofMayor = await there.says(ABOUT_PRICE, { mention: true }).answer();
    await there.says("what did Bastian Orme say about the bill?", { mention: true }).answer();
    const answer = await there.says("and about the wall?", { replyTo: ofMayor }).answer();
    expect(text(answer)).toMatch(/by Ilse Varrick on “(?:the )?wall”/u);
  });

  test("is taken up by somebody else who replies to the answer", async () => {
    const { someoneThere } = everyday();
    const first = await someoneThere().says(ABOUT_PRICE, { mention: true }).answer();
    const answer = await someoneThere().says("and about the wall?", { replyTo: first }).answer();
    expect(text(answer)).toMatch(/by Ilse Varrick on “(?:the )?wall”/u);
  });

  test("of one person is not that of another in the same channel", async () => {
    const { someoneThere } = everyday();
    await someoneThere().says(ABOUT_PRICE, { mention: true }).answer();
    const answer = await someoneThere().says("what else did she say?", { mention: true }).answer();
    expect(text(answer)).not.toContain("Ilse Varrick");
  });

  test("in a thread is not that of the channel", async () => {
    const { fake, someoneThere } = everyday();
    const there = someoneThere();
    await there.says("what did Bastian Orme say about the bill?", { mention: true }).answer();
    const inThread = fake.user(there.user).in(there.startsThread("the mayor"));
    await inThread.says(ABOUT_PRICE, { mention: true }).answer();
    const below = await inThread.says("and about the wall?", { mention: true }).answer();
    expect(text(below)).toMatch(/by Ilse Varrick on “(?:the )?wall”/u);
    const above = await there.says("and about the ferry?", { mention: true }).answer();
    expect(text(above)).toContain("Bastian Orme");
    expect(text(above)).not.toContain("Ilse Varrick");
  });

  test("goes on from a mention to /ask and back", async () => {
    const there = everyday().someoneThere();
    await there.says(ABOUT_PRICE, { mention: true }).answer();
    const asked = await there.slash("ask", { question: "and about the wall?" }).answer();
    expect(text(asked)).toMatch(/by Ilse Varrick on “(?:the )?wall”/u);
    const back = await there.says("and about the ferry?", { mention: true }).answer();
    expect(text(back)).toMatch(/by Ilse Varrick on “(?:the )?ferry”/u);
  });
});

describe("where a server wants answers in threads", () => {
  test("a mention opens a thread named by the question, and the conversation goes on there", async () => {
    const { fake, server, someone, bot } = everyday();
    const { guild, channel } = server("Threadtown");
    await bot.libraries.changeSettings(guild.id, { answersInThreads: true });
    const ada = someone([], guild);
    const said = fake.user(ada).in(channel).says(ABOUT_PRICE, { mention: true });
    const answer = await said.answer();
    expect(answer.channel).toMatchObject({ id: said.message.id, name: ABOUT_PRICE, parent: channel });
    expect(text(answer)).toContain(PRICE);
    // Without the intent for content the bot reads there what mentions it, and no more.
    expect(text(answer)).toMatch(/\n-# Here I answer when you mention me, or reply to an answer of mine\.$/u);
    await fake.user(ada).in(answer.channel).says("and about the ferry?").unanswered();
    const next = fake.user(ada).in(answer.channel).says("and about the wall?", { mention: true });
    expect((await next.answer()).channel).toBe(answer.channel);
    expect(text(await next.answer())).toMatch(/by Ilse Varrick on “(?:the )?wall”/u);
    expect(text(await next.answer())).not.toContain("Here I answer");
    expect(channel.messages.filter(({ author }) => author.id === fake.botUser.id)).toEqual([]);
  });

  test("it is answered in the channel where the bot may not open one", async () => {
    const { fake, server, someone, bot } = everyday();
    const { guild, channel } = server("Threadless");
    fake.world.overwrite(channel, guild, { deny: ["CreatePublicThreads"] });
    await bot.libraries.changeSettings(guild.id, { answersInThreads: true });
    const answer = await fake
      .user(someone([], guild))
      .in(channel)
      .says(ABOUT_PRICE, { mention: true })
      .answer();
    expect(answer.channel).toBe(channel);
    expect(text(answer)).toContain(PRICE);
    expect(text(answer)).not.toContain("Here I answer");
  });
});

describe("where the bot is not to answer", () => {
  test("a mention in a channel without public answers is told how to ask", async () => {
    const { fake, server, someone, bot } = everyday();
    const { guild, channel } = server("Quiet");
    const admitted = fake.guildEvents.addChannel(guild, "bots");
    await bot.libraries.changeSettings(guild.id, { channels: [admitted.id] });
    const ada = fake.user(someone([], guild));
    const refused = await ada.in(channel).says(ABOUT_PRICE, { mention: true }).answer();
    expect(text(refused)).not.toContain(PRICE);
    expect(text(refused)).toContain("I answer only commands");
    expect(text(await ada.in(admitted).says(ABOUT_PRICE, { mention: true }).answer())).toContain(PRICE);
    const thread = ada.in(admitted).startsThread("more");
    expect(text(await ada.in(thread).says(ABOUT_PRICE, { mention: true }).answer())).toContain(PRICE);
  });

  test("a mention where the bot may not write is not answered, and is in the log", async () => {
    const { fake, server, someone, bot } = everyday();
    const { guild, channel } = server("Mute");
    fake.world.overwrite(channel, fake.botUser, { deny: ["SendMessages"] });
    fake.guildEvents.update(channel);
    await fake.user(someone([], guild)).in(channel).says(ABOUT_PRICE, { mention: true }).unanswered();
    expect(bot.log).toContainEqual(expect.objectContaining({ msg: "may not speak", channel: channel.id }));
  });
});
