import { expect, test } from "vitest";
import { linksIn } from "../../../commands/answers/linked-article.ts";

test.each([
  ["Look: <https://herald.example/mill>, and (https://herald.example/goats).", ["mill", "goats"]],
  ["https://herald.example/Quay_(Pellmouth)", ["Quay_(Pellmouth)"]],
  ["(see https://herald.example/Quay_(Pellmouth))", ["Quay_(Pellmouth)"]],
  ["(see https://herald.example/Quay_(Pellmouth)), he wrote.", ["Quay_(Pellmouth)"]],
  ["[here](https://herald.example/a_(b)_(c))", ["a_(b)_(c)"]],
  ["“https://herald.example/mill?page=2”.", ["mill?page=2"]],
  ["https://herald.example/mill https://herald.example/mill!", ["mill"]],
  ["https://) and https://herald.example/(", ["("]],
  ["no address at all", []],
] as const)("the addresses of %s", (text, paths) => {
  expect(linksIn(text)).toEqual(paths.map((path) => `https://herald.example/${path}`));
});
