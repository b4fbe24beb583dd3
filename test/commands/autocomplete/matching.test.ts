import { expect, test } from "vitest";
import { matching } from "../../../commands/autocomplete/matching.ts";

const NAMES = ["Orla Finch", "Bram Tessaly", "Ilse Varrick", "Finch & Sons", "Zoé Brisk-Lamer"];
const found = (typed: string) => matching(NAMES, typed, (name) => [name]);

test.each<[string, string[]]>([
  ["", NAMES],
  ["  ", NAMES],
  ["finch", ["Finch & Sons", "Orla Finch"]],
  ["fin or", ["Orla Finch"]],
  ["TESS", ["Bram Tessaly"]],
  ["zoe br", ["Zoé Brisk-Lamer"]],
  ["inch", ["Orla Finch", "Finch & Sons"]],
  ["varik", ["Ilse Varrick"]],
  ["tesaly", ["Bram Tessaly"]],
  ["ilse varick", ["Ilse Varrick"]],
  ["brisklammer", []],
  ["fnch", ["Orla Finch", "Finch & Sons"]],
  ["orx", []],
  ["quagmire", []],
])("%j", (typed, names) => {
  expect(found(typed)).toEqual(names);
});

test("any of several names is enough", () => {
  const people = [{ names: ["Ilse Varrick", "the mayor"] }, { names: ["Orla Finch"] }];
  expect(matching(people, "may", ({ names }) => names)).toEqual([people[0]]);
});
