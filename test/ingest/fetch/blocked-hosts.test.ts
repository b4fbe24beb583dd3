import { expect, test } from "vitest";
import {
  createBlockedHosts,
  hostNamed,
  readBlockedHosts,
  writeBlockedHosts,
} from "../../../src/ingest/fetch/blocked-hosts.ts";
import { openSite } from "../../support/site/site.ts";
import { page, redirect } from "../../support/site/site-answers.ts";
import { newsPage } from "../../support/site/news-page.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { testFetcher } from "./test-fetcher.ts";

test.each([
  ["news.example", "news.example"],
  ["  WWW.News.Example. ", "news.example"],
  ["https://www.news.example/a/b?c", "news.example"],
  ["blog.news.example", "blog.news.example"],
  ["zeitung.müller.example", "zeitung.xn--mller-kva.example"],
  ["example", null],
  ["com", null],
  ["", null],
  ["*", null],
  ["news example", null],
  ["192.168.0.1", null],
])("the host of %j is %j", (text, host) => {
  expect(hostNamed(text)).toBe(host);
});

test("what is blocked is so for hosts below it, at once, and until it is not", async () => {
  const folder = await temporaryFolder();
  const isBlocked = createBlockedHosts(folder);
  expect(isBlocked("news.example")).toBe(false);
  writeBlockedHosts(folder, ["news.example"]);
  for (const [host, is] of [
    ["news.example", true],
    ["www.news.example", true],
    ["NEWS.example.", true],
    ["oldnews.example", false],
    ["news.example.org", false],
  ] as const)
    expect([host, isBlocked(host)]).toEqual([host, is]);
  writeBlockedHosts(folder, []);
  expect(isBlocked("news.example")).toBe(false);
  expect(readBlockedHosts(folder)).toEqual([]);
});

test("nothing is fetched of it, by a redirect neither, and it is not asked", async () => {
  const folder = await temporaryFolder();
  writeBlockedHosts(folder, ["objecting.example"]);
  const site = await openSite({
    "objecting.example": { "/a": page(newsPage()) },
    "short.example": { "/a": redirect("/b"), "*": page(newsPage()) },
  });
  site.hosts["short.example"] = {
    "/a": redirect(site.url("objecting.example", "/a")),
    "/c": page(newsPage()),
  };
  const fetcher = testFetcher({ policy: { ...site.policy, isBlocked: createBlockedHosts(folder) } });
  const fetched = async (host: string, path: string) =>
    fetcher.fetch(site.url(host, path), { wanted: "page" });
  for (const asked of [await fetched("objecting.example", "/a"), await fetched("short.example", "/a")])
    expect(asked).toMatchObject({
      outcome: "failed",
      reason: expect.stringContaining("its publisher objects"),
    });
  expect(await fetched("short.example", "/c")).toMatchObject({ outcome: "fetched" });
  expect(site.asked().filter((asked) => asked.startsWith("objecting"))).toEqual([]);
});
