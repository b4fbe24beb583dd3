import { beforeAll, afterAll, expect, test } from "vitest";
import type { Archive, StoredQuote } from "../../../src/archive/archive.ts";
import { nameByHand } from "../../../src/answer/by-hand/name-by-hand.ts";
import { addArticles } from "../../../src/intake/add-articles.ts";
import { createSpeakerDirectory } from "../../../src/retrieval/speaker-directory.ts";
import { articleOf } from "../../support/articles.ts";
import { emptyArchive } from "../../support/empty-archive.ts";
import { fakeEmbed } from "../../support/fake-embed.ts";
import { saidReader } from "../../support/said-reader.ts";

const QUAY = articleOf("quay", [
  "Ottoline Vasquell said the quay was shut. Bram Tessaly said it was full. Nadia Tessaly said no.",
  "Nobody asked Amara Okonjo, whom State Post had quoted before, or Søren Åkesson.",
]);
const ELSEWHERE = articleOf("elsewhere", [
  "Zuzanna Kordrick said the ferry was late. Will Hall said it was not.",
]);

let archive: Archive;
let close: () => Promise<void>;
let quotes: StoredQuote[];

beforeAll(async () => {
  ({ archive, close } = await emptyArchive());
  const writer = await archive.openWriter();
  await addArticles([QUAY, ELSEWHERE], { writer, embed: fakeEmbed(), quoteReader: saidReader() });
  await writer.close();
  quotes = await archive.quotes({ within: { ids: [QUAY.id] } });
});
afterAll(() => close());

const read = async (typed: string) =>
  nameByHand(typed, quotes, { archive, directory: await createSpeakerDirectory(archive)() });

test.each([
  ["Ottoline Vasquell", "Ottoline Vasquell"],
  ["  ottoline   VASQUELL ", "Ottoline Vasquell"],
  ["Vasquell", "Ottoline Vasquell"],
  ["zuzanna kordrick", "Zuzanna Kordrick"],
  ["Will Hall", "Will Hall"],
])("%j is a speaker that is known: %s", async (typed, name) => {
  expect(await read(typed)).toEqual({
    is: "name",
    name: { set: { is: "speaker", name, kind: "person" }, isNamed: true, suggestions: [] },
  });
});

test.each([
  ["Amara Okonjo", "person"],
  ["Søren Åkesson", "person"],
  ["State Post", "body"],
])("%s, whom an article names and nobody quotes, is taken as written", async (name, kind) => {
  expect(await read(name)).toMatchObject({ name: { set: { name, kind }, isNamed: true } });
});

test.each([
  ["Sabela Corvo", "person", []],
  ["Grace Press", "person", []],
  ["Lumbrow Council", "body", []],
  ["Otoline Vasquel", "person", ["Ottoline Vasquell"]],
  ["東京タワー", "person", []],
])("%s is named by no article, and set all the same", async (name, kind, suggestions) => {
  const found = await read(name);
  expect(found).toMatchObject({ is: "name", name: { set: { name, kind }, isNamed: false } });
  if (found.is === "name") expect(found.name.suggestions).toEqual(expect.arrayContaining(suggestions));
});

test("a surname that two of the article's speakers have is asked back", async () => {
  expect(await read("Tessaly")).toEqual({ is: "several", names: ["Bram Tessaly", "Nadia Tessaly"] });
});

test.each(["", "   ", "42", "—", "a\u0007b", "x".repeat(101), "half \ud800"])(
  "%j is no name",
  async (typed) => {
    expect(await read(typed)).toEqual({ is: "no_name" });
  },
);
