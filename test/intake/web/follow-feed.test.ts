import { expect, test } from "vitest";
import { newsPage } from "../../support/site/news-page.ts";
import { page, status, versioned } from "../../support/site/site-answers.ts";
import { HOST, newsroom } from "./newsroom.ts";

const story = (i: number, edited = "") =>
  newsPage({
    title: `Report ${i} from the weir of Pellmouth`,
    paragraphs: [
      `Report ${i} was read aloud in the town hall, where forty people had come to hear it.`,
      `“The weir held for ${i + 2} hours,” said engineer Morwen Tallack after the meeting of number ${i}.`,
      `The council will meet again in the week of report ${i}, as it does after every flood.${edited}`,
    ],
  });

test("fifty entries, looked at ten times: fifty pages are fetched once; of five edited ones the changed paragraphs are embedded", async () => {
  const edits = new Map<number, string>();
  const rss = (url: (path: string) => string) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Pellmouth Gazette</title><link>${url("/")}</link>${Array.from(
      { length: 50 },
      (_, i) =>
        `<item><title>Report ${i}</title><link>${url(`/report/${i}?utm_source=rss`)}</link><description><![CDATA[${edits.get(i) ?? ""}]]></description></item>`,
    ).join("")}</channel></rss>`;
  const room = await newsroom((url) => ({
    "/feed.xml": versioned(() => rss(url), "application/rss+xml"),
    ...Object.fromEntries(
      Array.from({ length: 50 }, (_, i) => [`/report/${i}`, versioned(() => story(i, edits.get(i)))]),
    ),
  }));
  const { add, watch, url, site, archive, embed, records } = room;
  expect(await add(url("/feed.xml"))).toMatchObject({ added: 50, refused: [] });
  for (let i = 0; i < 10; i += 1) expect(await watch()).toMatchObject({ added: 0, replaced: 0, refused: [] });
  expect(await archive.articles()).toHaveLength(50);
  const feeds = site.requests.filter(({ path }) => path === "/feed.xml");
  expect(feeds).toHaveLength(11);
  expect(feeds.filter(({ headers }) => headers["if-none-match"] !== undefined)).toHaveLength(10);
  expect(site.asked().filter((asked) => asked.includes("/report/"))).toHaveLength(50);
  expect(await records.feeds()).toMatchObject([{ title: "Pellmouth Gazette", error: null }]);

  const embedded = embed.texts.length;
  expect(embedded).toBe(150);
  for (const i of [3, 9, 27, 28, 49]) edits.set(i, " It was moved by a day.");
  expect(await watch()).toMatchObject({ added: 0, replaced: 5, embedded: 5 });
  const reread = embed.texts.slice(embedded);
  expect(reread).toHaveLength(5);
  for (const text of reread)
    expect(text).toMatch(/^The council will meet again .* It was moved by a day\.$/u);
  expect(await archive.articles()).toHaveLength(50);
  expect(site.asked().filter((asked) => asked.includes("/report/"))).toHaveLength(55);
});

const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title>${entries}</feed>`;

test("an entry whose page fails comes later, though the feed does not change; one that is gone is left", async () => {
  let isUp = false;
  const { add, watch, url, site } = await newsroom((at) => ({
    "/atom": versioned(
      () => atom(`<entry><link href="${at("/1")}"/></entry><entry><link href="${at("/2")}"/></entry>`),
      "application/atom+xml",
    ),
    "/1": (request, response) => (isUp ? page(story(1)) : status(503))(request, response),
    "/2": status(410),
  }));
  expect((await add(url("/atom"))).refused).toHaveLength(2);
  isUp = true;
  expect(await watch()).toMatchObject({ added: 1, refused: [] });
  await watch();
  expect(site.asked().filter((asked) => asked === `${HOST}/2`)).toHaveLength(1);
});

test("a feed that fails is asked less and less often, and says why", async () => {
  let isUp = true;
  const { add, watch, url, records, clock } = await newsroom((at) => ({
    "/atom": (request, response) =>
      (isUp
        ? page(atom(`<entry><link href="${at("/1")}"/></entry>`), { "content-type": "text/xml" })
        : status(500))(request, response),
    "/1": page(story(1)),
  }));
  await add(url("/atom"));
  isUp = false;
  const pauses: number[] = [];
  for (let i = 0; i < 4; i += 1) {
    expect((await watch()).refused).toMatchObject([
      { file: url("/atom"), reason: `${HOST} has trouble of its own (500)` },
    ]);
    const { nextTry } = (await records.feed(url("/atom"))) ?? {};
    pauses.push(Math.round(((nextTry ?? 0) - clock.now()) / 60_000));
    await clock.sleep(Math.max(0, (nextTry ?? 0) - clock.now()));
  }
  expect(pauses).toEqual([5, 10, 20, 40]);
  isUp = true;
  expect(await watch()).toMatchObject({ refused: [] });
  expect(await records.feed(url("/atom"))).toMatchObject({ error: null, failures: 0 });
});

test("a site that is named is followed by the feed that its front page names", async () => {
  const { add, url, records } = await newsroom((at) => ({
    "/": page(
      `<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><p>News</p></html>`,
    ),
    "/feed.xml": page(`<rss><channel><item><guid>${at("/1")}</guid></item></channel></rss>`, {
      "content-type": "text/xml",
    }),
    "/1": page(story(1)),
  }));
  expect(await add(url("/"))).toMatchObject({ added: 1, refused: [] });
  expect((await records.feeds()).map((feed) => feed.url)).toEqual([url("/feed.xml")]);
});
