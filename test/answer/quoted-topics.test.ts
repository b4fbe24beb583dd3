import { afterAll, beforeAll, expect, test } from "vitest";
import { quotedTopics } from "../../src/answer/quoted-topics.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { createNames } from "../../src/question/names/names.ts";
import { addArticles } from "../../src/intake/add-articles.ts";
import { articleOf } from "../support/articles.ts";
import { emptyArchive } from "../support/empty-archive.ts";
import { fakeEmbed } from "../support/fake-embed.ts";
import { saidReader } from "../support/said-reader.ts";

let archive: Archive;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ archive, close } = await emptyArchive());
  const writer = await archive.openWriter();
  await addArticles(
    [
      articleOf("a", ["Zuzanna Kordrick said we sail for Thornsay. Bram Tessaly said the kettles whistle."]),
      articleOf("b", ["Zuzanna Kordrick said nobody in Thornsay waits."]),
    ],
    { writer, embed: fakeEmbed(), quoteReader: saidReader() },
  );
  await writer.close();
});
afterAll(() => close());

const topics = async (speaker: string) => quotedTopics(archive, await createNames(archive)(), speaker);

test("of a speaker, with how many quotes hold each", async () => {
  expect((await topics("kordrick"))[0]).toEqual({ topic: "Thornsay", quotes: 2 });
  expect((await topics("Tessaly")).map(({ topic }) => topic)).toEqual(["kettles"]);
});

test("of everybody where nobody is named, and none of a name that nobody bears", async () => {
  expect((await topics(" ")).map(({ topic }) => topic)).toEqual(
    expect.arrayContaining(["Thornsay", "kettles"]),
  );
  expect(await topics("Otto Mansfield")).toEqual([]);
});
