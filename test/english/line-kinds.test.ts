import { describe, expect, test } from "vitest";
import { knownLines } from "../../src/english/line-kinds.ts";

const kinds = (text: string) =>
  knownLines(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe("a line beside the text is known by its form", () => {
  test.each([
    ["By Sarah Bell, Pellmouth Press", "byline"],
    ["Written by Tom van der Oord", "byline"],
    ["Contributing: Ana Marsh and The Pellmouth Press", "byline"],
    ["Ravi Menon, senior correspondent", "byline"],
    ["Ravi Menon | The Pellmouth Post", "byline"],
    ["BY MEI TAN", "byline"],
    ["Photo: Fatou Diallo looks at the bridge.", "caption"],
    ["Image caption Hua Tan says the bridge was old", "caption"],
    ["The ferry leaves the quay on Monday. Jon Vale/Pellmouth Press", "caption"],
    ["Kari Lund at the harbour (Photo by Jon Vale)", "caption"],
    ["Josef Vale, left, and Dora Klein Getty Images", "caption"],
    ["READ MORE: Petra Weiss opens a bakery", "teaser"],
    ["Related: What we know of the ferry", "teaser"],
    ["In case you missed it: the week in Pellmouth", "teaser"],
    ["Sign up for our letter from the harbour", "teaser"],
    ["Read more", "teaser"],
  ])("%s", (line, kind) => {
    expect(kinds(`Before it rained.\n${line}\nBehind it rained.`)).toEqual([`${kind}: ${line}`]);
  });

  test.each([
    ["PELLMOUTH, Harrow (PP) — Mayor Ines Hall left.", "PELLMOUTH, Harrow (PP) — "],
    ["HARROW — Nobody was hurt.", "HARROW — "],
    ["LOWER SLEET, May 4 (PP) - It rained.", "LOWER SLEET, May 4 (PP) - "],
  ])("of %s only the dateline", (line, dateline) => {
    expect(kinds(line)).toEqual([`dateline: ${dateline}`]);
  });
});

describe("a line of text is none", () => {
  test.each([
    "By Friday Ines Hall had left the town.",
    "Related firms said that the photo was taken by Jon Vale.",
    "“Read more books,” said Ana Marsh.",
    "Marsh read more of the letter than the WHO had.",
    "More than ten said so.",
    "Ana Marsh, a senior editor, said the page was late.",
    "IT IS LATE",
    "Support fell to 12 percent, according to a Pellmouth Times/Harrow News poll.",
    "",
  ])("%s", (line) => {
    expect(kinds(line)).toEqual([]);
  });
});
