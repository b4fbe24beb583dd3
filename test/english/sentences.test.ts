import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorMsOf } from "../support/processor-time.ts";
import { sentenceSpans } from "../../src/english/sentences.ts";
import { oddText, uncovered } from "../text/odd-text.ts";

const sentences = (text: string) => sentenceSpans(text).map(({ start, end }) => text.slice(start, end));

describe("sentenceSpans", () => {
  it.each([
    ["titles", ["Mr. Hale met Dr. Oduya.", "They left together."]],
    [
      "country abbreviations",
      ["The U.S. Embassy closed.", "Nobody lives in the U.S. now.", "It rains in the U.K."],
    ],
    ["an abbreviation that closes", ["She came home to the U.S.", "The mayor did not."]],
    ["months and numbers", ["On Jan. 5, room No. 7 burned.", "It cost $1.5 million."]],
    ["initials", ["J. K. Marlow and Peter W. Stone spoke.", "Both agreed."]],
    ["times of day", ["The vote began at 9 a.m. Monday.", "It ended late."]],
    ["an omission", ["We serve the town ... By the end it pays.", "Wait...", "Now go."]],
    ["tickers", ["Shares of Harbor <HRB.O> rose.", "Others fell."]],
    ["closing marks", ["“We won.”", "He smiled.", "“It is quite absurd. ”", "Then he left."]],
    ["reported questions", ["“Is it safe?” he asked.", "“No!” she said."]],
    ["enumerations", ["1. The bridge is closed.", "2. The ferry runs."]],
    ["German dates", ["Am 5. Januar kam er.", "Das war z. B. gut."]],
  ])("keeps %s whole", (_, expected) => {
    expect(sentences(expected.join(" "))).toEqual(expected);
  });

  it("leaves a stray opening mark with the sentence before", () => {
    expect(sentences("The idea is absurd. “")).toEqual(["The idea is absurd. “"]);
  });

  it("gives Japanese brackets to the sentence they open", () => {
    expect(sentences("市長は言った。「はい。」そして去った。")).toEqual([
      "市長は言った。",
      "「はい。」",
      "そして去った。",
    ]);
  });

  it("leaves no white space before an opening mark that it gives to the next", () => {
    const said = "“We will rebuild,” she said.";
    expect(sentences(`${said}\ufeff${said}`)).toEqual([said, said]);
  });

  it("reads on over a line broken by a column limit, not over short lines", () => {
    const wrapped =
      "The harbour board said on Tuesday that it would close the\nNorth Quay for a year. It gave no reason.";
    expect(sentences(wrapped)).toHaveLength(2);
    expect(sentences("Roses\nLilies\nReeds")).toEqual(["Roses", "Lilies", "Reeds"]);
  });

  it("divides any text into ordered, trimmed slices that cover everything", () => {
    fc.assert(
      fc.property(oddText, (text) => {
        let last = 0;
        for (const { start, end } of sentenceSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
        expect(uncovered(text, sentenceSpans(text))).toBe("");
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    "a",
    "A. ",
    "\n",
    "” ",
    "X\nY\n",
    "1. ",
    ",",
    "(",
    ". ",
    " ",
    "A long line of words without an end \n",
    "word ",
  ])("takes time in proportion to the length: 200 kB of %j", (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    // A quadratic walk takes far longer; the bound only has to tell the two apart.
    expect(processorMsOf(() => void sentenceSpans(text))).toBeLessThan(5_000);
  });
});
