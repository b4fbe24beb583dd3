import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { newsPage } from "../../support/site/news-page.ts";
import { page, status, versioned } from "../../support/site/site-answers.ts";
import { newsroom } from "./newsroom.ts";

const XML = "application/xml";
const index = (...locs: readonly string[]) =>
  `<?xml version="1.0"?><sitemapindex>${locs
    .map((loc) => {
      const [url, day] = loc.split(" ");
      return `<sitemap><loc>${url}</loc>${day === undefined ? "" : `<lastmod>${day}</lastmod>`}</sitemap>`;
    })
    .join("")}</sitemapindex>`;
const urlset = (...locs: readonly string[]) =>
  `<urlset>${locs.map((loc) => `<url><loc>${loc}</loc></url>`).join("")}</urlset>`;
const story = (i: number) =>
  newsPage({
    title: `Report ${i} from the weir of Pellmouth`,
    paragraphs: [
      `Report ${i} was read aloud in the town hall, where forty people had come to hear it.`,
      `“The weir held for ${i + 2} hours,” said engineer Morwen Tallack after the meeting of number ${i}.`,
      `The council will meet again in the week of report ${i}, as it does after every flood.`,
    ],
  });
const stories = Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`/${i}`, versioned(() => story(i))]));

test("an index is followed to its newest sitemaps, of which each is asked for again when it may have changed", async () => {
  let march = ["/1"];
  const { add, watch, url, site, records, archive } = await newsroom((at) => ({
    ...stories,
    "/sitemap.xml": versioned(
      () =>
        index(
          `${at("/post-1.xml")} 2021-01-01`,
          `${at("/post-2.xml")} 2025-01-01`,
          `${at("/post-3.xml")} 2025-02-01`,
          `${at("/post-4.xml")} 2025-03-01`,
          `${at("/category.xml")} 2025-03-02`,
        ),
      XML,
    ),
    "/post-4.xml": versioned(() => urlset(...march.map((path) => at(path))), XML),
    "/post-3.xml": versioned(() => urlset(at("/2")), XML),
    "/post-2.xml": status(500),
  }));
  expect(await add(url("/sitemap.xml"))).toMatchObject({ added: 2, refused: [] });
  expect((await records.feeds()).map((feed) => feed.url)).toEqual([url("/sitemap.xml")]);
  expect(site.asked().filter((asked) => /post-1|category/u.test(asked))).toEqual([]);

  march = ["/1", "/3"];
  const before = site.requests.length;
  expect(await watch()).toMatchObject({ added: 1, replaced: 0, unchanged: 0, refused: [] });
  const asked = site.requests.slice(before).filter(({ path }) => !path.includes("post-2"));
  expect(asked.map(({ path, headers }) => [path, headers["if-none-match"] !== undefined])).toEqual([
    ["/sitemap.xml", true],
    ["/post-4.xml", true],
    ["/post-3.xml", true],
    ["/3", false],
  ]);
  expect(await watch()).toMatchObject({ added: 0, unchanged: 0 });
  expect(await archive.articles()).toHaveLength(3);
});

test("an index of indexes is followed, one that leads to itself ends, and one of nothing says why", async () => {
  const { add, url, site } = await newsroom((at) => ({
    ...stories,
    "/years.xml": page(index(at("/2025.xml")), { "content-type": XML }),
    "/2025.xml": page(index(at("/news.xml")), { "content-type": XML }),
    "/news.xml": page(urlset(at("/1")), { "content-type": XML }),
    "/circle.xml": page(index(at("/circle.xml")), { "content-type": XML }),
    "/broken.xml": page(index(at("/gone.xml")), { "content-type": XML }),
    "/gone.xml": status(410),
  }));
  expect(await add(url("/years.xml"))).toMatchObject({ added: 1, refused: [] });
  const before = site.asked().length;
  expect((await add(url("/circle.xml"))).refused).toHaveLength(1);
  expect(site.asked().length - before).toBeLessThanOrEqual(3);
  expect((await add(url("/broken.xml"))).refused).toMatchObject([
    { reason: expect.stringMatching(/\(410\)$/u) },
  ]);
});

test("gzipped sitemaps are read, however their packing is told; a bomb among them is refused", async () => {
  const { add, url } = await newsroom((at) => {
    const packed = (path: string) => gzipSync(urlset(at(path)));
    return {
      ...stories,
      "/index.xml.gz": page(gzipSync(index(at("/1.xml.gz"), at("/2.xml.gz"), at("/3.xml.gz"))), {
        "content-type": "application/gzip",
      }),
      "/1.xml.gz": page(packed("/1"), { "content-type": "application/x-gzip" }),
      "/2.xml.gz": page(gzipSync(packed("/2")), {
        "content-type": "application/gzip",
        "content-encoding": "gzip",
      }),
      "/3.xml.gz": page(packed("/3"), { "content-type": XML, "content-encoding": "gzip" }),
      "/bomb.xml.gz": page(gzipSync(Buffer.alloc(30_000_000, " ")), { "content-type": "application/gzip" }),
      "/damaged.xml.gz": page(packed("/4").subarray(0, 40), { "content-type": "application/octet-stream" }),
    };
  });
  expect(await add(url("/index.xml.gz"))).toMatchObject({ added: 3, refused: [] });
  const { refused } = await add(url("/bomb.xml.gz"), url("/damaged.xml.gz"));
  expect(refused.map(({ reason }) => reason)).toEqual([
    "too large: expected at most 10 MB, unpacked",
    "the packed body of the answer is damaged or cut off",
  ]);
});
