import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Wanted } from "../../../src/retrieval/passage-request.ts";
import { neatWords } from "../../../src/retrieval/reading/neat-words.ts";

/** The words in brackets of a window, made neat. */
function neat(marked: string, wanted: Wanted): string {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const window = marked.replace(/[[\]]/gu, "");
  const { start: from, end: to } = neatWords({ start, end }, window, wanted);
  return window.slice(from, to);
}

describe("a number with what it counts, and no more", () => {
  it.each([
    ["The town had [900 tons of salt, over 70] lorries and one plough.", "900 tons"],
    ["She counted [31 slips of the pen out of more than a million].", "31 slips"],
    ["The boat missed [143 of its 2,900] crossings.", "143"],
    ["They dug [734] feet into the hill.", "734 feet"],
    ["He let [103] Norns go.", "103 Norns"],
    ["There were [at least 40] jetties along the shore.", "at least 40 jetties"],
    ["They paid [the yard 15,000 crowns] for it.", "15,000 crowns"],
    ["It cost [$6,000] annually.", "$6,000"], // money needs no unit
    ["It took [12] was the answer.", "12"], // a word that only looks like a plural
    ["It moved [18] metre-long planks.", "18"],
    ["They lost [two thirds of the harvest].", "two thirds of the harvest"], // of a fraction
    ["They hauled [between 10 and 20 tons] of it.", "between 10 and 20 tons"],
    ["It fell by [10 to 20 percent] in May.", "10 to 20 percent"],
    ["There were [10–15 boats].", "10–15 boats"],
    ["It costs [$3 million to $5 million].", "$3 million to $5 million"],
    ["It hit [nine out of ten].", "nine out of ten"],
    ["It hit [one in ten].", "one in ten"],
    ["She waited [two and a half years].", "two and a half years"],
    ["She waited [two hours and ten minutes].", "two hours and ten minutes"],
    ["He is [6 feet, 2 inches] tall.", "6 feet, 2 inches"],
    ["It left at [10:30].", "10:30"],
    ["They took [60 (of 100)].", "60"],
    ["It was [minus 5 degrees] there.", "minus 5 degrees"],
    ["She saw [nobody].", "nobody"],
  ])("%s", (marked, expected) => {
    expect(neat(marked, "number")).toBe(expected);
  });
});

describe("a whole name, and no more", () => {
  it.each<[marked: string, wanted: Wanted, expected: string]>([
    ["They drank Ocean [Spray cranberry juice] on the pier.", null, "Ocean Spray cranberry juice"],
    ["The minister met her in [Port Lorne 2009] for an hour.", "place", "Port Lorne"],
    ["The [New Quill-born] singer came back.", "place", "New Quill"],
    ["It was [Diego Marsh's famous 'Hand] shirt.", "name", "Diego Marsh"],
    ["It was [Will] Hall who rang.", "name", "Will Hall"],
    ["The [Hall] opened in May.", "name", "Hall"], // "The" begins no name
    ["It was Ana [Marsh] Tuesday.", "name", "Ana Marsh"], // no day belongs to it
    ["The Ferry Board Hears Old Ana [Marsh], 45", "name", "Marsh"], // a headline
    ["Head of Cork\n[Marsh] left.", "name", "Marsh"], // nor what stands in another line
    ["He left. [Hall] Street is quiet.", "place", "Hall Street"],
    ["It was in [May 2031] that she came.", "time", "May 2031"],
  ])("%s (%s)", (marked, wanted, expected) => {
    expect(neat(marked, wanted)).toBe(expected);
  });
});

test.each<[string, Wanted]>([
  ["NORTHERN AERONAUTICS AND SPACE ADMINISTRATION FOR WEATHER", "name"],
  ["TOWN POLICE DEPARTMENT SPOKESPERSON JONATHAN RICHARDSON, 45", "place"],
  [`${"ABCDEFGHIJ ".repeat(400)}`, "name"],
  [`${"A".repeat(4_000)}, 1`, null],
  [`${"12 and ".repeat(600)}`, "number"],
])("in capitals and at length at once: %.40s", (window, kind) => {
  const started = performance.now();
  for (const start of [0, Math.floor(window.length / 2)])
    neatWords({ start, end: window.length }, window, kind);
  expect(performance.now() - started).toBeLessThan(200);
});

test("whatever the window, the words are some of it, never none", () => {
  const word = fc.constantFrom(
    "Ann",
    "the",
    "of",
    "12",
    "1,500",
    "feet",
    "Hall’s",
    "$",
    "boats,",
    "and",
    "é",
    "Mr.",
    "-born",
    "2009",
  );
  const wanted = fc.constantFrom<Wanted>("number", "place", "name", "time", null);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.nat(),
      wanted,
      (words, a, b, kind) => {
        const window = words.join(" ");
        const start = a % window.length;
        const end = start + 1 + (b % (window.length - start));
        const result = neatWords({ start, end, margin: 1 }, window, kind);
        expect(result.start).toBeGreaterThanOrEqual(0);
        expect(result.end).toBeLessThanOrEqual(window.length);
        expect(result.end).toBeGreaterThan(result.start);
        expect(result.margin).toBe(1);
      },
    ),
  );
});
