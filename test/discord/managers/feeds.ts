import { describe, expect, test } from "vitest";
import { testFetcher } from "../../ingest/fetch/test-fetcher.ts";
import { text } from "../../support/discord/people/components-of.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";
import { newsPage } from "../../support/site/news-page.ts";
import { READ_FETCHED } from "../../support/site/read-fetched.ts";
import { openSite } from "../../support/site/site.ts";
import { versioned } from "../../support/site/site-answers.ts";
import { fileModel, setStage } from "../stage.ts";

const model = fileModel();
const MANY = { points: 1_000, seconds: 30 };
const UNLIMITED = { question: { user: MANY, server: MANY }, click: { user: MANY, server: MANY } };
const DAY_MS = 86_400_000;

/** A bot whose clock is moved by hand, and a site with a feed of one article and a page beside it. */
async function scene() {
  const site = await openSite({ "gazette.example": {} });
  const url = (path: string) => site.url("gazette.example", path);
  const pages = site.hosts["gazette.example"] ?? {};
  const rss = () =>
    `<rss version="2.0"><channel><title>Weir Gazette</title><item><link>${url("/report")}</link></item></channel></rss>`;
  const page = (title: string) =>
    versioned(() =>
      newsPage({
        title,
        paragraphs: [
          `${title} was read aloud in the town hall, where forty people had come to hear it on Monday.`,
          `“The weir held for two hours,” said engineer Morwen Tallack after the meeting, of which there are many.`,
          "The council will meet again in a week, as it does after every flood of the river and of the brook.",
        ],
      }),
    );
  pages["/feed.xml"] = versioned(rss, "application/rss+xml");
  pages["/report"] = page("Report from the weir");
  pages["/named"] = page("Notice of the brook");
  const stage = await setStage(model);
  let ahead = 0;
  const bot = await stage.start({
    web: { fetcher: testFetcher({ policy: site.policy }), ...READ_FETCHED },
    now: () => new Date(Date.now() + ahead),
    lookForFeedsEveryMs: 20,
    rateLimits: UNLIMITED,
  });
  const own = async () =>
    bot.libraries.use(stage.guild.id, async ({ archive, ownArticles }) => {
      const ids = [...(await ownArticles())];
      return (await archive.articles({ ids })).map(({ title }) => title).toSorted();
    });
  const pass = (ms: number): void => {
    ahead += ms;
  };
  return { ...stage, bot, url, own, pass };
}

const opml = (urls: readonly string[]) =>
  `<?xml version="1.0"?>\n<opml version="2.0"><head><title>Mine</title></head><body><outline text="News">${urls
    .map((url, i) => `<outline type="rss" text="Feed &amp; ${i}" xmlUrl="${url}"/>`)
    .join("")}</outline></body></opml>`;

async function told(
  there: PersonThere,
  subcommand: string,
  options: Parameters<PersonThere["slash"]>[1] = {},
): Promise<string> {
  const asked = there.slash("articles", options, { subcommand });
  return text(await asked.answer((message) => !/^[▰▱]/u.test(text(message)))).replaceAll("\\", "");
}
const addList = (there: PersonThere, bytes: string) =>
  told(there, "add", { file: { name: "mine.opml", bytes } });

