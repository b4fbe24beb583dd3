import { afterAll, beforeAll, expect, test } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { passageRequest } from "../../src/question/passage-request.ts";
import { articlesNamed } from "../../src/retrieval/articles-named.ts";
import { add } from "../archive/archive-contract.ts";
import { articleOf } from "../support/articles.ts";
import { emptyArchive } from "../support/empty-archive.ts";

let archive: Archive;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ archive, close } = await emptyArchive());
  await add(archive, [
    articleOf("ferry", ["The boat was late.", "A captain waved."], {
      title: "Ferry late in Quillhaven",
      outlet: "The Marrowick Bell",
      published: "2031-03-01",
    }),
    articleOf("fair", ["A ferry of gingerbread was eaten at the fair in Marrowick."], {
      title: "Gingerbread fair",
      outlet: "Quillhaven Courier",
      published: "2031-05-01",
    }),
    articleOf("kettles", ["Forty-one kettles are missing from the town hall."], {
      title: "Kettles gone",
      outlet: "Quillhaven Courier",
    }),
  ]);
});
afterAll(() => close());

const named = async (words: string, outlet?: string) =>
  (await articlesNamed(passageRequest(words), archive, outlet === undefined ? undefined : { outlet })).map(
    ({ article }) => article.id,
  );

test.each([
  ["ferry", "ferry", "in the headline, before one that has it below"],
  ["gingerbread ferry", "fair", "the rarer word in the headline"],
  ["town hall", "kettles", "below the headline alone"],
  ["Quillhaven ferry", "ferry", "an outlet's name is no headline"],
  ["kettels", "kettles", "misspelt"],
])("%s: %s, %s", async (words, id) => {
  expect((await named(words))[0]).toBe(id);
});

test("each article stands there once, and only within the limits", async () => {
  const all = await named("ferry captain boat");
  expect(new Set(all).size).toBe(all.length);
  expect(await named("ferry", "Quillhaven Courier")).toEqual(["fair"]);
  expect(await named("giraffe")).toEqual([]);
});
