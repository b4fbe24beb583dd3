import { expect, test } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { createOutletArchive } from "../../src/library/outlet-archive.ts";
import type { ArticleId } from "../../src/text/article.ts";
import { openWith } from "../archive/sqlite/open.ts";
import { articleOf } from "../support/articles.ts";
import { fakeVector } from "../support/fake-embed.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { addShared } from "./open-libraries.ts";

const ARTICLES = ["Quay Herald", "Weir Post", "Quay Herald Sunday", null].flatMap((outlet, at) =>
  [1, 2].map((i) =>
    articleOf(
      `${at}-${i}`,
      [`Ilse Varrick said the lamp number ${at}${i} was out.`, "The ferry waited at the quay."],
      {
        title: `Lamps ${at}${i}`,
        outlet,
      },
    ),
  ),
);
const SEEN = ARTICLES.filter(({ outlet }) => outlet === "Quay Herald");
const HIDDEN = ARTICLES.filter(({ outlet }) => outlet !== "Quay Herald");

/** An archive that is limited to an outlet, and one that holds that outlet's articles alone. */
async function both(): Promise<readonly [Archive, Archive]> {
  const [all, seen] = [await temporaryFolder(), await temporaryFolder()];
  await addShared(all, ARTICLES);
  await addShared(seen, SEEN);
  return [createOutletArchive(openWith(all), ["Quay Herald"]), openWith(seen)];
}

test("what is limited to an outlet shows what an archive of its articles alone does", async () => {
  const [limited, alone] = await both();
  const counts = async (archive: Archive) => {
    const { articles, passages, quotes } = await archive.status();
    return { articles, passages, quotes };
  };
  expect(await counts(limited)).toEqual(await counts(alone));
  expect(await limited.articles()).toEqual(await alone.articles());
  expect(await limited.outlets()).toEqual(await alone.outlets());
  const saidIn = async (archive: Archive) =>
    (await archive.quotes({})).map(({ article, content }) => ({ article, content }));
  expect(await saidIn(limited)).toEqual(await saidIn(alone));
  expect((await limited.speakers()).toSorted(byArticle)).toEqual(
    (await alone.speakers()).toSorted(byArticle),
  );
  for (const { id } of SEEN) {
    expect(await limited.article(id)).toEqual(await alone.article(id));
    expect((await limited.passagesOf(id)).map(({ text }) => text)).toEqual(
      (await alone.passagesOf(id)).map(({ text }) => text),
    );
  }
});

test("nothing of other outlets is found, by whatever is asked", async () => {
  const [limited] = await both();
  const seen = new Set<ArticleId>(SEEN.map(({ id }) => id));
  for (const { id, title, outlet, text } of HIDDEN) {
    expect(await limited.article(id)).toBeUndefined();
    expect(await limited.passagesOf(id)).toEqual([]);
    expect(await limited.provenance(id)).toBeUndefined();
    expect(await limited.articles({ ids: [id] })).toEqual([]);
    expect(await limited.quotes({ within: { ids: [id] } })).toEqual([]);
    expect((await limited.copiesOf({ title, outlet, text })).filter((copy) => !seen.has(copy))).toEqual([]);
  }
  const byWords = await limited.searchTerms({ terms: ["lamp"], limit: 50 });
  const byVector = await limited.searchVectors({ vector: fakeVector("lamp"), limit: 50 });
  const found = await limited.passages([...byWords, ...byVector].map(({ id }) => id));
  expect(found.length).toBeGreaterThan(0);
  for (const { article } of found) expect(seen.has(article)).toBe(true);
  for (const { article } of await limited.sameText("The ferry waited at the quay."))
    expect(seen.has(article)).toBe(true);
  for (const story of await limited.stories()) for (const id of story) expect(seen.has(id)).toBe(true);
});

test("a look that failed is made again", async () => {
  const folder = await temporaryFolder();
  await addShared(folder, ARTICLES);
  const whole = openWith(folder);
  let failures = 1;
  const articles: Archive["articles"] = async (limits) => {
    failures -= 1;
    if (failures >= 0) throw new Error("the disk is away");
    return whole.articles(limits);
  };
  const limited = createOutletArchive({ ...whole, articles }, ["Quay Herald"]);
  await expect(limited.articles()).rejects.toThrow("the disk is away");
  expect(await limited.articles()).toHaveLength(SEEN.length);
});

function byArticle(a: { readonly article: string }, b: { readonly article: string }): number {
  return a.article < b.article ? -1 : 1;
}
