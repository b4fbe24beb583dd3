import { describe, expect, it } from "vitest";
import { withPossessives } from "../../src/question/bare-possessives.ts";
import type { NameIndex } from "../../src/question/names/name-index.ts";
import { tokenize } from "../../src/question/tokens.ts";

const KNOWN = new Set(["varrick", "hall", "okundwe"]);
const index = {
  named: ([key = ""]: readonly string[]) =>
    KNOWN.has(key) ? [{ identity: { kind: "person" }, fit: "surname" }] : [],
} as unknown as NameIndex;

const owners = (asked: string): string[] =>
  withPossessives(tokenize(asked), index).tokens.flatMap(({ key, isPossessive }) =>
    isPossessive ? [key] : [],
  );

describe("possessives without an apostrophe", () => {
  it.each([
    ["varricks view on the ferry", ["varrick"]],
    ["what did okundwes lawyer say", ["okundwe"]],
    ["norways minister on the herring", ["norway"]],
    ["halls opinion of it", ["hall"]],
  ])("%s", (asked, expected) => {
    expect(owners(asked)).toEqual(expected);
  });

  it.each(["the varricks said it", "halls of fame", "views on the ferry", "kestrels view"])(
    "are none in: %s",
    (asked) => {
      expect(owners(asked)).toEqual([]);
    },
  );
});
