import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  articleKey,
  canonicalUrl,
  normalUrl,
  plainUrl,
  webArticleId,
} from "../../../src/ingest/web/page-url.ts";

const PLAIN = "https://www.gazette.example/2025/03/pellmouth-ferry";

test.each([
  [`${PLAIN}#comments`, PLAIN],
  [`${PLAIN}?`, PLAIN],
  [`${PLAIN}?utm_source=feed&utm_medium=rss`, PLAIN],
  [`${PLAIN}?fbclid=abc&gclid=def&mc_cid=1`, PLAIN],
  [`${PLAIN}?page=2&utm_campaign=x&id=7`, `${PLAIN}?page=2&id=7`],
  [`${PLAIN}?q=a%20b&ref_src=x&q=c+d`, `${PLAIN}?q=a%20b&q=c+d`],
  ["HTTPS://WWW.Gazette.Example:443/2025/03/pellmouth-ferry", PLAIN],
  ["http://gazette.example.:80/a", "http://gazette.example/a"],
  ["https://gazette.example/a/../b", "https://gazette.example/b"],
  ["no address", "no address"],
  ["mailto:a@b.example?utm_source=x", "mailto:a@b.example?utm_source=x"],
])("the normal form of %s is %s", (address, normal) => {
  expect(normalUrl(address)).toBe(normal);
});

describe("all forms of one article have one key", () => {
  test.each([
    PLAIN,
    "http://gazette.example/2025/03/pellmouth-ferry/",
    `${PLAIN}/amp`,
    `${PLAIN}/amp/`,
    `${PLAIN}?amp`,
    `${PLAIN}?amp=1&utm_source=x`,
    `${PLAIN}?outputType=amp`,
    `${PLAIN}.amp`,
    "https://www.gazette.example/amp/2025/03/pellmouth-ferry",
    "https://amp.gazette.example/2025/03/pellmouth-ferry",
    "https://m.gazette.example/2025/03/pellmouth-ferry?m=1",
    `${PLAIN}?print=true`,
    `${PLAIN}?view=print`,
    `${PLAIN}/print/`,
  ])("%s", (address) => {
    expect(articleKey(address)).toBe(articleKey(PLAIN));
    expect(webArticleId(address)).toBe(webArticleId(PLAIN));
    expect(webArticleId(address)).toMatch(/^pellmouth-ferry-[0-9a-f]{16}$/);
  });

  test.each([
    "https://www.gazette.example/2025/03/pellmouth-ferry-2",
    "https://www.gazette.example/2025/04/pellmouth-ferry",
    `${PLAIN}?page=2`,
    `${PLAIN}?view=latest`,
    "https://herald.example/2025/03/pellmouth-ferry",
    "https://news.gazette.example/2025/03/pellmouth-ferry",
    "https://www.gazette.example:8443/2025/03/pellmouth-ferry",
    "https://www.gazette.example/2025/03/pellmouth-Ferry",
  ])("but %s is another", (address) => {
    expect(articleKey(address)).not.toBe(articleKey(PLAIN));
    expect(webArticleId(address)).not.toBe(webArticleId(PLAIN));
  });

  test("and parameters in another order are the same", () => {
    expect(articleKey(`${PLAIN}?a=1&b=2`)).toBe(articleKey(`${PLAIN}?b=2&a=1`));
  });
});

test.each([
  ["https://gazette.example/", /^gazette-example-/],
  ["https://gazette.example/?p=1234", /^gazette-example-/],
  ["https://gazette.example/news/1234", /^news-/],
  ["https://gazette.example/fähre-fährt.html", /^f-hre-f-hrt-/],
  ["https://gazette.example/渡轮", /^gazette-example-/],
  ["https://gazette.example/shared:evil", /^shared-evil-/],
])("the id of %s tells what it is of", (address, id) => {
  expect(webArticleId(address)).toMatch(id);
});

describe("a page's own word for its address", () => {
  test.each([
    ["https://amp.gazette.example/a", "https://www.gazette.example/a", "https://www.gazette.example/a"],
    [
      "https://gazette.example/a?id=1",
      "https://gazette.example/ferry?utm_source=x",
      "https://gazette.example/ferry",
    ],
    ["http://gazette.example/a", "https://gazette.example/a", "https://gazette.example/a"],
  ])("counts at %s for %s", (page, stated, expected) => {
    expect(canonicalUrl(page, stated)).toBe(expected);
  });

  test.each([
    ["another site", "https://gazette.example/a", "https://herald.example/a"],
    ["another site of the same host's owner", "https://evil.pages.example/a", "https://pages.example/a"],
    ["its front page", "https://gazette.example/a", "https://gazette.example/"],
    ["another port", "https://gazette.example/a", "https://gazette.example:8443/a"],
    ["no web address", "https://gazette.example/a", "javascript:alert(1)"],
    ["nothing", "https://gazette.example/a", null],
  ])("does not count for %s", (_, page, stated) => {
    expect(canonicalUrl(page, stated)).toBe(page);
  });
});

test("any address has a normal form that stays, a plain form and an id", () => {
  const address = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(address, (url) => {
      const normal = normalUrl(url);
      expect(normalUrl(normal)).toBe(normal);
      expect(articleKey(normal)).toBe(articleKey(url));
      expect(plainUrl(url).length).toBeLessThanOrEqual(normal.length);
      expect(webArticleId(url)).toMatch(/^[a-z0-9-]{1,60}-[0-9a-f]{16}$/);
    }),
  );
});
