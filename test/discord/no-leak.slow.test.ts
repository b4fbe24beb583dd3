import { ChannelType } from "discord-api-types/v10";
import { expect, onTestFinished, test } from "vitest";
import { shortHash } from "../../commands/custom-id.ts";
import { jsonLines } from "../library/open-libraries.ts";
import { articleOf } from "../support/articles.ts";
import { buttons, text } from "../support/discord/people/components-of.ts";
import type { PersonThere } from "../support/discord/people/person.ts";
import type { FakeChannel, FakeGuild, StoredMessage } from "../support/discord/world/records.ts";
import type { RunningBot } from "../support/running-bot.ts";
import { fileModel, type OpenStage, openStage, setUpOnce } from "./stage.ts";

const MANY = { points: 1_000, seconds: 30 };
const UNLIMITED = { question: { user: MANY, server: MANY }, click: { user: MANY, server: MANY } };
const GONE = "This answer is no longer there, or its articles have been removed. Please ask again.";
const DAY_MS = 86_400_000;

/** Pellmouth's own articles. What is asked below holds none of the words of `SECRET`. */
const LAMPS = [
  articleOf(
    "wickhouse-1",
    [
      "Harbour master Zuzanna Kordrick said on Monday that the lamps would burn nineteen tallow wicks each.",
      "Zuzanna Kordrick said the lamps had been bought from the Thimblecross foundry.",
    ],
    {
      title: "Nineteen tallow wicks",
      outlet: "Wickhouse Herald",
      authors: ["Odile Brambury"],
      published: "2031-04-01",
      url: "https://wickhouse.example/nineteen",
    },
  ),
  articleOf("wickhouse-2", ["The lamps of the quay cost 812 Thimblecross crowns, Zuzanna Kordrick wrote."], {
    title: "What the Thimblecross foundry asked",
    outlet: "Wickhouse Herald",
    published: "2031-04-02",
    url: "https://wickhouse.example/crowns",
  }),
];
const SECRET = /tallow|wick|Thimblecross|Brambury|812/iu;
/** Quillhaven's own. */
const SWANS = [
  articleOf("swans-1", ["Baker Bram Tessaly said the swans had eaten his plum cake."], {
    title: "Swans",
    outlet: "Quillhaven Courier",
    published: "2031-05-01",
    url: "https://courier.example/swans",
  }),
];

const model = fileModel();

interface Servers {
  readonly stage: OpenStage;
  readonly bot: RunningBot;
  /** In Pellmouth, whose secret it is. */
  readonly inA: PersonThere;
  /** The same person elsewhere: in Quillhaven, in a direct message, by an own installation in a server without the bot and in private. */
  readonly elsewhere: Readonly<Record<Place, PersonThere>>;
  readonly quillhaven: FakeGuild;
}

const PLACES = ["another server", "a direct message", "a server without the bot", "a private group"] as const;
type Place = (typeof PLACES)[number];

async function openServers(): Promise<Servers> {
  const stage = await openStage(model);
  const { fake, guild, ada, ben, there, start } = stage;
  const open = (name: string, hasBot: boolean): FakeChannel => {
    const server = fake.world.addGuild(name, { hasBot });
    fake.world.addMember(server, ada, ["ManageGuild"]);
    return fake.world.addChannel(server, "general");
  };
  const [quillhaven, foreign] = [open("Quillhaven", true), open("Marrowick", false)];
  ada.hasInstalled = true;
  const bot = await start({ rateLimits: UNLIMITED });
  await bot.libraries.addFiles(guild.id, [jsonLines("lamps.jsonl", LAMPS)]);
  await bot.libraries.addFiles(quillhaven.guild?.id ?? "", [jsonLines("swans.jsonl", SWANS)]);
  const person = fake.user(ada);
  const elsewhere = {
    "another server": person.in(quillhaven),
    "a direct message": person.dm(),
    "a server without the bot": person.in(foreign),
    "a private group": person.inPrivateWith(ben),
  };
  return { stage, bot, inA: there, elsewhere, quillhaven: quillhaven.guild as FakeGuild };
}

