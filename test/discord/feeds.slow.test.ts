import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testFetcher } from "../ingest/fetch/test-fetcher.ts";
import { text } from "../support/discord/people/components-of.ts";
import type { InteractionHandle } from "../support/discord/people/interaction-handle.ts";
import type { PersonThere } from "../support/discord/people/person.ts";
import { newsPage } from "../support/site/news-page.ts";
import { READ_FETCHED } from "../support/site/read-fetched.ts";
import { openSite } from "../support/site/site.ts";
import { status, versioned } from "../support/site/site-answers.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { errorsIn, fileModel, logged, setStage } from "./stage.ts";

const model = fileModel();
const MANY = { points: 1_000, seconds: 30 };
const UNLIMITED = { question: { user: MANY, server: MANY }, click: { user: MANY, server: MANY } };
const MINUTE_MS = 60_000;
/** Names of Pellmouth's feed alone. */
const SECRET = /hushed|Whispering|weir/iu;

const report = (i: number, more = "") =>
  newsPage({
    title: `Report ${i} from the weir`,
    paragraphs: [
      `Report ${i} was read aloud in the town hall, where forty people had come to hear it on Monday.`,
      `“The weir held for ${i + 2} hours,” said engineer Morwen Tallack after meeting number ${i}.${more}`,
      `The council will meet again in the week of report ${i}, as it does after every flood of the river.`,
    ],
  });

/** A bot whose clock is moved by hand, in two servers, and a site with a feed. */
async function scene(folders: readonly string[] = []) {
  const site = await openSite({ "gazette.example": {} });
  const url = (path: string) => site.url("gazette.example", path);
  const entries = [1, 2];
  let edit = "";
  const rss = () =>
    `<rss version="2.0"><channel><title>Whispering Gazette</title>${entries
      .map(
        (i) =>
          `<item><link>${url(`/report/${i}`)}</link><description>${i === 1 ? edit : ""}</description></item>`,
      )
      .join("")}</channel></rss>`;
  const pages = site.hosts["gazette.example"] ?? {};
  pages["/hushed/feed.xml"] = versioned(rss, "application/rss+xml");
  for (let i = 1; i <= 3; i += 1) pages[`/report/${i}`] = versioned(() => report(i, i === 1 ? edit : ""));

  const stage = await setStage(model);
  const { fake } = stage;
  const elsewhere = fake.world.addGuild("Quillhaven");
  const room = fake.world.addChannel(elsewhere, "questions");
  fake.world.addMember(elsewhere, stage.ada, ["ManageGuild"]);
  let ahead = 0;
  const bot = await stage.start({
    web: { fetcher: testFetcher({ policy: site.policy }), ...READ_FETCHED },
    now: () => new Date(Date.now() + ahead),
    lookForFeedsEveryMs: 20,
    rateLimits: UNLIMITED,
    folders,
  });
  return {
    ...stage,
    bot,
    site,
    url,
    pages,
    entries,
    inA: stage.there,
    inB: fake.user(stage.ada).in(room),
    edit: (words: string) => {
      edit = words;
    },
    pass: (ms: number) => {
      ahead += ms;
    },
    feedsAsked: () => site.asked().filter((asked) => asked.includes("feed.xml")).length,
  };
}

async function told(asked: InteractionHandle): Promise<string> {
  return text(await asked.answer((message) => !/^[▰▱]/u.test(text(message))));
}

const articles = (there: PersonThere, subcommand: string, options: Record<string, string> = {}) =>
  told(there.slash("articles", options, { subcommand }));

test("a server's feed is looked at when it is due, and told by its status until it is followed no longer", async () => {
  const { inA, bot, url, entries, edit, pass, feedsAsked, pages, site } = await scene();
  const feed = url("/hushed/feed.xml");
  expect(await articles(inA, "add", { url: feed })).toMatch(/^\*\*2 articles added\*\*/u);
  expect(await told(inA.slash("status"))).toMatch(
    /1 feed followed\n-# \*\*Whispering Gazette \(gazette\.example\\?:\d+\)\*\* · looked at <t:\d+:R> · again <t:\d+:R>/u,
  );

  // Not due: nobody is asked.
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(feedsAsked()).toBe(1);
  entries.push(3);
  edit("The board objected.");
  pass(16 * MINUTE_MS);
  expect(await logged(bot, "feeds looked at")).toMatchObject({ added: 1, replaced: 1, refused: 0 });
  await expect
    .poll(async () => told(inA.slash("quotes", { speaker: "Tallack" })))
    .toContain("held for 5 hours");
  expect(site.asked().filter((asked) => asked.includes("/report/2"))).toHaveLength(1);
  expect(
    site.requests.filter(({ headers }) => headers["if-none-match"] !== undefined).length,
  ).toBeGreaterThan(0);

  pages["/hushed/feed.xml"] = status(500);
  pass(16 * MINUTE_MS);
  await expect
    .poll(() => told(inA.slash("status")))
    .toMatch(/looked at <t:\d+:R> · gazette\.example has trouble of its own \(500\) · again <t:\d+:R>/u);

  const [choice] = await inA
    .autocomplete("articles", { feed: "whisp" }, "feed", { subcommand: "unfollow" })
    .choices();
  expect(choice?.name).toMatch(/^Whispering Gazette \(gazette\.example:\d+\)$/u);
  const asked = feedsAsked();
  expect(await articles(inA, "unfollow", { feed: String(choice?.value) })).toMatch(/^Not followed any more/u);
  expect(await articles(inA, "unfollow", { feed })).toMatch(/^No feed/u);
  expect(await told(inA.slash("status"))).not.toMatch(/followed/u);
  expect(await articles(inA, "list")).toContain("3 articles");
  pass(120 * MINUTE_MS);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(feedsAsked()).toBe(asked);
  expect(errorsIn(bot)).toEqual([]);
});

