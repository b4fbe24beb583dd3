import { expect, it } from "vitest";
import {
  areRightWords,
  factQuestions,
  isFactKeptApart,
  isRightPassage,
} from "../../../../bench/eval/facts/fact-set.ts";

const KINDS = ["detail", "entity_absent", "entity_elsewhere", "number", "opposite", "time"];

it("the questions of readers are whole: 200 answerable and 240 near misses in six kinds of 40, half kept apart", () => {
  const all = ["news", "dev", "samples"].flatMap((library) =>
    factQuestions("bench/eval/sets/facts", library),
  );
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  const answerable = all.filter(({ kind }) => kind === "answerable");
  expect(answerable.length).toBeGreaterThanOrEqual(200);
  for (const { right = [], words = [], id } of answerable) {
    expect(right.length, id).toBeGreaterThan(0);
    expect(words.length, id).toBeGreaterThan(0);
    for (const { start, end } of [...right, ...words]) expect(start, id).toBeLessThan(end);
  }
  for (const kind of KINDS)
    expect(all.filter(({ miss }) => miss === kind).length, kind).toBeGreaterThanOrEqual(40);
  const apart = all.filter(isFactKeptApart).length / all.length;
  expect(apart).toBeGreaterThan(0.4);
  expect(apart).toBeLessThan(0.6);
  expect(factQuestions("bench/eval/sets/facts", "nowhere")).toEqual([]);
});

const QUESTION = {
  library: "samples",
  right: [{ article: "ferry-2031", start: 10, end: 60 }],
  words: [{ article: "ferry-2031", start: 20, end: 34 }],
} as const;

it("a passage is right where it shares words with a gold one, whatever the stamp of a sample's id", () => {
  expect(isRightPassage(QUESTION, { article: "ferry-2031-0a1b2c3d", start: 59, end: 90 })).toBe(true);
  expect(isRightPassage(QUESTION, { article: "ferry-2031-0a1b2c3d", start: 60, end: 90 })).toBe(false);
  expect(isRightPassage(QUESTION, { article: "ferry-2032-0a1b2c3d", start: 10, end: 60 })).toBe(false);
  expect(
    isRightPassage({ ...QUESTION, library: "news" }, { article: "ferry-2031-0a1b2c3d", start: 10, end: 60 }),
  ).toBe(false);
});

it("words are right that are the gold ones but for case, marks and articles", () => {
  const gold = () => "240 passengers";
  const given = (text: string) => ({ article: "ferry-2031-0a1b2c3d", text });
  expect(areRightWords(QUESTION, given("the 240 Passengers,"), gold)).toBe(true);
  expect(areRightWords(QUESTION, given("240"), gold)).toBe(false);
});
