import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { processorMs } from "../../support/processor-time.ts";
import type { Fetched, FetcherOptions } from "../../../src/ingest/fetch/fetcher.ts";
import { decodeHtml } from "../../../src/ingest/html/decode-html.ts";
import { encodeAs } from "../../support/site/encode-as.ts";
import { openSite, type SiteAnswer } from "../../support/site/site.ts";
import {
  brokenOff,
  dripping,
  endless,
  hangUp,
  inTurn,
  packed,
  page,
  raw,
  redirect,
  silence,
  status,
  versioned,
} from "../../support/site/site-answers.ts";
import { quickClock, testFetcher } from "./test-fetcher.ts";

const HOST = "gazette.example";

/** What fetching one page comes to, with the site that has it. */
async function fetching(answer: SiteAnswer, options: Partial<FetcherOptions> = {}) {
  const site = await openSite({ [HOST]: { "/a": answer, "/b": page("<p>There.</p>") } });
  const clock = quickClock();
  const fetcher = testFetcher({ policy: site.policy, clock, ...options });
  const fetched = await fetcher.fetch(site.url(HOST, "/a"), { wanted: "page" });
  return { fetched, site, clock, fetcher };
}

function textOf(fetched: Fetched): string {
  if (fetched.outcome !== "fetched") throw new Error(`Expected a page, got ${JSON.stringify(fetched)}`);
  const decoded = decodeHtml(fetched.bytes, fetched.mediaType.charset);
  if (!decoded.ok) throw new Error(decoded.reason);
  return decoded.text;
}

const failed = (reason: RegExp) => ({ outcome: "failed", reason: expect.stringMatching(reason) });

test("a page is fetched with one polite name", async () => {
  const { fetched, site } = await fetching(page("<p>The ferry runs.</p>"));
  expect(textOf(fetched)).toBe("<p>The ferry runs.</p>");
  expect(site.requests.map(({ path }) => path)).toEqual(["/robots.txt", "/a"]);
  for (const { headers } of site.requests)
    expect(headers["user-agent"]).toBe("VerbatimBot/0 (+https://operator.example/bot)");
});

describe("packed bodies", () => {
  test.each(["gzip", "x-gzip", "deflate", "raw deflate", "br"] as const)("%s", async (as) => {
    const html = `<p>${"The ferry runs. ".repeat(2_000)}</p>`;
    const { fetched } = await fetching(packed(as, html));
    expect(textOf(fetched)).toBe(html);
  });

  test("packed twice", async () => {
    const { fetched } = await fetching(
      page(gzipSync(deflateSync("<p>Twice.</p>")), { "content-encoding": "deflate, gzip" }),
    );
    expect(textOf(fetched)).toBe("<p>Twice.</p>");
  });

  const zeros = Buffer.alloc(60_000_000);
  test.each([
    ["gzip", gzipSync(zeros)],
    ["deflate", deflateSync(zeros)],
    ["br", brotliCompressSync(zeros)],
  ])("a bomb in %s is stopped", async (encoding, bytes) => {
    expect(bytes.length).toBeLessThan(100_000);
    const { fetched, site } = await fetching(page(bytes, { "content-encoding": encoding }));
    expect(fetched).toMatchObject(failed(/^too large: expected at most 10 MB/));
    expect(site.asked()).toHaveLength(1); // not tried again
  });

  test("a bomb within a bomb is stopped", async () => {
    const { fetched } = await fetching(page(gzipSync(gzipSync(zeros)), { "content-encoding": "gzip, gzip" }));
    expect(fetched).toMatchObject(failed(/^too large/));
  });

  test.each<[string, SiteAnswer, RegExp]>([
    ["three times", page("", { "content-encoding": "gzip, gzip, gzip" }), /^packed 3 times over/],
    ["in an unknown way", page("", { "content-encoding": "zstd" }), /^packed as "zstd": expected gzip/],
    ["damaged", page("no gzip at all", { "content-encoding": "gzip" }), /damaged or cut off/],
    [
      "cut off",
      page(gzipSync("x".repeat(90_000)).subarray(0, 60), { "content-encoding": "gzip" }),
      /damaged or cut off/,
    ],
    ["broken off", brokenOff("", { "content-encoding": "gzip" }), /broke off the connection|damaged/],
  ])("packed %s is refused", async (_, answer, reason) => {
    expect((await fetching(answer)).fetched).toMatchObject(failed(reason));
  });
});

