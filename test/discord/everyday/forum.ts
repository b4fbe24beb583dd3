import { ChannelType } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { text } from "../../support/discord/people/components-of.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";
import type { FakeChannel, FakeGuild } from "../../support/discord/world/records.ts";
import { everyday } from "./everyday-bot.ts";

const PRICE = "What did Varrick say about the price?";
const WORDS = "We were late, and I was wrong about the price";
const ON_WALL = /by Ilse Varrick on “(?:the )?wall”/u;

interface Forum {
  readonly guild: FakeGuild;
  readonly forum: FakeChannel;
  /** A new member in the forum. */
  someone(): PersonThere;
}

/** A server's forum whose posts are answered, set by its manager. */
async function answeredForum(name: string): Promise<Forum> {
  const { fake, server, someone } = everyday();
  const { guild, channel } = server(name);
  const forum = fake.guildEvents.addChannel(guild, "ask", ChannelType.GuildForum);
  const set = fake.user(someone(["ManageGuild"], guild)).in(channel);
  const told = await set.slash("settings", { enabled: true }, { subcommand: "forum" }).answer();
  expect(text(told)).toContain("Answers to forum posts: on");
  return { guild, forum, someone: () => fake.user(someone([], guild)).in(forum) };
}

describe("a post in a forum", () => {
  test("is answered once by its title, in the post, and the talk goes on there by mention", async () => {
    const { fake } = everyday();
    const { someone } = await answeredForum("Forumton");
    const there = someone();
    const post = there.opensPost(PRICE, "I have read nothing of it anywhere.");
    const answer = await post.answer();
    expect(text(answer)).toContain(WORDS);
    expect(post.answers()).toEqual([answer]);
    const inPost = fake.user(there.user).in(post.message.channel);
    expect(text(await inPost.says("and about the wall?", { mention: true }).answer())).toMatch(ON_WALL);
  });

  test.each([
    ["a fact that is asked for without a mark", "How many passengers did the ferry carry", true],
    ["a question that nothing answers", "What did Varrick say about the moon?", true],
    ["a subject with a question mark", "flood wall?", true],
    ["a subject", "the flood wall", false],
    ["a greeting", "Hello everyone!", false],
    ["thanks", "Thank you all", false],
    ["an announcement", "Lost cat near the harbour", false],
    ["nothing that could be read", "🚢🚢🚢", false],
    ["no word at all", " ", false],
  ])("whose title is %s: “%s”", async (_, title, isAnswered) => {
    const { forum, someone } = await answeredForum(`Forum of ${title}`);
    const post = someone().opensPost(title, "…");
    if (isAnswered) expect(text(await post.answer())).not.toBe("");
    else {
      // What comes behind it is answered: by then it would have been, too.
      await someone().opensPost(PRICE, "").answer();
      expect(post.answers()).toEqual([]);
      expect(post.message.channel.typing).toEqual([]);
    }
    expect(forum.messages).toEqual([]);
  });

  test("is left alone where the server has not said so, and in a channel's thread", async () => {
    const { fake, server, someone } = everyday();
    const { guild } = server("Forum Silent");
    const forum = fake.guildEvents.addChannel(guild, "ask", ChannelType.GuildForum);
    const posts = [fake.user(someone([], guild)).in(forum).opensPost(PRICE, "…")];
    const answered = await answeredForum("Forum And Channel");
    const channel = answered.guild.channels[0] as FakeChannel;
    const thread = fake.user(answered.someone().user).in(channel).startsThread(PRICE);
    await answered.someone().opensPost(PRICE, "").answer();
    for (const post of posts) expect(post.answers()).toEqual([]);
    expect(thread.messages).toEqual([]);
  });

  test("by a bot or a webhook is left alone", async () => {
    const { fake } = everyday();
    const { guild, forum, someone } = await answeredForum("Forum Of Machines");
    const robot = fake.world.addUser("newsfeed", { isBot: true });
    fake.world.addMember(guild, robot);
    const posts = [
      fake.user(robot).in(forum).opensPost(PRICE, "…"),
      someone().opensPost(PRICE, "…", { isWebhooks: true }),
    ];
    await someone().opensPost(PRICE, "").answer();
    for (const post of posts) expect(post.answers()).toEqual([]);
  });

  test("whose first message mentions the bot has one answer: to what the message asks, else to the title", async () => {
    const { someone } = await answeredForum("Forum Mentions");
    const asks = someone().opensPost(PRICE, "what did Varrick say about the wall?", { mention: true });
    await asks.answer((message) => ON_WALL.test(text(message)));
    expect(asks.answers()).toHaveLength(1);
    const bare = someone().opensPost(PRICE, "", { mention: true });
    expect(text(await bare.answer())).toContain(WORDS);
    expect(bare.answers()).toHaveLength(1);
    const hello = someone().opensPost("Hello everyone!", "what did Varrick say about the wall?", {
      mention: true,
    });
    expect(text(await hello.answer())).toMatch(ON_WALL);
    expect(hello.answers()).toHaveLength(1);
  });

  test("that mentions the bot with no word of its own is answered by its title in any server", async () => {
    const { fake, server, someone } = everyday();
    const { guild } = server("Forum By Mention");
    const forum = fake.guildEvents.addChannel(guild, "ask", ChannelType.GuildForum);
    const post = fake.user(someone([], guild)).in(forum).opensPost(PRICE, "", { mention: true });
    expect(text(await post.answer())).toContain(WORDS);
  });

  test("that is deleted takes its answer along; a title that is edited is not answered anew", async () => {
    const { fake } = everyday();
    const { someone } = await answeredForum("Forum Deleted");
    const there = someone();
    const post = there.opensPost(PRICE, "…");
    const answer = await post.answer();
    const { channel } = post.message;
    channel.name = "What did Varrick say about the wall?";
    fake.guildEvents.update(channel);
    await someone().opensPost(PRICE, "").answer();
    expect([text(answer).includes(WORDS), answer.versions.length]).toEqual([true, 1]);
    there.deletes(post.message);
    await fake.waitFor(() => answer.isDeleted || undefined, "an answer that is gone");
  });

  test("in a forum without public answers is left alone, and answered where the forum is admitted", async () => {
    const { bot } = everyday();
    const { guild, forum, someone } = await answeredForum("Forum Admitted");
    await bot.libraries.changeSettings(guild.id, { channels: ["1"] });
    await someone().opensPost(PRICE, "").unanswered();
    await bot.libraries.changeSettings(guild.id, { channels: [forum.id] });
    expect(text(await someone().opensPost(PRICE, "").answer())).toContain(WORDS);
  });

  test("where the bot may not write in posts is in the log alone", async () => {
    const { fake, bot } = everyday();
    const { forum, someone } = await answeredForum("Forum Closed");
    fake.world.overwrite(forum, fake.botUser, { deny: ["SendMessagesInThreads"] });
    fake.guildEvents.update(forum);
    const post = someone().opensPost(PRICE, "");
    await post.unanswered();
    expect(bot.log).toContainEqual(
      expect.objectContaining({ msg: "may not speak", channel: post.message.channel.id }),
    );
  });

  test("whose first message comes late is answered when it is there", async () => {
    const { fake } = everyday();
    const { forum, someone } = await answeredForum("Forum Late");
    const there = someone();
    const post = fake.guildEvents.startThread(forum, PRICE, there.user);
    const refused = () =>
      fake.requests.some(({ path, code }) => code === 40_058 && path.includes(post.id)) || undefined;
    await fake.waitFor(refused, "a message that came too soon");
    fake.user(there.user).in(post).says("…");
    expect(text(await fake.waitForMessage(post, ({ author }) => author.id === fake.botUser.id))).toContain(
      WORDS,
    );
  });
});