/** For tests that only look. */
const twoServers = setUpOnce(openServers);

/** For a test that changes them. */
async function ownServers(): Promise<Servers> {
  const servers = await openServers();
  onTestFinished(servers.stage.close);
  return servers;
}

/** Everything that a message holds: words, labels, addresses. */
const whole = ({ data }: StoredMessage): string => JSON.stringify([data.content, data.components]);
const LAMP_QUESTION = "What did Zuzanna Kordrick say about the lamps?";

/** Every way to look into a library; each shows the secret where it may be seen. */
const SURFACES: Readonly<Record<string, (there: PersonThere) => Promise<string>>> = {
  "/ask": async (there) => whole(await there.slash("ask", { question: LAMP_QUESTION }).answer()),
  "/ask, privately": async (there) =>
    whole(await there.slash("ask", { question: LAMP_QUESTION, private: true }).answer()),
  "/ask for a fact": async (there) =>
    whole(await there.slash("ask", { question: "How much did the lamps of the quay cost?" }).answer()),
  "/ask for the author": async (there) =>
    whole(await there.slash("ask", { question: "Who wrote the article about the lamps?" }).answer()),
  "/ask for the sources": async (there) =>
    whole(await there.slash("ask", { question: "What are your sources?" }).answer()),
  "/quotes": async (there) => whole(await there.slash("quotes", { speaker: "Zuzanna Kordrick" }).answer()),
  "/timeline": async (there) => whole(await there.slash("timeline", { speaker: "Kordrick" }).answer()),
  "/check": async (there) =>
    whole(await there.slash("check", { quote: "the lamps would burn nineteen" }).answer()),
  "/sources": async (there) => whole(await there.slash("sources").answer()),
  "/article": async (there) => whole(await there.slash("article", { article: "Nineteen" }).answer()),
  "choices of speakers": async (there) =>
    (await there.autocomplete("quotes", { speaker: "kord" }, "speaker").choices()).length > 0 ? "tallow" : "",
  "choices of topics": async (there) =>
    JSON.stringify(
      await there.autocomplete("quotes", { speaker: "Zuzanna Kordrick", topic: "" }, "topic").choices(),
    ),
  "choices of outlets": async (there) =>
    JSON.stringify(await there.autocomplete("quotes", { speaker: "x", outlet: "" }, "outlet").choices()),
  "choices of articles": async (there) =>
    JSON.stringify(await there.autocomplete("article", { article: "" }, "article").choices()),
  "the menu “Check this quote”": async (there) => {
    const { message } = there.says("“the lamps would burn nineteen”");
    return whole(await there.messageCommand("Check this quote", message).answer());
  },
  "the menu “Find sources for this”": async (there) => {
    const { message } = there.says("How much did the lamps of the quay cost?");
    return whole(await there.messageCommand("Find sources for this", message).answer());
  },
};

test.each(Object.entries(SURFACES))(
  "%s shows a server's own articles there and nowhere else",
  async (_, look) => {
    const { inA, elsewhere } = await twoServers();
    expect(await look(inA)).toMatch(SECRET);
    for (const place of PLACES)
      expect([place, await look(elsewhere[place])]).not.toEqual([place, expect.stringMatching(SECRET)]);
  },
);

test("a mention, and a direct message, is answered from the library of its place alone", async () => {
  const { inA, elsewhere } = await twoServers();
  expect(whole(await inA.says(LAMP_QUESTION, { mention: true }).answer())).toMatch(SECRET);
  const inB = await elsewhere["another server"].says(LAMP_QUESTION, { mention: true }).answer();
  const direct = await elsewhere["a direct message"].says(LAMP_QUESTION).answer();
  for (const answer of [inB, direct]) expect(whole(answer)).not.toMatch(SECRET);
});

