import { expect, test } from "vitest";
import { UserError } from "../../../src/user-error.ts";
import { testFetcher } from "../../ingest/fetch/test-fetcher.ts";
import { FERRY, newsPage } from "../../support/site/news-page.ts";
import { READ_FETCHED } from "../../support/site/read-fetched.ts";
import { openSite } from "../../support/site/site.ts";
import { versioned } from "../../support/site/site-answers.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { openLibraries, textFile } from "../open-libraries.ts";

const SERVER = "7001";
const OTHER = "7002";

async function scene() {
  let html = newsPage();
  const site = await openSite({
    "gazette.example": { "/ferry": versioned(() => html), "/amp/ferry": versioned(() => html) },
  });
  const web = {
    fetcher: testFetcher({ policy: site.policy }),
    ...READ_FETCHED,
  };
  const folder = await temporaryFolder();
  const libraries = openLibraries(folder, { web });
  return {
    site,
    folder,
    web,
    libraries,
    url: site.url("gazette.example", "/ferry"),
    edit: (changed: string) => {
      html = changed;
    },
  };
}

test("a page is added to the server's own articles, and to nobody else's", async () => {
  const { libraries, url } = await scene();
  expect(await libraries.addUrls(SERVER, [url, "http://127.0.0.1/"])).toMatchObject({
    added: 1,
    refused: [{ file: "http://127.0.0.1/", reason: expect.stringMatching(/loopback/) }],
  });
  const [own, other] = await Promise.all(
    [SERVER, OTHER].map((tenant) => libraries.use(tenant, ({ archive }) => archive.articles())),
  );
  expect(own?.map((article) => article.url)).toEqual([url]);
  expect(other).toEqual([]);
  await expect(libraries.addUrls(null, [url])).rejects.toThrow(UserError);
});

test("a refresh reads files again and asks whether pages have changed, after a restart too", async () => {
  const { libraries, folder, web, url, edit, site } = await scene();
  await libraries.addUrls(SERVER, [url]);
  await libraries.addFiles(SERVER, [
    textFile(
      "mill.txt",
      "The mill turns\n\nThe mill of Oatbridge turns again after forty years, the miller said on Saturday.\n",
    ),
  ]);
  await libraries.close();
  const again = openLibraries(folder, { web });
  expect(await again.refresh(SERVER)).toMatchObject({ added: 0, replaced: 0, unchanged: 2 });
  expect(site.requests.at(-1)?.headers["if-none-match"]).toBeDefined();
  edit(
    newsPage({
      paragraphs: [...FERRY, "The first boat leaves at seven in the morning, the board added in a note."],
    }),
  );
  expect(await again.refresh(SERVER)).toMatchObject({ added: 0, replaced: 1, unchanged: 1 });
});

test("a page that was removed does not come back by itself", async () => {
  const { libraries, url } = await scene();
  const { articles } = await libraries.addUrls(SERVER, [url]);
  expect(await libraries.removeArticles(SERVER, articles)).toEqual(articles);
  expect(await libraries.refresh(SERVER)).toMatchObject({ added: 0, unchanged: 0, refused: [] });
  expect(await libraries.addUrls(SERVER, [url])).toMatchObject({ added: 1 });
});

test("too many addresses, or a bot that fetches none, are told", async () => {
  const { libraries, url } = await scene();
  const { refused } = await libraries.addUrls(
    SERVER,
    Array.from({ length: 22 }, () => url),
  );
  expect(refused).toHaveLength(2);
  const without = openLibraries(await temporaryFolder());
  expect((await without.addUrls(SERVER, [url])).refused).toMatchObject([
    { file: url, reason: "this bot fetches no pages" },
  ]);
});
