import { afterAll, beforeAll, expect, it } from "vitest";
import { speakersMeant } from "../../src/answer/speakers-meant.ts";
import { speakerNamed } from "../../src/question/asked-speaker.ts";
import { createQuoteReader } from "../../src/quotes/reading/quote-reader.ts";
import { articleOf } from "../support/articles.ts";
import { type SaidArchive, saidArchive } from "./said-archive.ts";

// Whose relative somebody is, is told beside the name. An article that names others besides makes nobody theirs.

let room: SaidArchive;
beforeAll(async () => {
  const articles = [
    articleOf("quay", [
      "Solveig Hall, the wife of Governor Anders Hall, said the quay was no place for a festival.",
      "Keith Tarn was hurt on the quay in May, and Amaru Post saw it.",
      '"We warned them about the rope," said Governor Anders Hall. Keith Tarn has left the hospital.',
    ]),
    articleOf("race", [
      "Rosa Lake said the race would go on. Rosa Lake's running mate, Tane Will, was ill.",
      "Tane Will said he would be back.",
    ]),
    articleOf("rope", [
      'Will Okundwe pulled him out. "He held on to me and to his hat," said Okundwe\'s sister, Grace Okundwe.',
    ]),
  ];
  room = await saidArchive(articles, { quoteReader: createQuoteReader(null) });
});
afterAll(() => room?.close());

const meant = async (words: string): Promise<string[]> => {
  const names = await room.names();
  const all = await speakersMeant(speakerNamed(words, names), { names, archive: room.archive });
  return all.map(({ name }) => name);
};

it.each(["Keith Tarn's wife", "the wife of Keith Tarn", "Amaru Post's wife", "Tarn's sister"])(
  "%s is nobody who is quoted",
  async (words) => {
    expect(await meant(words)).toEqual([]);
  },
);

it.each([
  ["Anders Hall's wife", "Solveig Hall"],
  ["Hall's wife", "Solveig Hall"],
  ["Okundwe's sister", "Grace Okundwe"],
  ["Lake's running mate", "Tane Will"],
])("%s is %s", async (words, name) => {
  expect(await meant(words)).toContain(name);
});

it.each(["Lake's running mate", "Rosa Lake's barber", "president zubarin"])(
  "%s is not whoever owns them, nor another of the office",
  async (words) => {
    expect((await meant(words)).filter((name) => !/Will/u.test(name))).toEqual([]);
  },
);
