import { expect, test } from "vitest";
import { newestSitemaps } from "../../../src/ingest/web/newest-sitemaps.ts";

const named = (...names: string[]) =>
  names.map((name) => {
    const [path = "", day] = name.split(" ");
    return { url: `https://news.example/${path}`, modified: day === undefined ? null : Date.parse(day) };
  });

test.each<[string, string[], string[]]>([
  ["news before all else", ["page-sitemap.xml", "sitemap-news.xml", "archive-1.xml"], ["sitemap-news.xml"]],
  [
    "what has changed last, of posts alone",
    [
      "category-sitemap.xml 2025-05-01",
      "post-sitemap.xml 2024-01-01",
      "post-sitemap2.xml 2025-03-04",
      "author-sitemap.xml",
    ],
    ["post-sitemap2.xml", "post-sitemap.xml"],
  ],
  [
    "the highest month where no day is told",
    ["sitemap-2024-12.xml", "sitemap-2025-2.xml", "sitemap-2025-10.xml", "sitemap-2025-9.xml"],
    ["sitemap-2025-10.xml", "sitemap-2025-9.xml", "sitemap-2025-2.xml"],
  ],
  ["what there is, whatever it is called", ["image-sitemap.xml"], ["image-sitemap.xml"]],
])("of an index: %s", (_, sitemaps, expected) => {
  expect(
    newestSitemaps(named(...sitemaps), 3).map(({ url }) => url.slice("https://news.example/".length)),
  ).toEqual(expected);
});
