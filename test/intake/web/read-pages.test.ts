import { describe, expect, test } from "vitest";
import { addArticles } from "../../../src/intake/add-articles.ts";
import type { Article } from "../../../src/text/article.ts";
import { typeset } from "../../support/documents/typeset.ts";
import { writePdf } from "../../support/documents/write-pdf.ts";
import { fakeEmbed } from "../../support/fake-embed.ts";
import { saidReader } from "../../support/said-reader.ts";
import { FERRY, newsPage } from "../../support/site/news-page.ts";
import { page, redirect, status, versioned } from "../../support/site/site-answers.ts";
import { HOST, newsroom } from "./newsroom.ts";

test("a page becomes an article that knows where it is from", async () => {
  const { add, archive, url } = await newsroom(() => ({ "/ferry": page(newsPage()) }));
  expect(await add(url("/ferry?utm_source=x#top"))).toMatchObject({ added: 1, refused: [] });
  const [entry] = await archive.articles();
  expect(entry).toMatchObject({
    title: "Pellmouth ferry to run again",
    authors: ["Ines Calloway"],
    outlet: "Pellmouth Gazette",
    published: "2025-03-04",
    url: url("/ferry"),
    file: null,
    language: "en",
  });
  expect((await archive.article(entry?.id as never))?.text).toBe(FERRY.join("\n\n"));
});

test("what can never be had is told and not kept, least of all a password", async () => {
  const room = await newsroom(() => ({}));
  const { refused } = await room.add(
    "http://ada:s3cret@gazette.example/",
    "http://127.0.0.1/",
    "ftp://gazette.example/",
  );
  expect(refused).toHaveLength(3);
  expect(await room.records.pages()).toEqual([]);
});

test("a PDF is an article, too", async () => {
  const paper = writePdf({ pages: [typeset(FERRY, { x: 60, top: 760, letters: 76, gap: 8 })] });
  const { add, archive, url } = await newsroom(() => ({
    "/ferry.pdf": page(paper, { "content-type": "application/pdf" }),
  }));
  expect(await add(url("/ferry.pdf"))).toMatchObject({ added: 1, refused: [] });
  const [entry] = await archive.articles();
  expect(entry).toMatchObject({ url: url("/ferry.pdf"), file: null });
  expect((await archive.article(entry?.id as never))?.text).toBe(FERRY.join("\n\n"));
});

