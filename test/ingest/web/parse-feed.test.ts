import fc from "fast-check";
import { expect, test } from "vitest";
import { processorMsOf } from "../../support/processor-time.ts";
import { feedsOfPage, parseFeed } from "../../../src/ingest/web/parse-feed.ts";

const URL_ = "https://gazette.example/feed";
const urls = (text: string) => parseFeed(text, URL_)?.entries.map(({ url }) => url);

test.each([
  [
    "RSS 2.0",
    `<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0"><channel><title>Gazette</title><item><title>A</title><link>https://gazette.example/a?utm_source=x</link></item><item><guid>https://gazette.example/b</guid></item><item><guid isPermaLink="false">tag:1</guid></item></channel></rss>`,
  ],
  [
    "RSS 1.0",
    `<rdf:RDF xmlns:rdf="x"><channel><title>Gazette</title></channel><item><link>/a</link></item><item><link>/b</link></item></rdf:RDF>`,
  ],
  [
    "Atom",
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><entry><link rel="self" href="/self"/><link href="/a"/><content type="xhtml"><div><link href="/no"/>x</div></content></entry><entry><link rel="alternate" href="https://gazette.example/b"></link></entry></feed>`,
  ],
  [
    "JSON Feed",
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Gazette",
      items: [
        { id: "1", url: "https://gazette.example/a" },
        { id: "https://gazette.example/b" },
        null,
        { id: 7 },
      ],
    }),
  ],
])("%s is read", (_, text) => {
  expect(parseFeed(text, URL_)?.title).toBe("Gazette");
  const [first, second] = urls(text) ?? [];
  expect([first, second]).toEqual(["https://gazette.example/a", "https://gazette.example/b"]);
});

test("news sitemaps are read, and what an index names", () => {
  const sitemap = `<urlset><url><loc>https://gazette.example/a</loc><news:news><news:title>A</news:title><news:publication_date>2025-03-04</news:publication_date></news:news></url></urlset>`;
  expect(urls(sitemap)).toEqual(["https://gazette.example/a"]);
  expect(parseFeed(sitemap, URL_)?.entries[0]?.stamp).not.toBe(
    parseFeed(sitemap.replace("03-04", "03-05"), URL_)?.entries[0]?.stamp,
  );
  const index = "<sitemapindex><sitemap><loc>https://gazette.example/news.xml</loc></sitemap></sitemapindex>";
  expect(parseFeed(index, URL_)).toMatchObject({
    entries: [],
    sitemaps: [{ url: "https://gazette.example/news.xml", modified: null }],
  });
});

test.each(["", "<html><p>rss</p></html>", "{}", '{"items": []}', "{broken", "<rssx>"])(
  "%j is no feed",
  (text) => {
    expect(parseFeed(text, URL_)).toBeNull();
  },
);

test("entities are not expanded, nesting and length hold nobody up", () => {
  const bomb = `<!DOCTYPE x><rss><channel><item><link>/a</link>${"<b>".repeat(300_000)}${"&lol;".repeat(300_000)}`;
  const tookMs = processorMsOf(() => {
    expect(urls(bomb)).toEqual([]);
    expect(feedsOfPage(bomb, URL_)).toEqual([]);
    expect(parseFeed("<!---->".repeat(2_000), URL_)).toBeNull();
  });
  expect(tookMs).toBeLessThan(2_000);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      parseFeed(`<rss>${text}`, URL_);
      parseFeed(text, URL_);
      feedsOfPage(text, URL_);
    }),
  );
});

test("a page names its feeds", () => {
  const html = `<link rel="alternate" type="application/rss+xml" href="/a"><LINK REL="Alternate" TYPE="application/atom+xml" HREF="b"><link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" href="/c">`;
  expect(feedsOfPage(html, "https://gazette.example/x/")).toEqual([
    "https://gazette.example/a",
    "https://gazette.example/x/b",
  ]);
});

test("a sitemap of a whole site begins with what has changed last; the order of a feed is its own", () => {
  const page = (name: string, lastmod = "") =>
    `<url><loc>/${name}</loc>${lastmod && `<lastmod>${lastmod}</lastmod>`}</url>`;
  const sitemap = `<urlset>${page("undated")}${page("old", "2019-01-01")}${page("new", "2025-03-04T10:00:00+01:00")}${page("newest", "2025-03-04T09:30:00Z")}</urlset>`;
  expect(urls(sitemap)?.map((url) => url.replace(/^.*\//u, ""))).toEqual(["newest", "new", "old", "undated"]);
  const many = Array.from({ length: 1_500 }, (_, i) =>
    page(String(i), new Date(i * 86_400_000).toISOString()),
  );
  const read = urls(`<urlset>${many.join("")}</urlset>`);
  expect([read?.length, read?.[0], read?.at(-1)]).toEqual([
    1_000,
    "https://gazette.example/1499",
    "https://gazette.example/500",
  ]);
});

test.each<[string, string]>([
  [
    "the feed's base",
    '<feed xml:base="https://gazette.example/stories/"><entry><link href="crane.html"/></entry></feed>',
  ],
  [
    "a base relative to the feed",
    '<feed xml:base="stories/"><entry><link href="crane.html"/></entry></feed>',
  ],
  [
    "a base within a base",
    '<feed xml:base="https://other.example/"><entry xml:base="https://gazette.example/"><link xml:base="stories/" href="crane.html"/></entry></feed>',
  ],
  [
    "the base of an item",
    '<rss><channel><link>https://other.example/</link><item xml:base="https://gazette.example/stories/"><link>crane.html</link></item></channel></rss>',
  ],
  ["the feed itself", "<rss><channel><item><link>stories/crane.html</link></item></channel></rss>"],
  [
    "the channel's page, for the feed is kept elsewhere",
    "<rss><channel><image><link>https://p.example/</link></image><link>https://gazette.example/stories/</link><item><link>crane.html</link></item></channel></rss>",
  ],
  [
    "the channel's page, itself relative",
    "<rss><channel><item><link>\ncrane.html\n</link></item><link>/stories/</link></channel></rss>",
  ],
  [
    "the home page of a JSON feed",
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      home_page_url: "https://gazette.example/stories/",
      items: [{ id: "1", url: "crane.html" }],
    }),
  ],
  [
    "a base that is no address",
    '<feed xml:base="http://"><entry><link href="stories/crane.html"/></entry></feed>',
  ],
])("an address is relative to %s", (_, text) => {
  expect(urls(text)).toEqual(["https://gazette.example/stories/crane.html"]);
});

test("a feed that lists itself names no page of it", () => {
  expect(
    urls(`<rss><channel><item><link>${URL_}</link></item><item><link>/a</link></item></channel></rss>`),
  ).toEqual(["https://gazette.example/a"]);
});