test("a panel's button asks the library of the server that it is pressed in, and of no other", async () => {
  const { inA, elsewhere } = await twoServers();
  const inB = elsewhere["another server"];
  const question = { question: LAMP_QUESTION };
  for (const there of [inA, inB]) {
    await there.slash("settings", {}, { subcommand: "panel" }).answer();
    const panel = there.channel.messages.findLast(({ data }) => /v1:panel/u.test(JSON.stringify(data)));
    if (panel === undefined) throw new Error("Expected a panel in the channel, got none");
    expect(whole(panel)).not.toMatch(SECRET);
    const modal = await there.click(panel, "Ask").modal();
    const told = whole(await there.submitModal(modal, question).answer());
    if (there === inA) expect(told).toMatch(SECRET);
    else expect(told).not.toMatch(SECRET);
  }
  // Its custom id, which names no server, is as good from anywhere else: it asks there.
  for (const place of PLACES) {
    const there = elsewhere[place];
    const source = await there.slash("help").answer();
    const told = await there.submitModal("v1:panel", question, { source }).answer();
    expect([place, whole(told)]).not.toEqual([place, expect.stringMatching(SECRET)]);
  }
});

test("a panel is put into a server's own channels alone", async () => {
  const { stage, inA, elsewhere } = await twoServers();
  const foreign = elsewhere["another server"].channel;
  const { length } = foreign.messages;
  const told = await inA.slash("settings", { channel: foreign }, { subcommand: "panel" }).answer();
  expect(text(told)).toBe("That channel is no longer there.");
  expect(foreign.messages).toHaveLength(length);
  expect(stage.fake.violations).toEqual([]);
});

test("a forum post, its edits and what is asked about a message are answered from the library of their server alone", async () => {
  const { stage, bot, inA, elsewhere } = await twoServers();
  const { fake, ada } = stage;
  const checked = "“the lamps would burn nineteen tallow wicks each”";
  for (const there of [inA, elsewhere["another server"]]) {
    const { guild } = there.channel;
    if (guild === null) throw new Error("Expected a server");
    await bot.libraries.changeSettings(guild.id, { answersForumPosts: true });
    const forum = fake.user(ada).in(fake.guildEvents.addChannel(guild, "ask", ChannelType.GuildForum));
    const post = await forum.opensPost(LAMP_QUESTION, "…").answer();
    const said = there.says("what did Varrick say about the price?", { mention: true });
    await said.answer();
    there.edits(said.message, `<@${fake.botUser.id}> ${LAMP_QUESTION}`);
    const edited = await said.answer((message) => !/Varrick/u.test(text(message)));
    const { message } = there.says(checked, { mention: true });
    const isTrue = await there.says("is this true?", { mention: true, replyTo: message }).answer();
    const isOwn = there === inA;
    for (const answer of [post, edited]) expect(SECRET.test(whole(answer))).toBe(isOwn);
    expect(text(isTrue)).toMatch(isOwn ? /Exact/u : /Not found/u);
    await bot.libraries.changeSettings(guild.id, { answersForumPosts: false });
  }
});

test("counts are of what a place sees: 8 shared articles, and its own", async () => {
  const { inA, elsewhere } = await twoServers();
  const status = async (there: PersonThere) => text(await there.slash("status").answer());
  expect(await status(inA)).toMatch(/10 articles[\s\S]*2 articles of this server’s own/u);
  expect(await status(elsewhere["another server"])).toMatch(
    /9 articles[\s\S]*1 article of this server’s own/u,
  );
  for (const place of PLACES.slice(1)) expect(await status(elsewhere[place])).toMatch(/\b8 articles/u);
});

