import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newsPage } from "../support/site/news-page.ts";
import { openSite } from "../support/site/site.ts";
import { page, status, versioned } from "../support/site/site-answers.ts";
import { dataFolderIn, endOf, runCli, startCli, workFolder, writeFiles } from "./cli-process.ts";
import { MARROWICK } from "./marrowick.ts";

const work = workFolder();

const MILL =
  "---\ntitle: The mill turns again\noutlet: Oatbridge Herald\n---\n\nThe mill of Oatbridge turns again after forty years, the miller Jasper Threlkeld said on Saturday.\n";

test("a watched folder is in the archive a moment after it changes, and Ctrl-C ends in good order", async () => {
  const data = dataFolderIn(work, "folders");
  const folder = writeFiles(join(work, "news"), MARROWICK);
  const child = startCli(["watch", folder, "--data", data, "--json"]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = endOf(child);
  let out = "";
  child.stdout?.on("data", (text: string) => {
    out += text;
  });
  const rounds = () =>
    out
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  const last = (what: object) => expect.poll(() => rounds().at(-1), { timeout: 20_000 }).toMatchObject(what);
  await last({ of: "start", removed: 0 });

  const [mill, moved] = [join(folder, "mill.md"), join(folder, "moved.md")];
  writeFileSync(mill, MILL);
  await last({ of: "folders", added: 1, files: [mill] });
  renameSync(mill, moved);
  await last({ added: 1, removed: 1, embedded: 0 });
  const question = ["ask", "--json", "--data", data, "What did Jasper Threlkeld say about the mill?"];
  const answer = JSON.parse((await runCli(question)).stdout);
  expect(answer).toMatchObject({ status: "answered", sources: [{ file: moved }] });
  rmSync(moved);
  await last({ added: 0, removed: 1 });

  child.kill("SIGINT");
  expect(await ended).toMatchObject({ code: 0, stderr: expect.stringContaining("Stopping after") });
  const { stdout } = await runCli(["sources", "--json", "--data", data]);
  expect(JSON.parse(stdout)).toHaveLength(Object.keys(MARROWICK).length);
});

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
