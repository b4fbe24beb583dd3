import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPage } from "../../../commands/card/check-page.ts";
import { ALL_PHRASES, phrasesFor } from "../../../src/words/phrases-for.ts";
import type { CheckAnswer } from "../../../src/answer/check/check-answer.ts";
import type { ArticleId } from "../../../src/text/article.ts";
import type { Passage } from "../../../src/text/passage.ts";
import { readMarkdown } from "../../support/discord-markdown.ts";
import { nastyText } from "../../support/nasty-text.ts";
import { arbitraryStatement } from "./arbitrary-answer.ts";
import { customIdsOf, expectSound, offeredOn, textsOf } from "./page-checks.ts";
import { KITTIWAKE, marking } from "../../support/sample-answer.ts";
import { aCheck, foundWords } from "../../support/sample-check.ts";
import { KEY, stored } from "./stored-article.ts";
import { runsOf } from "../../support/all-runs.ts";

const ENGLISH = phrasesFor("en-GB");
const anyPhrases = fc.constantFrom(...ALL_PHRASES);

describe("a checked quotation", () => {
  const [, passages] = stored(["“We will never sell the Kittiwake,” she said."]);
  const statement = marking(passages[0] as Passage, "We will never sell the Kittiwake,");
  const found = (differences: CheckAnswer["found"][number]["differences"]) =>
    foundWords({ words: differences.length > 0 ? "altered" : "exact", statement, differences });
  const base = aCheck({
    quote: "We will always sell the Kittiwake",
    verdict: "altered",
    found: [
      found([
        {
          kind: "replaced",
          gap: null,
          negation: null,
          given: { start: 8, end: 14, text: "always" },
          stored: [{ article: KITTIWAKE, start: 9, end: 14, text: "never" }],
        },
      ]),
    ],
    sources: [],
  });

  test("has the verdict, the stored words, and the differences struck out and bold", () => {
    const page = checkPage(base, { key: KEY, phrases: ENGLISH });
    expectSound(page, ["strikethrough"]);
    const [lead, place] = textsOf(page);
    expect(lead).toBe("⚠️ **Altered, 1 word replaced\\: said by Orla Finch.**");
    expect(place).toContain("> “We will never sell the Kittiwake”\n");
    expect(place).toContain("Compared: We will ~~always~~ **never** sell the Kittiwake");
    expect(customIdsOf(page)).toEqual([{ action: "read", answer: KEY }]);
    expect(offeredOn(page)).toEqual([0]);
  });

  test.each([
    ["de", "⚠️ Verändert, 1 Wort ersetzt: gesagt von Orla Finch."],
    ["fr", "⚠️ Modifiée, 1 mot remplacé : propos d’Orla Finch."],
  ])("is judged in %s", (locale, expected) => {
    const [lead] = textsOf(checkPage(base, { key: null, phrases: phrasesFor(locale) }));
    expect(readMarkdown(lead ?? "").shown).toBe(expected);
  });

  test("that is nowhere says so", () => {
    const page = checkPage({ ...base, verdict: "not_found", found: [] }, { key: null, phrases: ENGLISH });
    expectSound(page);
    expect(textsOf(page)[0]).toContain("Not found");
  });

  test("that stands in many places shows as many as fit, and counts the others", () => {
    const places = Array.from({ length: 12 }, () => found([]));
    const page = checkPage({ ...base, verdict: "exact", found: places }, { key: KEY, phrases: ENGLISH });
    expectSound(page);
    expect(textsOf(page).at(-1)).toBe("-# and 7 more places");
  });

  test("is sound, whatever was typed and found", () => {
    fc.assert(
      fc.property(
        fc.oneof(nastyText, fc.constantFrom("~".repeat(6_000), "word ".repeat(1_200))),
        fc.array(arbitraryStatement, { maxLength: 8 }),
        fc.array(
          fc.tuple(
            fc.double({ min: 0, max: 1, noNaN: true }),
            fc.double({ min: 0, max: 1, noNaN: true }),
            nastyText,
          ),
          { maxLength: 4 },
        ),
        fc.constantFrom("exact" as const, "altered" as const, "other_speaker" as const, "not_found" as const),
        anyPhrases,
        (quote, statements, cuts, verdict, phrases) => {
          const places = cuts
            .map(([from]) => from)
            .concat(cuts.map(([, to]) => to))
            .map((cut) => Math.round(cut * quote.length))
            .sort((a, b) => a - b);
          const differences = cuts.map(([, , text], i) => {
            const [start = 0, end = 0] = places.slice(2 * i, 2 * i + 2);
            const stored =
              text === "" ? [] : [{ article: "a" as ArticleId, start: 0, end: text.length, text }];
            return {
              kind: "replaced" as const,
              gap: null,
              negation: null,
              given: { start, end, text: quote.slice(start, end) },
              stored,
            };
          });
          const check = {
            ...base,
            quote,
            verdict,
            speaker: quote.slice(0, 50),
            isSpeakerKnown: false,
            suggestions: [quote],
            found: statements.map((each) => ({ ...found(differences), statement: each })),
          };
          expectSound(checkPage(check, { key: KEY, phrases }), ["strikethrough"]);
        },
      ),
      { numRuns: runsOf(100) },
    );
  });
});
