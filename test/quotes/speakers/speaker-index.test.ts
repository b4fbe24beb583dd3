import { describe, expect, test } from "vitest";
import { atOnce } from "../../../src/text/slices.ts";
import type { SpeakerKind } from "../../../src/quotes/quote.ts";
import { groupSpeakers } from "../../../src/quotes/speakers/identities/group-speakers.ts";
import { editDistance } from "../../../src/quotes/speakers/speaker-index.ts";
import type { SpeakerEntry } from "../../../src/quotes/speakers/identities/speaker-identity.ts";
import { createSpeakerIndex } from "../../../src/quotes/speakers/speaker-index.ts";
import type { ArticleId } from "../../../src/text/article.ts";

function entry(
  name: string,
  quotes: number,
  kind: SpeakerKind = "person",
  alsoNamed: string[] = [],
): SpeakerEntry {
  return { speaker: { name, kind, alsoNamed }, article: "a" as ArticleId, quotes };
}

const index = atOnce(
  createSpeakerIndex(
    atOnce(
      groupSpeakers([
        entry("Ana Marsh", 9, "person", ["Marsh", "Tessel Bank chief executive"]),
        entry("Tom Marsh", 2, "person", ["Marsh"]),
        entry("Zoé Brisk-Lamer", 3),
        entry("Peter Oduya", 4),
        entry("Marsh’s campaign", 5, "body"),
        entry("Harbour Union", 1, "body"),
        entry("a senior official at Tessel Bank", 2, "unnamed", ["the official"]),
      ]),
    ),
  ),
);

function matches(words: string): string[] {
  return index.find(words).matches.map((identity) => identity.name);
}

describe("a question's words", () => {
  test.each([
    ["a surname, without its capital", "oduya", ["Peter Oduya"]],
    ["honorific and possessive", "Mr. Oduya’s", ["Peter Oduya"]],
    ["a full name", "tom marsh", ["Tom Marsh"]],
    ["a given name", "Peter", ["Peter Oduya"]],
    ["an accent left out", "zoe brisk-lamer", ["Zoé Brisk-Lamer"]],
    ["a surname of two, both given, the more quoted first", "Marsh", ["Ana Marsh", "Tom Marsh"]],
    ["an office", "the Tessel Bank CEO", ["Ana Marsh"]],
    [
      "an unnamed source's description",
      "the senior Tessel Bank official",
      ["a senior official at Tessel Bank"],
    ],
    ["a body", "the harbour union", ["Harbour Union"]],
    ["nobody known", "Zebedee Quark", []],
    ["nothing", "  ", []],
    ["function words alone", "the", []],
  ])("%s", (_, words, names) => {
    expect(matches(words)).toEqual(names);
  });

  test.each([
    ["a letter wrong", "oduja", "Peter Oduya"],
    ["letters swapped", "pter odyua", "Peter Oduya"],
    ["another given name", "Carl Oduya", "Peter Oduya"],
    ["a letter missing", "brisk-lame", "Zoé Brisk-Lamer"],
  ])("with %s suggest the nearest name that exists", (_, words, name) => {
    expect(index.find(words).matches).toEqual([]);
    expect(index.find(words).suggestions[0]?.name).toBe(name);
  });
});

test("the distance of words counts insertions, deletions, replacements and swaps, up to a limit", () => {
  expect(editDistance("marsh", "marhs", 2)).toBe(1);
  expect(editDistance("marsh", "march", 2)).toBe(1);
  expect(editDistance("marsh", "mars", 2)).toBe(1);
  expect(editDistance("marsh", "quill", 2)).toBe(3);
  expect(editDistance("", "ab", 3)).toBe(2);
});
