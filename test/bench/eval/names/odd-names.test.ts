import { expect, test } from "vitest";
import { oddNames } from "../../../../bench/eval/names/odd-names.ts";
import type { SpeakerKind } from "../../../../src/quotes/quote.ts";
import { groupSpeakers } from "../../../../src/quotes/speakers/identities/group-speakers.ts";
import type { ArticleId } from "../../../../src/text/article.ts";
import { atOnce } from "../../../../src/text/slices.ts";

function odd(...speakers: [name: string, kind: SpeakerKind][]): string[] {
  const entries = speakers.map(([name, kind]) => ({
    speaker: { name, kind, alsoNamed: [] },
    article: "a" as ArticleId,
    quotes: 1,
  }));
  return oddNames(atOnce(groupSpeakers(entries))).map(
    ({ name, oddity, reason }) => `${name}: ${oddity}${reason === null ? "" : " (with a reason)"}`,
  );
}

test.each<[string, SpeakerKind, string[]]>([
  ["which produced the meat", "body", ["verb"]],
  ["Marsh acts now, progressive members of the board could push", "body", ["verb", "long", "marks"]],
  ["Sky Harrow, Having", "body", ["marks"]],
  ["-based boat maker", "unnamed", ["marks"]],
  ["the harbour board’s", "unnamed", ["cut off"]],
  ["an official with the", "unnamed", ["cut off"]],
  ["across several towns", "unnamed", ["cut off"]],
  ["the", "unnamed", ["no noun"]],
  ["eFerry", "person", ["small letter (with a reason)"]],
  [
    "Ostrany Department of Tides, Fish and Human Services",
    "body",
    ["long (with a reason)", "marks (with a reason)"],
  ],
])("%s", (name, kind, oddities) => {
  expect(odd([name, kind]).map((line) => line.slice(name.length + 2))).toEqual(oddities);
});

test.each<[string, SpeakerKind]>([
  ["Ana Marsh", "person"],
  ["Tomas “Smitty” Okoro", "person"],
  ["Lind & Marsh", "body"],
  ["a senior official", "unnamed"],
  ["more than 6,000 pilots", "unnamed"],
  ["at least two guards", "unnamed"],
])("%s is none", (name, kind) => {
  expect(odd([name, kind])).toEqual([]);
});

test("a body under its name and its letters, as two, is told", () => {
  expect(odd(["Western Harbour Office", "body"], ["WHO", "body"])).toEqual(["WHO: several of one"]);
});