describe("limits", () => {
  test("a body that never ends is cut off at 10 MB", async () => {
    const { fetched } = await fetching(endless(Buffer.alloc(64_000, "a")));
    expect(fetched).toMatchObject(failed(/^too large/));
  });

  test("a body that is announced too large is not read", async () => {
    const { fetched } = await fetching(page("", { "content-length": "10000001" }));
    expect(fetched).toMatchObject(failed(/^too large/));
  });

  test.each<[string, SiteAnswer]>([
    ["says nothing", silence],
    ["drips", dripping("x".repeat(1_000), 20)],
  ])("a server that %s is left after the time", async (_, answer) => {
    const { fetched, site } = await fetching(answer, { tryWithinMs: 150 });
    expect(fetched).toMatchObject({ ...failed(/^no whole answer within 0.15 s/), isPassing: true });
    expect(site.asked()).toHaveLength(3);
  });

  test("an abort ends it at once", async () => {
    const site = await openSite({ [HOST]: { "/a": silence } });
    const stop = new AbortController();
    const fetching = testFetcher({ policy: site.policy }).fetch(site.url(HOST, "/a"), {
      wanted: "page",
      signal: stop.signal,
    });
    setTimeout(() => stop.abort(new Error("enough")), 50);
    await expect(fetching).rejects.toThrow("enough");
  });

  test.each<[string, SiteAnswer, RegExp]>([
    ["hangs up", hangUp, /broke off the connection/],
    ["breaks off", brokenOff("<p>The fer"), /broke off the connection/],
    ["speaks no HTTP", raw("220 mail.example ESMTP\r\n"), /does not answer in HTTP/],
    [
      "sends a huge head",
      raw(`HTTP/1.1 200 OK\r\nX: ${"a".repeat(100_000)}\r\n\r\n`),
      /does not answer in HTTP|broke off/,
    ],
    ["gives a picture", page("", { "content-type": "image/png" }), /^expected a page, got "image\/png"/],
  ])("a server that %s is refused", async (_, answer, reason) => {
    expect((await fetching(answer)).fetched).toMatchObject(failed(reason));
  });
});

describe("redirects", () => {
  test.each([301, 302, 303, 307, 308])("%d is followed, to other hosts too", async (code) => {
    const site = await openSite({
      [HOST]: { "/a": redirect("/b", code) },
      "www.gazette.example": { "/c": page("<p>Arrived.</p>") },
    });
    site.hosts[HOST] = {
      ...site.hosts[HOST],
      "/b": redirect(site.url("www.gazette.example", "/c#top"), code),
    };
    const fetched = await testFetcher({ policy: site.policy }).fetch(site.url(HOST, "/a"), {
      wanted: "page",
    });
    expect(textOf(fetched)).toBe("<p>Arrived.</p>");
    expect(fetched).toMatchObject({ url: site.url("www.gazette.example", "/c") });
  });

  test("in a circle, too many, or to nowhere are refused", async () => {
    const site = await openSite({
      [HOST]: { "/a": redirect("/b"), "/b": redirect("/a"), "/none": status(302) },
    });
    for (let i = 0; i < 20; i += 1)
      site.hosts[HOST] = { ...site.hosts[HOST], [`/${i}`]: redirect(`/${i + 1}`) };
    const fetcher = testFetcher({ policy: site.policy });
    const fetch = (path: string) => fetcher.fetch(site.url(HOST, path), { wanted: "page" });
    expect(await fetch("/a")).toMatchObject(failed(/redirects in a circle/));
    expect(await fetch("/0")).toMatchObject(failed(/^more than 8 redirects/));
    expect(await fetch("/none")).toMatchObject(failed(/does not say where to/));
  });
});

