import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { articleDigest } from "../../src/archive/article-digest.ts";
import { readArticles } from "../../src/ingest/read-articles.ts";

/** Each article of a folder with the beginning of its digest, which changes with its id, text and every field. */
async function digestsIn(folder: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for await (const event of readArticles([folder], { nameOf: (path) => basename(path) })) {
    expect(event.kind).not.toBe("refused");
    if (event.kind === "article") digests[event.article.id] = articleDigest(event.article).slice(0, 16);
  }
  return digests;
}

test("the sample articles are read to the character as they always were", async () => {
  expect(await digestsIn(join(process.cwd(), "articles"))).toEqual({
    "pellmouth-ferry-kittiwake-2025-4dfba8ae": "56e200035bb7fe1a",
    "pellmouth-ferry-order-2023-ef786f8a": "8cc57f17de098e74",
    "pellmouth-flood-wall-vote-2024-546f4058": "56a5ee0126e3c42f",
    "pellmouth-slate-ship-2024-45b76947": "f275b11e071e3a81",
    "pellmouth-storm-surge-2023-42ba50f3": "5ed02c52424e5945",
    "vietnam-facebook-2020-fabef025": "6f4e876c7c5e07b7",
    "zuckerberg-town-hall-colombia-2015-fe479fd9": "101beb4fe7e334fd",
    "zuckerberg-trump-2020-a37ad54a": "bdabcebf4a48a0dd",
  });
});

const SEEDS = join(process.cwd(), "..", "shared", "seeds");

test.skipIf(!existsSync(SEEDS))(
  "so are the pages that the project began with (skipped: ../shared is absent, where it is)",
  async () => {
    expect(await digestsIn(SEEDS)).toEqual({
      "000_cc0b155ef6881d09-5350c520": "3d6e7947ef94fdbc",
      "001_666d5d1eb64a0a1f-82cc3924": "283bcdfcca04c977",
      "002_56882d1e2b62bb96-05502b42": "bc9d35b9e61cfea1",
    });
  },
);