describe("variants of one article", () => {
  test("are one article, from its canonical page, in whatever order they come", async () => {
    const room = await newsroom((url) => {
      const html = newsPage({ canonical: url("/ferry") });
      return {
        "/ferry": versioned(() => html),
        "/ferry/amp": page(newsPage({ canonical: url("/ferry"), paragraphs: FERRY.slice(0, 3) })),
        "/print": page(newsPage({ canonical: url("/ferry"), paragraphs: FERRY.slice(1) })),
        "/short": redirect("/ferry?utm_source=short"),
      };
    });
    const { add, url, archive, hosts, site } = room;
    hosts["amp.gazette.example"] = { "/ferry": page(newsPage({ canonical: url("/ferry") })) };
    expect(await add(url("/ferry/amp"))).toMatchObject({ added: 1 });
    for (const variant of [
      url("/print?id=7"),
      url("/short"),
      url("/ferry?fbclid=1"),
      url("/ferry/amp"),
      url("/ferry", "amp.gazette.example"),
    ])
      expect(await add(variant), variant).toMatchObject({ added: 0, replaced: 0, unchanged: 1, refused: [] });
    const articles = await archive.articles();
    expect(articles.map((article) => article.url)).toEqual([url("/ferry")]);
    expect(articles[0]?.passages).toBe(FERRY.length);
    // The AMP page was asked for once; what it stands for is known by then.
    expect(site.asked().filter((asked) => asked === `${HOST}/ferry/amp`)).toHaveLength(1);
  });

  test("named together are read once", async () => {
    const { add, url, site } = await newsroom((at) => ({
      "/ferry": page(newsPage({ canonical: at("/ferry") })),
      "/ferry/amp": page(newsPage({ canonical: at("/ferry") })),
    }));
    expect(await add(url("/ferry"), url("/ferry/amp"), url("/ferry#a"), url("/ferry/amp"))).toMatchObject({
      added: 1,
    });
    expect(site.asked()).toEqual([`${HOST}/ferry`, `${HOST}/ferry/amp`]);
  });

  test("whose canonical page cannot be had are read themselves", async () => {
    const { add, url, archive } = await newsroom((at) => ({
      "/ferry": status(403),
      "/ferry/amp": page(newsPage({ canonical: at("/ferry") })),
    }));
    expect(await add(url("/ferry/amp"))).toMatchObject({ added: 1, refused: [] });
    expect((await archive.articles())[0]?.url).toBe(url("/ferry"));
  });

  test("that name each other in a circle end", async () => {
    const { add, url, archive } = await newsroom((at) => ({
      "/a": page(newsPage({ canonical: at("/b") })),
      "/b": page(newsPage({ canonical: at("/a") })),
    }));
    expect(await add(url("/a"))).toMatchObject({ added: 1 });
    expect(await archive.articles()).toHaveLength(1);
  });

  test("cannot take the place of another site's article", async () => {
    const room = await newsroom(() => ({ "/ferry": page(newsPage()) }));
    const { add, url, hosts, archive } = room;
    hosts["herald.example"] = {
      "/copy": page(
        newsPage({ canonical: url("/ferry"), title: "Ferry sunk", paragraphs: FERRY.toReversed() }),
      ),
    };
    await add(url("/ferry"), url("/copy", "herald.example"));
    expect((await archive.articles()).map((article) => article.url).sort()).toEqual(
      [url("/ferry"), url("/copy", "herald.example")].sort(),
    );
  });
});