describe("statuses", () => {
  test.each([
    [401, /not give this page to everybody/],
    [403, /not give this page to everybody/],
    [404, /no such page/],
    [410, /no such page/],
    [418, /status 418: expected 200/],
    [204, /status 204: expected 200/],
    [304, /status 304: expected 200/],
  ])("%d is final", async (code, reason) => {
    const { fetched, site } = await fetching(status(code));
    expect(fetched).toMatchObject({ ...failed(reason), status: code, isPassing: false });
    expect(site.asked()).toHaveLength(1);
  });

  test.each([429, 500, 502, 503])("%d is tried three times, with growing pauses", async (code) => {
    const { fetched, site, clock } = await fetching(status(code));
    expect(fetched).toMatchObject({ outcome: "failed", status: code, isPassing: true });
    expect(site.asked()).toHaveLength(3);
    expect(clock.slept).toEqual([1_000, 2_000]);
  });

  test("Retry-After is kept to, in seconds and as a date", async () => {
    const answer = inTurn(
      status(429, { "retry-after": "7" }),
      status(503, { "retry-after": new Date(Date.UTC(2025, 2, 5, 0, 0, 20)).toUTCString() }),
      page("<p>Now.</p>"),
    );
    const { fetched, clock } = await fetching(answer);
    expect(textOf(fetched)).toBe("<p>Now.</p>");
    expect(clock.slept).toEqual([7_000, 13_000]);
  });

  test("a server that asks to wait long is asked in another run", async () => {
    const { fetched, site } = await fetching(status(429, { "retry-after": "600" }));
    expect(fetched).toMatchObject({ outcome: "failed", retryAfterMs: 600_000 });
    expect(site.asked()).toHaveLength(1);
  });
});

test("a page that has not changed is not sent again", async () => {
  let html = "<p>First.</p>";
  const { fetched, fetcher, site } = await fetching(versioned(() => html));
  if (fetched.outcome !== "fetched") throw new Error("Expected a page");
  const again = () => fetcher.fetch(site.url(HOST, "/a"), { wanted: "page", known: fetched.validators });
  expect(await again()).toEqual({ outcome: "unchanged", url: site.url(HOST, "/a") });
  html = "<p>Second.</p>";
  expect(textOf(await again())).toBe("<p>Second.</p>");
});

describe("charsets", () => {
  const JAPANESE = "<p>フェリーは月曜日に再開する、と港務局が発表した。</p>";
  const CHINESE = "<p>港务局周二宣布，渡轮将于周一恢复运行。</p>";
  const GERMAN = "<p>„Die Fähre fährt – endlich“, sagte Odile.</p>";
  test.each<[string, SiteAnswer, string]>([
    [
      "Windows-1252 by header",
      page(encodeAs(GERMAN, "windows-1252"), { "content-type": "text/html; charset=windows-1252" }),
      GERMAN,
    ],
    [
      "Windows-1252 by nothing",
      page(encodeAs(GERMAN, "windows-1252"), { "content-type": "text/html" }),
      GERMAN,
    ],
    [
      "Shift_JIS by header",
      page(encodeAs(JAPANESE, "shift_jis"), { "content-type": 'text/html; charset="Shift_JIS"' }),
      JAPANESE,
    ],
    [
      "Shift_JIS by meta",
      page(encodeAs(`<meta charset="shift_jis">${JAPANESE}`, "shift_jis"), { "content-type": "text/html" }),
      `<meta charset="shift_jis">${JAPANESE}`,
    ],
    [
      "GB18030 by header",
      page(encodeAs(CHINESE, "gb18030"), { "content-type": "text/html;charset=gb18030" }),
      CHINESE,
    ],
    [
      "UTF-16 by byte order mark",
      page(Buffer.concat([Buffer.of(0xff, 0xfe), encodeAs(CHINESE, "utf-16le")]), {
        "content-type": "text/html",
      }),
      CHINESE,
    ],
  ])("%s", async (_, answer, expected) => {
    expect(textOf((await fetching(answer)).fetched)).toBe(expected);
  });
});