test("every button of an answer, sent from elsewhere, finds nothing and shows nothing", async () => {
  const { inA, elsewhere } = await twoServers();
  const cards = [
    await inA.slash("quotes", { speaker: "Zuzanna Kordrick" }).answer(),
    await inA.slash("check", { quote: "the lamps would burn nineteen" }).answer(),
    await inA.slash("check", { quote: "the lamps would burn nineteen", private: true }).answer(),
    await inA.slash("article", { article: "Nineteen" }).answer(),
    await inA.slash("sources").answer(),
  ];
  const ids = cards.flatMap((card) => buttons(card).flatMap(({ customId }) => customId ?? []));
  const [key] = /(?<=v1:helpful:)[\w-]{16}/u.exec(ids.join(" ")) ?? [];
  const further = [
    `v1:page:${key}:0`,
    `v1:context:${key}:0:0`,
    `v1:context:${key}:0:1`,
    `v1:speaker:${key}:0`,
    `v1:sources:0:${shortHash("Wickhouse Herald")}`,
  ];
  const all = [...new Set([...ids, ...further])].filter((id) => !id.startsWith("v1:follow-up"));
  expect(all.length).toBeGreaterThan(7);
  for (const place of PLACES) {
    const there = elsewhere[place];
    const own = await there.slash("ask", { question: "Who is the mayor of Pellmouth?" }).answer();
    const read = there.select(own, `v1:read:${key}`, ["0"], { isForged: true });
    expect([place, text(await read.answer())]).toEqual([place, GONE]);
    for (const id of all) {
      // The pages of a list are of whoever turns them; all else names something of Pellmouth's.
      const isList = /^v1:(?:own-articles:\d+|sources:\d+:)$/u.test(id);
      const told = await there.click(own, id, { isForged: true }).answer();
      expect([place, id, whole(told)]).not.toEqual([place, id, expect.stringMatching(SECRET)]);
      if (!isList) expect([place, id, text(told)]).toEqual([place, id, GONE]);
    }
  }
});

test("the modal of another server's answer goes on from nothing", async () => {
  const { inA, elsewhere } = await twoServers();
  const answer = await inA.slash("ask", { question: LAMP_QUESTION }).answer();
  const id = buttons(answer).find(({ label }) => label === "Follow up")?.customId ?? "";
  const question = { question: "what else did she say?" };
  expect(whole(await inA.submitModal(id, question, { source: answer }).answer())).toMatch(/Kordrick/u);
  for (const place of PLACES) {
    const own = await elsewhere[place].slash("help").answer();
    const told = await elsewhere[place].submitModal(id, question, { source: own }).answer();
    expect(whole(told)).not.toMatch(SECRET);
    expect(whole(told)).not.toMatch(/Kordrick/u);
  }
});

test("the article that is chosen in one server is not found elsewhere by the same value", async () => {
  const { inA, elsewhere } = await twoServers();
  const [choice] = await inA.autocomplete("article", { article: "Nineteen" }, "article").choices();
  const article = String(choice?.value);
  expect(whole(await inA.slash("article", { article }).answer())).toMatch(SECRET);
  for (const place of PLACES)
    expect(whole(await elsewhere[place].slash("article", { article }).answer())).not.toMatch(SECRET);
});

test("managers of another server can neither list nor remove what is not theirs", async () => {
  const { bot, stage, inA, elsewhere } = await twoServers();
  const inB = elsewhere["another server"];
  expect(text(await inA.slash("articles", {}, { subcommand: "list" }).answer())).toMatch(SECRET);
  expect(text(await inB.slash("articles", {}, { subcommand: "list" }).answer())).not.toMatch(SECRET);
  const [choice] = await inA
    .autocomplete("articles", { article: "" }, "article", { subcommand: "remove" })
    .choices();
  const names = await inB
    .autocomplete("articles", { article: "" }, "article", { subcommand: "remove" })
    .choices();
  expect(JSON.stringify(names)).not.toMatch(SECRET);
  const article = String(choice?.value);
  expect(text(await inB.slash("articles", { article }, { subcommand: "remove" }).answer())).toMatch(
    /no article/u,
  );
  const own = await bot.libraries.use(stage.guild.id, (library) => library.ownArticles());
  expect(own.size).toBe(2);
});

