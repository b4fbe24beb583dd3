import { describe, expect, test } from "vitest";
import { quoteAt, speakerAt } from "../candidates/who-speaks.ts";

// Each line: the text, words of the quote, the body's name. Everything is invented.

describe("letters are the body that the article calls by them", () => {
  test.each([
    [
      "The Western Harbour Office (WHO) met on Monday. The WHO said the tide was late.",
      "the tide",
      "Western Harbour Office",
    ],
    [
      "The Centers for Tide Control and Prevention (CTC) met. “The tide is late,” the CTC said.",
      "The tide",
      "Centers for Tide Control and Prevention",
    ],
    [
      "The IHF is a small club. Officials of the International Harbour Fund met. The IHF said the tide was late.",
      "the tide",
      "International Harbour Fund",
    ],
    [
      "The Fire Department of Newport Harrow, or FDNH, met. FDNH said the tide was late.",
      "the tide",
      "Fire Department of Newport Harrow",
    ],
    [
      "The U.S. Department of Tides met. The USDT said the tide was late.",
      "the tide",
      "U.S. Department of Tides",
    ],
    [
      "The Ostrany Broadcasting Corporation, known as the OBC, met. The OBC said the tide was late.",
      "the tide",
      "Ostrany Broadcasting Corporation",
    ],
  ])("%s", (text, words, name) => {
    expect(quoteAt(text, words).speaker?.name).toBe(name);
  });

  test.each([
    [
      "two names",
      "The Harbour Pilots Union and the Harrow Press Union met. The HPU said the tide was late.",
      "HPU",
    ],
    [
      "a part of a name",
      "Ada Lund of the Refugee and Tide Center for Education and Legal Aid spoke. TCE said the tide was late.",
      "TCE",
    ],
    ["a person", "Ana Bell Marsh met them. The ABM said the tide was late.", "ABM"],
    ["other letters", "The Western Harbour Office met. The WHF said the tide was late.", "WHF"],
    ["a product of theirs", "HPO said the tide was late. The HPO App was down.", "HPO"],
  ])("but not of %s", (_, text, name) => {
    expect(quoteAt(text, "the tide").speaker?.name).toBe(name);
  });
});

describe("a body with its country or town, and without, is one", () => {
  test.each([
    [
      "The US Department of Fisheries met. The Department of Fisheries said the tide was late.",
      "US Department of Fisheries",
    ],
    [
      "The Department of Fisheries met. The U.S. Department of Fisheries said the tide was late.",
      "U.S. Department of Fisheries",
    ],
    ["The Chicago City Council met. The City Council said the tide was late.", "Chicago City Council"],
    [
      "The French Defence Ministry met. The Defence Ministry said the tide was late.",
      "French Defence Ministry",
    ],
    [
      "The Texas Department of Transportation met. The state’s Department of Transportation said the tide was late.",
      "Texas Department of Transportation",
    ],
  ])("%s", (text, name) => {
    expect(quoteAt(text, "the tide").speaker?.name).toBe(name);
  });

  test("two of them stay two", () => {
    const text =
      "The Texas Department of Tides met. The Ohio Department of Tides said the tide was late. The Texas Department of Tides said the moon was new.";
    expect(speakerAt(text, "the tide")).toBe("body: Ohio Department of Tides");
    expect(speakerAt(text, "the moon")).toBe("body: Texas Department of Tides");
  });

  test("a country’s court is not that of a state named later", () => {
    const text =
      "The Supreme Court said the tide was late. The Indiana Supreme Court met. The Indiana Supreme Court said the moon was new.";
    expect(speakerAt(text, "the tide")).toBe("body: Supreme Court");
    expect(speakerAt(text, "the moon")).toBe("body: Indiana Supreme Court");
  });
});
