import { describe, expect, test } from "vitest";
import { checkLeadLine, LEAD_ROOM, leadLine } from "../../../commands/card/lead-line.ts";
import { phrasesFor } from "../../../src/words/phrases-for.ts";
import { readMarkdown } from "../../support/discord-markdown.ts";
import { aQuotesLead, aSpeaker } from "../../support/sample-answer.ts";
import { aCheck } from "../../support/sample-check.ts";

describe("the lead of a card", () => {
  test("is said in the reader's language, with what it names escaped", () => {
    const lead = aQuotesLead({ speakers: [aSpeaker("*Orla* Finch")], topic: "the <#1> ferry" });
    const read = (locale: string) => readMarkdown(leadLine({ lead }, phrasesFor(locale)));
    expect(read("en-US")).toEqual({
      shown: "1 quote by *Orla* Finch on “the <#1> ferry” in 1 article.",
      active: [],
    });
    expect(read("ja")).toEqual({
      shown: "*Orla* Finchの「the <#1> ferry」についての発言1件（記事1件）。",
      active: [],
    });
  });

  test("is cut where it is longer than its room, and says so", () => {
    const lead = aQuotesLead({ topic: "word ".repeat(500) });
    const line = leadLine({ lead }, phrasesFor("en"));
    expect(line.length).toBeLessThanOrEqual(LEAD_ROOM.characters);
    expect(line.endsWith("…")).toBe(true);
  });

  test("of a checked quotation is its verdict", () => {
    const check = aCheck({ speaker: "*" });
    const told = [true, false].map((hasPlace) => checkLeadLine(check, phrasesFor("de"), { hasPlace }));
    for (const line of told) expect(line).toMatch(/^Wörtlich\\?: gesagt von Orla Finch/u);
    expect(told.map((line) => line.includes("Absatz"))).toEqual([true, false]);
  });
});

test("names that run from right to left are isolated each, and nothing else is", () => {
  const lead = aQuotesLead({ speakers: [aSpeaker("ليلى حسن")] });
  expect(leadLine({ lead }, phrasesFor("en-GB"))).toMatch(/by \u2068ليلى حسن\u2069 in 1 article/u);
  expect(leadLine({ lead: aQuotesLead() }, phrasesFor("en-GB"))).not.toMatch(/[\u2068\u2069]/u);
});
