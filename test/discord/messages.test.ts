import { ChannelType, DiscordAPIError, Events, type Message, MessageFlags } from "discord.js";
import { describe, expect, test } from "vitest";
import { text } from "../support/discord/people/components-of.ts";
import { createScene, type Scene } from "./scene.ts";

/** Answers whoever mentions it, with what it could read. */
function answersMentions({ client }: Scene): void {
  client.on(Events.MessageCreate, async (message) => {
    if (message.author.bot || !message.mentions.has(client.user?.id ?? "")) return;
    await message.channel.sendTyping();
    await message.reply(`heard "${message.content}"`);
  });
}

/** What the client is told of messages. */
function heard({ client }: Scene): Message[] {
  const messages: Message[] = [];
  client.on(Events.MessageCreate, (message) => void messages.push(message));
  return messages;
}

describe.concurrent("messages", () => {
  test("a mention is typed for and answered by a reply that pings nobody", async (context) => {
    const scene = await createScene(context);
    const { fake, channel, there } = scene;
    answersMentions(scene);
    await scene.logIn();
    const said = there.says("hello", { mention: true });
    expect((await said.acknowledged()).by).toBe("typing");
    const answer = await said.answer();
    expect(text(answer)).toBe(`heard "<@${fake.botUser.id}> hello"`);
    expect(answer.pings).toEqual({ everyone: false, users: [], roles: [] });
    expect(channel.messages).toEqual([said.message, answer]);
    expect(fake.violations).toEqual([]);
    expect(fake.unguarded).toEqual([]);
  });

  test("what names nobody is not readable without the intent, and stays unanswered", async (context) => {
    const scene = await createScene(context);
    answersMentions(scene);
    const messages = heard(scene);
    await scene.logIn();
    const said = scene.there.says("a secret");
    await said.unanswered();
    expect(messages.map(({ content }) => content)).toEqual([""]);
    await expect(said.answer(undefined, 10)).rejects.toThrow('Expected an answer to "a secret" within 10 ms');
  });

  test("with the intent everything is readable; without its switch the gateway refuses it", async (context) => {
    const bits = 1 << 15;
    const client = { intents: [...[1 << 0, 1 << 9], bits] };
    const scene = await createScene(context, { client, privilegedIntents: bits });
    const messages = heard(scene);
    await scene.logIn();
    scene.there.says("no secret");
    await scene.fake.waitFor(() => messages[0], "a message");
    expect(messages[0]?.content).toBe("no secret");
    const other = await createScene(context, { client });
    await expect(other.client.login(other.fake.token)).rejects.toThrow("Used disallowed intents");
  });

  test("a reply to the bot's message mentions it, unless it does not ping", async (context) => {
    const scene = await createScene(context);
    answersMentions(scene);
    await scene.logIn();
    const answer = await scene.there.says("hello", { mention: true }).answer();
    const reply = scene.there.says("and then?", { replyTo: answer });
    expect(text(await reply.answer())).toBe('heard "and then?"');
    await scene.there.says("quietly", { replyTo: answer, pings: false }).unanswered();
  });

  test("a reply to an answer of an interaction pings and yet is not readable", async (context) => {
    const scene = await createScene(context);
    answersMentions(scene);
    scene.client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) interaction.reply("pong");
    });
    await scene.logIn();
    scene.fake.register([{ name: "ping", description: "Says pong" }]);
    const pong = await scene.there.slash("ping").answer();
    expect(text(await scene.there.says("why?", { replyTo: pong }).answer())).toBe('heard ""');
  });

  test("direct messages go both ways, and are readable", async (context) => {
    const scene = await createScene(context);
    const { fake, ada, client } = scene;
    client.on(Events.MessageCreate, (message) => {
      if (!message.author.bot) message.reply(`heard ${message.content}`);
    });
    await scene.logIn();
    const dm = fake.user(ada).dm();
    expect(text(await dm.says("psst").answer())).toBe("heard psst");
    await (await client.users.fetch(ada.id)).send("a letter");
    expect(dm.channel.messages.map(text)).toContain("a letter");
    ada.acceptsMessages = false;
    await expect((await client.users.fetch(ada.id)).send("another")).rejects.toMatchObject({ code: 50007 });
  });

  test("bots, everyone and roles are told apart from mentions of the bot", async (context) => {
    const scene = await createScene(context);
    const { fake, guild, channel } = scene;
    const messages = heard(scene);
    await scene.logIn();
    const crier = fake.world.addUser("crier", { isBot: true });
    fake.world.addMember(guild, crier);
    fake.user(crier).in(channel).says("news", { mention: true });
    scene.there.says(`@everyone and <@&${guild.roles[0]?.id}>`);
    await fake.waitFor(() => messages[1], "two messages");
    expect(messages.map(({ author, mentions }) => [author.bot, mentions.everyone])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test("a thread begins at a message, is written in, archived and locked", async (context) => {
    const scene = await createScene(context);
    const { fake, channel, there, ada } = scene;
    scene.client.on(Events.MessageCreate, async (message) => {
      if (message.author.bot || message.channel.isThread()) return;
      const thread = await message.startThread({ name: "Answer" });
      await thread.send("in here");
    });
    await scene.logIn();
    const said = there.says("hello", { mention: true });
    expect(text(await said.answer())).toBe("in here");
    const thread = fake.world.channels.get(said.message.id);
    expect(thread).toMatchObject({ name: "Answer", type: ChannelType.PublicThread, parent: channel });
    const inside = fake.user(ada).in(thread ?? channel);
    const messages = heard(scene);
    inside.says("a follow-up", { mention: true });
    await fake.waitFor(() => messages[0], "the follow-up");
    expect(messages[0]?.channel.isThread()).toBe(true);
    const found = await scene.client.channels.fetch(said.message.id);
    if (!found?.isThread()) throw new Error("Expected a thread");
    await found.setArchived(true);
    expect(thread?.thread?.isArchived).toBe(true);
    await found.send("wakes it");
    expect(thread?.thread?.isArchived).toBe(false);
    const again = scene.client.rest.post(`/channels/${channel.id}/messages/${said.message.id}/threads`, {
      body: { name: "Again" },
    });
    await expect(again).rejects.toMatchObject({ code: 160004 });
  });

  test("a person's thread is announced; a private one only to who is in it", async (context) => {
    const scene = await createScene(context);
    const { fake, channel, there, ada } = scene;
    const messages = heard(scene);
    await scene.logIn();
    const open = there.startsThread("Open");
    fake.user(ada).in(open).says("hi", { mention: true });
    const closed = fake.guildEvents.startThread(channel, "Closed", ada, { isPrivate: true });
    fake.user(ada).in(closed).says("hidden", { mention: true });
    await fake.waitFor(() => messages[0], "a message");
    there.says("last");
    await fake.waitFor(() => messages[1], "a second message");
    expect(messages.map(({ channelId }) => channelId)).toEqual([open.id, channel.id]);
  });

  test("permissions are kept: 50001 unseen, 50013 not allowed, threads by a right of their own", async (context) => {
    const scene = await createScene(context);
    const { fake, channel, guild } = scene;
    const client = await scene.logIn();
    const send = async () => {
      const found = await client.channels.fetch(channel.id);
      if (!found?.isSendable()) throw new Error("Expected a channel to write in");
      return found.send("hello");
    };
    await send();
    fake.world.overwrite(channel, guild, { deny: ["SendMessages"] });
    await expect(send()).rejects.toMatchObject({ code: 50013 });
    fake.world.overwrite(channel, fake.botUser, { allow: ["SendMessages"] });
    await send();
    fake.world.overwrite(channel, fake.botUser, { deny: ["ViewChannel"] });
    const posted = client.rest.post(`/channels/${channel.id}/messages`, { body: { content: "hello" } });
    await expect(posted).rejects.toMatchObject({ code: 50001 });
    const secret = fake.world.addChannel(guild, "secret");
    fake.world.overwrite(secret, guild, { deny: ["SendMessagesInThreads", "CreatePublicThreads"] });
    const started = client.rest.post(`/channels/${secret.id}/threads`, { body: { name: "x", type: 11 } });
    await expect(started).rejects.toMatchObject({ code: 50013 });
  });

  test("a reply needs the history, and a message that is there", async (context) => {
    const scene = await createScene(context);
    const { fake, channel, there } = scene;
    const client = await scene.logIn();
    const reply = (id: string) =>
      client.rest.post(`/channels/${channel.id}/messages`, {
        body: { content: "x", allowed_mentions: { parse: [] }, message_reference: { message_id: id } },
      });
    const { message } = there.says("hello");
    await reply(message.id);
    there.deletes(message);
    await expect(reply(message.id)).rejects.toMatchObject({ code: 50035 });
    fake.world.overwrite(channel, fake.botUser, { deny: ["ReadMessageHistory"] });
    await expect(reply(message.id)).rejects.toMatchObject({ code: 160002 });
  });

  test("messages are fetched, edited, deleted; another's are not", async (context) => {
    const scene = await createScene(context);
    const { there, channel } = scene;
    const client = await scene.logIn();
    const found = await client.channels.fetch(channel.id);
    if (!found?.isTextBased() || !found.isSendable()) throw new Error("Expected a channel of text");
    const { message } = there.says("a secret");
    const sent = await found.send("first");
    await sent.edit("second");
    expect(channel.messages.map(text)).toEqual(["a secret", "second"]);
    expect(channel.messages[1]?.versions).toHaveLength(2);
    const fetched = await found.messages.fetch({ limit: 10, cache: false });
    expect([...fetched.values()].map(({ content }) => content)).toEqual(["second", ""]);
    const others = await found.messages.fetch(message.id);
    await expect(
      client.rest.patch(`/channels/${channel.id}/messages/${others.id}`, { body: { content: "x" } }),
    ).rejects.toMatchObject({ code: 50005 });
    await sent.react("👍");
    await sent.delete();
    expect(channel.messages).toEqual([message]);
    await expect(sent.edit("third")).rejects.toMatchObject({ code: 10008 });
    await expect(client.channels.fetch("1")).rejects.toBeInstanceOf(DiscordAPIError);
  });

  test("files go up as they are, and come down as their makers wish", async (context) => {
    const scene = await createScene(context);
    const { fake, channel, there } = scene;
    const client = await scene.logIn();
    const found = await client.channels.fetch(channel.id);
    if (!found?.isSendable()) throw new Error("Expected a channel to write in");
    const sent = await found.send({ files: [{ attachment: Buffer.from("Pellmouth"), name: "news.txt" }] });
    const url = sent.attachments.first()?.url ?? "";
    expect(await (await fetch(url)).text()).toBe("Pellmouth");
    const { message } = there.says("", {
      attachments: [
        { name: "a b.txt", bytes: "x", statedSize: 9_000_000 },
        { name: "gone.txt", bytes: "", status: 404 },
        { name: "half.txt", bytes: "halves", breaksOff: true },
        { name: "slow.txt", bytes: "slow", delayMs: 30, lengthHeader: null },
      ],
    });
    const [big, gone, half, slow] = message.data.attachments;
    expect(big?.size).toBe(9_000_000);
    expect(new URL(big?.url ?? "").search).not.toBe("");
    expect((await fetch(gone?.url ?? "")).status).toBe(404);
    await expect(fetch(half?.url ?? "").then((answer) => answer.text())).rejects.toThrow();
    const slowly = await fetch(slow?.url ?? "");
    expect(slowly.headers.get("content-length")).toBe(null);
    expect(await slowly.text()).toBe("slow");
    expect([...fake.cdn.downloads.values()]).toEqual([1, 1, 1, 1]);
  });

  test("the same nonce sends once", async (context) => {
    const scene = await createScene(context);
    const client = await scene.logIn();
    const found = await client.channels.fetch(scene.channel.id);
    if (!found?.isSendable()) throw new Error("Expected a channel to write in");
    await found.send({ content: "once", nonce: "7", enforceNonce: true });
    await found.send({ content: "once", nonce: "7", enforceNonce: true });
    expect(scene.channel.messages).toHaveLength(1);
  });

  test.for<[Record<string, unknown>, object]>([
    [{ content: "@everyone" }, { everyone: true, users: [], roles: [] }],
    [{ content: "<@7> <@&8> <@!7>" }, { everyone: false, users: ["7"], roles: ["8"] }],
    [
      { content: "@here <@7>", allowed_mentions: { parse: [] } },
      { everyone: false, users: [], roles: [] },
    ],
    [
      { content: "<@7> <@9>", allowed_mentions: { users: ["9"] } },
      { everyone: false, users: ["9"], roles: [] },
    ],
    [
      {
        components: [{ type: 17, components: [{ type: 10, content: "@here" }] }],
        flags: MessageFlags.IsComponentsV2,
      },
      { everyone: true, users: [], roles: [] },
    ],
    [{ content: "@\u200beveryone <\\@7>" }, { everyone: false, users: [], roles: [] }],
  ])("%j would ping %j", async ([body, pings], context) => {
    const { fake, channel, logIn } = await createScene(context);
    const client = await logIn();
    await client.rest.post(`/channels/${channel.id}/messages`, { body });
    expect(channel.messages[0]?.pings).toEqual(pings);
    expect(fake.unguarded).toHaveLength(JSON.stringify(body).includes("parse") ? 0 : 1);
  });
});
