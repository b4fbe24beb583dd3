import { expect, test } from "vitest";
import { findPredicates } from "../../../embeddings/frames/find-predicates.ts";

const find = (inside: number[], first: number[] = inside.map(() => 0), most = 9) =>
  findPredicates(Float32Array.from(inside), Float32Array.from(first), most).map(({ start, end }) => [
    start,
    end,
  ]);

test("a predicate is its likeliest word and the neighbours that are nearly as likely", () => {
  expect(find([0, 0.2, 0.8, 0.5, 0.3, 0.1])).toEqual([[2, 4]]);
  expect(find([0.14, 0.1])).toEqual([]);
  expect(find([])).toEqual([]);
});

test("a word that begins one ends the one before", () => {
  expect(find([0.9, 0.9, 0.8], [0.9, 0.1, 0.7])).toEqual([
    [0, 2],
    [2, 3],
  ]);
});

test("the likeliest are kept, in the order of the text", () => {
  expect(find([0.3, 0, 0.9, 0, 0.2, 0, 0.7], undefined, 2)).toEqual([
    [2, 3],
    [6, 7],
  ]);
});