describe("a refresh", () => {
  test("asks conditionally; an edit embeds its changed paragraphs alone and keeps the first day", async () => {
    let html = newsPage();
    const { add, refresh, url, embed, site, archive } = await newsroom(() => ({
      "/ferry": versioned(() => html),
    }));
    await add(url("/ferry"));
    expect(embed.texts).toHaveLength(FERRY.length);
    expect(await refresh()).toMatchObject({ added: 0, replaced: 0, unchanged: 1, embedded: 0 });
    expect(site.requests.at(-1)?.headers["if-none-match"]).toMatch(/^"/);
    html = newsPage({
      paragraphs: [
        ...FERRY.slice(0, 3),
        "Repairs cost 1.4 million crowns, the board said in a correction on Thursday.",
      ],
      published: "2025-03-06",
    });
    expect(await refresh()).toMatchObject({ replaced: 1, embedded: 1 });
    expect(embed.texts).toHaveLength(FERRY.length + 1);
    expect((await archive.articles())[0]).toMatchObject({ published: "2025-03-04", updated: "2025-03-06" });
    expect(await refresh()).toMatchObject({ replaced: 0, unchanged: 1, embedded: 0 });
  });

  test("does not trust an ETag of a version that was never stored", async () => {
    const { add, refresh, url, archive, records } = await newsroom(() => ({
      "/ferry": versioned(() => newsPage()),
    }));
    await add(url("/ferry"));
    const writer = await archive.openWriter();
    await writer.remove((await archive.articles()).map(({ id }) => id));
    await writer.close();
    expect((await records.page(url("/ferry")))?.validators?.etag).toMatch(/^"/);
    expect(await refresh()).toMatchObject({ added: 1 });
  });

  test("leaves alone what failed, until its time; and what was removed, until it is named", async () => {
    let isUp = false;
    const { add, refresh, url, archive, records, clock, site } = await newsroom(() => ({
      "/ferry": (request, response) => (isUp ? page(newsPage()) : status(500))(request, response),
    }));
    expect((await add(url("/ferry"))).refused).toEqual([
      { file: url("/ferry"), line: null, reason: `${HOST} has trouble of its own (500)`, cure: "try later" },
    ]);
    expect(await records.page(url("/ferry"))).toMatchObject({ status: 500, failures: 1, article: null });
    isUp = true;
    const asked = site.asked().length;
    expect((await refresh()).refused[0]?.reason).toMatch(
      /\(500\); not asked again before 2025-03-05 00:05 UTC$/,
    );
    expect(site.asked()).toHaveLength(asked);
    await clock.sleep(301_000);
    expect(await refresh()).toMatchObject({ added: 1, refused: [] });
    expect(await records.page(url("/ferry"))).toMatchObject({ error: null, failures: 0, nextTry: null });
    const [entry] = await archive.articles();
    const writer = await archive.openWriter();
    await writer.remove([entry?.id as never]);
    await writer.close();
    await records.markRemoved([entry?.id as never]);
    expect(await refresh()).toMatchObject({ added: 0 });
    expect(await add(url("/ferry"))).toMatchObject({ added: 1 });
  });
});

test.each([
  ["a page without article", page("<p>Menu</p>"), /^no article recognised/],
  ["a page that is not there", status(404), /^there is no such page at gazette\.example \(404\)$/],
])("%s is refused in one line, and the rest goes on", async (_, answer, reason) => {
  const { add, url } = await newsroom(() => ({ "/bad": answer, "/ferry": page(newsPage()) }));
  const { added, refused } = await add("https://localhost/", url("/bad"), url("/ferry"));
  expect(added).toBe(1);
  expect(refused.map(({ file }) => file)).toEqual(["https://localhost/", url("/bad")]);
  expect(refused[1]?.reason).toMatch(reason);
});

describe("where a page came from", () => {
  test("is stored: the address that was named, the dates of earlier versions, what was cut", async () => {
    let html = newsPage({ published: "2025-03-04" });
    const { add, url, archive, clock } = await newsroom(() => ({ "/ferry": versioned(() => html) }));
    const at = (): string => new Date(clock.now()).toISOString();
    await add(url("/ferry?utm_source=x"));
    const [{ id } = { id: "" as never }] = await archive.articles();
    const first = await archive.provenance(id);
    expect(first).toMatchObject({
      format: "html",
      place: url("/ferry?utm_source=x"),
      feed: null,
      addedAt: at(),
      changedAt: null,
      earlier: [],
    });
    expect(first?.cut.blocks.map(({ why }) => why)).toContain("title");
    await clock.sleep(60_000);
    await add(url("/ferry"));
    expect(await archive.provenance(id)).toEqual({ ...first, readAt: at() });
    await clock.sleep(60_000);
    html = newsPage({ published: "2025-03-06", paragraphs: FERRY.slice(1) });
    expect(await add(url("/ferry"))).toMatchObject({ replaced: 1 });
    expect(await archive.article(id)).toMatchObject({ published: "2025-03-04", updated: "2025-03-06" });
    expect(await archive.provenance(id)).toMatchObject({
      addedAt: first?.addedAt,
      changedAt: at(),
      earlier: [{ published: "2025-03-04", updated: null, replacedAt: at() }],
    });
  });

  test("is found out where it was not recorded, though the page has not changed", async () => {
    const { add, url, archive } = await newsroom(() => ({ "/ferry": versioned(() => newsPage()) }));
    await add(url("/ferry"));
    const [{ id } = { id: "" as never }] = await archive.articles();
    const article = (await archive.article(id)) as Article;
    const writer = await archive.openWriter();
    await writer.remove([id]);
    await addArticles([article], { writer, embed: fakeEmbed(), quoteReader: saidReader() });
    await writer.close();
    expect(await archive.provenance(id)).toBeUndefined();
    expect(await add(url("/ferry"))).toMatchObject({ unchanged: 1, embedded: 0 });
    expect(await archive.provenance(id)).toMatchObject({ place: url("/ferry"), addedAt: null });
  });
});