describe("robots.txt", () => {
  const rules = (text: string) => page(text, { "content-type": "text/plain" });
  const site = (robots: SiteAnswer) =>
    openSite({
      [HOST]: {
        "/robots.txt": robots,
        "/a": page("A"),
        "/private/b": page("B"),
        "/c": redirect("/private/b"),
      },
    });

  test("is kept to, and asked for once", async () => {
    const { policy, url, requests } = await site(rules("User-agent: *\nDisallow: /private/\n"));
    const fetcher = testFetcher({ policy });
    expect(await fetcher.fetch(url(HOST, "/a"), { wanted: "page" })).toMatchObject({ outcome: "fetched" });
    expect(await fetcher.fetch(url(HOST, "/private/b"), { wanted: "page" })).toMatchObject(
      failed(/robots\.txt .* asks not to read/),
    );
    expect(requests.map(({ path }) => path)).toEqual(["/robots.txt", "/a"]);
  });

  test("is kept to where it names this program, and on redirects", async () => {
    const { policy, url, requests } = await site(
      rules("User-agent: verbatimbot\nDisallow: /private\n\nUser-agent: *\nDisallow:\n"),
    );
    expect(await testFetcher({ policy }).fetch(url(HOST, "/c"), { wanted: "page" })).toMatchObject(
      failed(/asks not to read/),
    );
    expect(requests.map(({ path }) => path)).not.toContain("/private/b");
  });

  test("that is not there forbids nothing; one that cannot be had forbids all", async () => {
    const none = await site(status(404));
    expect(await testFetcher(none).fetch(none.url(HOST, "/a"), { wanted: "page" })).toMatchObject({
      outcome: "fetched",
    });
    const ill = await site(status(503));
    const fetched = await testFetcher(ill).fetch(ill.url(HOST, "/a"), { wanted: "page" });
    expect(fetched).toMatchObject({ ...failed(/does not give its robots\.txt/), isPassing: true });
    expect(ill.requests.map(({ path }) => path)).toEqual(["/robots.txt"]);
  });

  test("of any size and shape holds nobody up", async () => {
    const traps = `Disallow: /${"*a".repeat(140)}\n`.repeat(5_000) + "a".repeat(1_000_000);
    const { policy, url } = await site(rules(`User-agent: *\n${traps}`));
    const tookMs = await processorMs(() =>
      testFetcher({ policy }).fetch(url(HOST, `/a?${"a".repeat(1_900)}`), { wanted: "page" }),
    );
    expect(tookMs).toBeLessThan(2_000);
  });

  test("says how long to wait between two requests", async () => {
    const { policy, url } = await site(rules("User-agent: *\nCrawl-delay: 5\n"));
    const clock = quickClock();
    const fetcher = testFetcher({ policy, clock, hostDelayMs: 1_000 });
    for (let i = 0; i < 3; i += 1) await fetcher.fetch(url(HOST, "/a"), { wanted: "page" });
    expect(clock.slept).toEqual([5_000, 5_000]);
  });
});

test("requests to one host keep their distance, those to others do not wait", async () => {
  const site = await openSite({ [HOST]: { "*": page("A") }, "herald.example": { "*": page("B") } });
  const clock = quickClock();
  const fetcher = testFetcher({ policy: site.policy, clock, hostDelayMs: 1_000 });
  const fetch = (host: string) => fetcher.fetch(site.url(host, "/a"), { wanted: "page" });
  await fetch(HOST);
  await fetch("herald.example");
  expect(clock.slept).toEqual([]);
  await fetch(HOST);
  expect(clock.slept).toEqual([1_000]);
});