describe("lists of feeds (OPML)", () => {
  test("are followed, and come out again as they went in", async () => {
    const { there, url, own, fake } = await scene();
    const list = opml([url("/feed.xml"), "ftp://gazette.example/feed.xml", url("/feed.xml")]);
    expect(await addList(there, list)).toBe("1 feed is followed from now on · 1 is no address of the web");
    await expect.poll(own).toEqual(["Report from the weir"]);
    expect(text(await there.slash("status").answer())).toContain("Weir Gazette (gazette.example");
    expect(await addList(there, list)).toMatch(/^0 feeds .* · 1 was followed already/u);
    const asked = there.slash("articles", {}, { subcommand: "export" });
    const answer = await asked.answer();
    expect(answer.visibleTo?.id).toBe(there.user.id);
    const [file] = answer.data.attachments;
    expect(file?.filename).toBe("feeds.opml");
    const written = await (await fetch(file?.url ?? "")).text();
    expect(written).toContain(`xmlUrl="${url("/feed.xml")}"`);
    expect(written).toContain('title="Weir Gazette"');
    expect(fake.violations).toEqual([]);
  });

  test("and feeds that are named one by one are told to the log as followed", async () => {
    const { there, url, own, fake, guild } = await scene();
    const log = fake.guildEvents.addChannel(guild, "changes");
    await fake.gateway.settled();
    await there.slash("settings", { channel: log }, { subcommand: "log" }).answer();
    await told(there, "add", { url: url("/feed.xml") });
    expect(await own()).toEqual(["Report from the weir"]);
    await addList(there, opml(["https://gazette.example/other.xml"]));
    const lines = log.messages.map((message) => text(message).replaceAll("\\", ""));
    const who = `<@${there.user.id}>`;
    expect(lines).toEqual([
      `**Feed followed** · ${who}\n-# Weir Gazette (gazette.example:${new URL(url("/")).port})`,
      `**Articles added** · ${who} · 1 article added\n-# Report from the weir`,
      `**Feed followed** · ${who} · 1 feed is followed from now on`,
    ]);
    // Nothing is told of a feed that was followed already.
    await told(there, "add", { url: url("/feed.xml") });
    expect(log.messages).toHaveLength(3);
  });

  test("leave no room for one more that is named", async () => {
    const { there, bot, guild, url } = await scene();
    await addList(there, opml(Array.from({ length: 200 }, (_, i) => `https://news${i}.example/feed`)));
    expect(await told(there, "add", { url: url("/feed.xml") })).toMatch(
      /expected at most 200 feeds, got one more; stop following another one first/u,
    );
    expect(await bot.libraries.feeds(guild.id)).toHaveLength(200);
    await told(there, "unfollow", { feed: "https://news7.example/feed" });
    expect(await told(there, "add", { url: url("/feed.xml") })).toMatch(/1 article added/u);
    expect(await bot.libraries.feeds(guild.id)).toHaveLength(200);
  });

  test("with 5,000 feeds are followed as far as there is room, and the rest is told", async () => {
    const { there, bot, guild } = await scene();
    const many = Array.from({ length: 5_000 }, (_, i) => `https://news${i}.example/feed`);
    expect(await addList(there, opml(many))).toBe(
      "200 feeds are followed from now on · for 4,800 there is no room: a server follows at most 200",
    );
    expect(await bot.libraries.feeds(guild.id)).toHaveLength(200);
  });

  test.each([
    ["no OPML", "The ferry is late again."],
    ["another kind of XML", '<rss version="2.0"><channel/></rss>'],
    ["nothing", ""],
  ])("that are %s are refused by name", async (_, bytes) => {
    const { there } = await scene();
    expect(await addList(there, bytes)).toMatch(/^mine\.opml is no list of feeds \(OPML\)\.$/u);
  });

  test("of a server without feeds are none", async () => {
    const { there } = await scene();
    expect(await told(there, "export")).toBe("This server follows no feed.");
  });
});

describe("/settings keep", () => {
  test("removes what feeds brought after its days, and no page that somebody named", async () => {
    const { there, bot, guild, url, own, pass } = await scene();
    await told(there, "add", { url: url("/feed.xml") });
    await told(there, "add", { url: url("/named") });
    expect(await own()).toEqual(["Notice of the brook", "Report from the weir"]);
    const set = await there.slash("settings", { days: 7 }, { subcommand: "keep" }).answer();
    expect(text(set)).toContain("Articles of feeds are kept: 7 days");
    const isThere = () => true;
    pass(6 * DAY_MS);
    expect(await bot.libraries.expireFeeds(isThere)).toEqual([]);
    pass(2 * DAY_MS);
    expect(await bot.libraries.expireFeeds(() => false)).toEqual([]);
    expect(await bot.libraries.expireFeeds(isThere)).toEqual([{ tenant: guild.id, removed: 1 }]);
    expect(await own()).toEqual(["Notice of the brook"]);
    await told(there, "refresh");
    expect(await own()).toEqual(["Notice of the brook"]);
  });

  test("takes no 0, which Discord does not send, and keeps for good again without days", async () => {
    const { there } = await scene();
    const keep = (days: number) => there.slash("settings", { days }, { subcommand: "keep" });
    for (const days of [0, -1, 3_651]) expect(() => keep(days)).toThrow(/fits the option "days"/u);
    await there.slash("settings", { days: 30 }, { subcommand: "keep" }).answer();
    const set = await there.slash("settings", {}, { subcommand: "keep" }).answer();
    expect(text(set)).toContain("Articles of feeds are kept: for good");
  });
});
