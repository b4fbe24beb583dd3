import { expect, test } from "vitest";
import { newsPage } from "../support/site/news-page.ts";
import { openSite } from "../support/site/site.ts";
import { page, status, versioned } from "../support/site/site-answers.ts";
import { dataFolderIn, runCli, workFolder } from "./cli-process.ts";

const work = workFolder();

test("feeds are watched, shown by status, and followed no longer when that is said", async () => {
  const site = await openSite({
    "gazette.example": {
      "/ferry": versioned(() => newsPage()),
      "/gone": status(410),
    },
  });
  const url = (path: string) => site.url("gazette.example", path);
  const [feed, broken] = [url("/feed.xml"), url("/broken.xml")];
  const rss = (...paths: string[]) =>
    `<rss version="2.0"><channel><title>Pellmouth Gazette</title>${paths.map((path) => `<item><link>${url(path)}</link></item>`).join("")}</channel></rss>`;
  const pages = site.hosts["gazette.example"] ?? {};
  pages["/feed.xml"] = versioned(() => rss("/ferry"), "application/rss+xml");
  pages["/broken.xml"] = page(rss("/gone"), { "content-type": "text/xml" });
  const data = dataFolderIn(work, "feeds");
  const env = { FETCH_LOOPBACK_HOSTS: `gazette.example:${site.port}` };
  const run = (...args: string[]) => runCli([...args, "--data", data], { env });

  expect(await run("watch")).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/^Expected folders or feeds/),
  });
  expect((await run("ingest", feed, broken)).stdout).toMatch(/1 added.*1 refused/);
  expect(await run("watch", "--once")).toMatchObject({ code: 0, stdout: "" });
  const told = (await run("status")).stdout;
  expect(told).toMatch(/^feed +http:.*\/feed\.xml: well, asked .*Z, again from .*Z$/m);
  expect(told).toMatch(/^failing +http:.*\/gone: .*\(410\)/m);

  expect(await run("unfollow", broken)).toMatchObject({
    code: 0,
    stdout: `Not followed any more: ${broken}\n`,
  });
  expect(await run("unfollow", broken)).toMatchObject({
    code: 3,
    stderr: `Expected a feed that is followed, got ${broken}; followed are:\n${feed}\n`,
  });
  const { feeds, failing, articles } = JSON.parse((await run("status", "--json")).stdout);
  expect(feeds).toMatchObject([{ url: feed, error: null }]);
  expect([failing, articles]).toEqual([[], 1]);
});
