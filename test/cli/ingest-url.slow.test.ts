import { join } from "node:path";
import { expect, test } from "vitest";
import { newsPage } from "../support/site/news-page.ts";
import { openSite } from "../support/site/site.ts";
import { versioned } from "../support/site/site-answers.ts";
import { dataFolderIn, runCli, workFolder, writeFiles } from "./cli-process.ts";
import { MARROWICK } from "./marrowick.ts";

const work = workFolder();

test("pages are added beside files, asked for again conditionally, and named where they are refused", async () => {
  const site = await openSite({ "gazette.example": { "/ferry": versioned(() => newsPage()) } });
  const data = dataFolderIn(work, "pages");
  const env = {
    FETCH_LOOPBACK_HOSTS: `gazette.example:${site.port}`,
    FETCH_CONTACT: "https://operator.example/bot",
  };
  const ingest = async (...inputs: string[]) => {
    const { code, stdout, stderr } = await runCli(["ingest", "--json", "--data", data, ...inputs], { env });
    return { code, stderr, report: JSON.parse(stdout) };
  };
  const url = site.url("gazette.example", "/ferry");
  const folder = writeFiles(join(work, "pages-articles"), MARROWICK);

  const first = await ingest(url, folder, "http://169.254.169.254/latest", "ftp://gazette.example/");
  expect(first.code).toBe(1);
  expect(first.report).toMatchObject({ added: 3, refused: [{ line: null }, { line: null }] });
  expect(first.stderr).toMatch(
    /^http:\/\/169\.254\.169\.254\/latest: a link-local address, .*; give the address/m,
  );
  expect(first.stderr).toMatch(/^ftp:\/\/gazette\.example\/: expected an address that begins with http/m);
  expect(site.requests[1]?.headers["user-agent"]).toBe("VerbatimBot (+https://operator.example/bot)");

  const second = await ingest(url);
  expect(second).toMatchObject({ code: 0, report: { added: 0, unchanged: 1, embedded: 0 } });
  expect(site.requests.at(-1)?.headers["if-none-match"]).toBeDefined();

  const { stdout } = await runCli([
    "ask",
    "--json",
    "--data",
    data,
    "What did Odile Varrick say about the boat?",
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ status: "answered", sources: [{ url }] });
});