test("the shared library, hidden by a server, is hidden there alone", async () => {
  const { inA, elsewhere } = await ownServers();
  const inB = elsewhere["another server"];
  const mayor = async (there: PersonThere) => ({
    answer: text(await there.slash("quotes", { speaker: "Ilse Varrick" }).answer()),
    choices: (await there.autocomplete("quotes", { speaker: "Varr" }, "speaker").choices()).length,
    sources: text(await there.slash("sources").answer()),
  });
  expect(await mayor(inB)).toMatchObject({
    answer: expect.stringContaining("wrong about the price"),
    choices: expect.any(Number),
  });
  const before = await inB.slash("ask", { question: "What did Varrick say about the price?" }).answer();
  await inB.slash("settings", { visible: false }, { subcommand: "shared" }).answer();
  const hidden = await mayor(inB);
  expect(hidden.choices).toBe(0);
  expect(hidden.answer).not.toContain("wrong about the price");
  expect(hidden.sources).not.toContain("Harbour Wire");
  expect(text(await inB.reads(before, 1).answer())).toBe(GONE);
  for (const there of [inA, elsewhere["a direct message"]])
    expect((await mayor(there)).choices).toBeGreaterThan(0);
  await inB.slash("settings", { visible: true }, { subcommand: "shared" }).answer();
  expect((await mayor(inB)).choices).toBeGreaterThan(0);
});

test("what a server asked is not a conversation in another one, nor for the same person in private", async () => {
  const { inA, elsewhere } = await twoServers();
  await inA.slash("ask", { question: LAMP_QUESTION }).answer();
  for (const place of PLACES) {
    const told = await elsewhere[place].slash("ask", { question: "what else did she say?" }).answer();
    expect(whole(told)).not.toMatch(/Kordrick/u);
  }
});

test("a server that is left keeps its articles for 30 days, and then has none", async () => {
  const { stage, bot, inA } = await ownServers();
  const { fake, guild, start } = stage;
  fake.guildEvents.leave(guild);
  await expect
    .poll(async () => (await bot.libraries.tenants()).filter((one) => one.deletedAfter !== null))
    .toHaveLength(1);
  await bot.stop();
  const after = (days: number) => ({
    rateLimits: UNLIMITED,
    now: () => new Date(Date.now() + days * DAY_MS),
  });
  const soon = await start(after(29));
  expect((await soon.libraries.tenants()).map(({ tenant }) => tenant)).toContain(guild.id);
  await soon.stop();
  const late = await start(after(32));
  await expect
    .poll(async () => (await late.libraries.tenants()).map(({ tenant }) => tenant))
    .not.toContain(guild.id);
  expect((await late.libraries.tenants()).length).toBe(1);
  fake.guildEvents.join(guild);
  fake.world.addMember(guild, stage.ada, ["ManageGuild"]);
  await expect.poll(async () => text(await inA.slash("status").answer())).toMatch(/\b8 articles/u);
  expect(whole(await inA.slash("ask", { question: LAMP_QUESTION }).answer())).not.toMatch(SECRET);
});

test("a server that comes back after 29 days finds its articles, its settings and what was counted", async () => {
  const { stage, bot, inA } = await ownServers();
  const { fake, guild, channel, start } = stage;
  const settings = async () => text(await inA.slash("settings", {}, { subcommand: "show" }).answer());
  await inA.slash("settings", { days: 9 }, { subcommand: "keep" }).answer();
  await inA.slash("settings", { channel }, { subcommand: "log" }).answer();
  await inA.slash("ask", { question: LAMP_QUESTION }).answer();
  const before = await settings();
  const departures = async ({ libraries }: typeof bot) =>
    (await libraries.tenants()).filter(({ deletedAfter }) => deletedAfter !== null).length;
  fake.guildEvents.leave(guild);
  await expect.poll(() => departures(bot)).toBe(1);
  await bot.stop();
  const now = () => new Date(Date.now() + 29 * DAY_MS);
  const later = await start({ rateLimits: UNLIMITED, now });
  expect(await later.libraries.sweep()).toEqual([]);
  fake.guildEvents.join(guild);
  fake.world.addMember(guild, stage.ada, ["ManageGuild"]);
  await expect.poll(() => departures(later)).toBe(0);
  expect(await settings()).toBe(before);
  expect(before).toContain("9 days");
  expect(text(await inA.slash("stats").answer())).toMatch(
    /^\*\*The last 90 days\*\*\n1 question · 1 answered/u,
  );
  expect(whole(await inA.slash("ask", { question: LAMP_QUESTION }).answer())).toMatch(SECRET);
});