test("nothing of one server's feed is told, offered or ended in another, nor in the log", async () => {
  const { inA, inB, bot, url, pass } = await scene();
  const feed = url("/hushed/feed.xml");
  await articles(inA, "add", { url: feed });
  pass(16 * MINUTE_MS);
  await logged(bot, "feeds looked at");
  const [own] = await inA
    .autocomplete("articles", { feed: "" }, "feed", { subcommand: "unfollow" })
    .choices();
  expect(own?.name).toMatch(SECRET);
  const inPrivate = inB.slash("status");
  for (const answer of [await told(inPrivate), await articles(inB, "list"), await told(inB.slash("sources"))])
    expect(answer).not.toMatch(SECRET);
  const offered = await inB
    .autocomplete("articles", { feed: "" }, "feed", { subcommand: "unfollow" })
    .choices();
  expect(offered).toEqual([]);
  for (const named of [feed, String(own?.value)])
    expect(await articles(inB, "unfollow", { feed: named })).toMatch(/^No feed/u);
  expect(await told(inA.slash("status"))).toContain("1 feed followed");
  expect(JSON.stringify(bot.log)).not.toMatch(SECRET);
});

test("a bot that is stopped while pages are fetched ends at once, and goes on at the next start", async () => {
  const { inA, bot, url, pages, pass, entries, start, site } = await scene();
  await articles(inA, "add", { url: url("/hushed/feed.xml") });
  entries.push(3);
  let isAsked = false;
  pages["/report/3"] = () => {
    isAsked = true; // and never answered
  };
  pass(16 * MINUTE_MS);
  await expect.poll(() => isAsked).toBe(true);
  await bot.stop();
  // It has not waited for the page until its time was up.
  expect(bot.log.map(({ msg }) => msg)).not.toContain("closing before everything was answered");
  expect(errorsIn(bot)).toEqual([]);
  pages["/report/3"] = versioned(() => report(3));
  await start({
    web: { fetcher: testFetcher({ policy: site.policy }), ...READ_FETCHED },
    now: () => new Date(Date.now() + 16 * MINUTE_MS),
    lookForFeedsEveryMs: 20,
    rateLimits: UNLIMITED,
  });
  await expect.poll(() => articles(inA, "list")).toContain("3 articles");
});

test("the shared library is kept up with the operator's folders while questions are answered", async () => {
  const folder = join(await temporaryFolder(), "news");
  await mkdir(folder);
  const { inA, inB, bot } = await scene([folder]);
  await writeFile(
    join(folder, "mill.md"),
    "---\ntitle: The mill turns again\n---\n\n“The wheel has not turned since my father’s day,” miller Jasper Threlkeld said on Saturday.\n",
  );
  for (const there of [inA, inB])
    await expect
      .poll(() => told(there.slash("quotes", { speaker: "Threlkeld" })), { interval: 100 })
      .toContain("The wheel has not turned");
  await writeFile(join(folder, "bad.jsonl"), "no article\n");
  expect(await logged(bot, "not read")).toMatchObject({ file: join(folder, "bad.jsonl"), line: 1 });
  expect(errorsIn(bot)).toEqual([]);
});

test("a page is added by its address, once; what cannot be had is named with its reason, and refresh takes an edit over", async () => {
  const { inA, inB, url, pages, edit } = await scene();
  pages["/gone"] = status(410);
  const page = url("/report/1");
  expect(await articles(inA, "add", { url: page })).toMatch(
    /^\*\*1 article added\*\*\nReport 1 from the weir\n/u,
  );
  expect(await articles(inA, "add", { url: `${page}?utm_source=chat` })).toMatch(/^\*\*1 unchanged\*\*/u);
  const answer = await told(inA.slash("quotes", { speaker: "Morwen Tallack" }));
  expect(answer).toContain("> “The weir held for 3 hours”");
  expect(await told(inB.slash("quotes", { speaker: "Morwen Tallack" }))).not.toContain("weir");

  expect(await articles(inA, "add", { url: url("/gone") })).toMatch(/^\*\*No article was added\.\*\*.*410/su);
  for (const hostile of [
    "http://127.0.0.1/",
    "http://[::ffff:10.0.0.1]/",
    "http://user:pass@gazette.example/",
  ])
    expect(await articles(inA, "add", { url: hostile })).toMatch(
      /^\*\*No article was added\.\*\*\n1 not read:/u,
    );

  edit(" The board objected.");
  expect(await articles(inA, "refresh")).toMatch(/1 replaced/u);
});
