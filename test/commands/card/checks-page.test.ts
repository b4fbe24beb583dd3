import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checksPage } from "../../../commands/card/checks-page.ts";
import type { CheckAnswer, CheckedText } from "../../../src/answer/check/check-answer.ts";
import { ALL_PHRASES, phrasesFor } from "../../../src/words/phrases-for.ts";
import { runsOf } from "../../support/all-runs.ts";
import { nastyText } from "../../support/nasty-text.ts";
import { aSource, aStatement } from "../../support/sample-answer.ts";
import { aCheck, foundWords } from "../../support/sample-check.ts";
import { arbitraryStatement } from "./arbitrary-answer.ts";
import { customIdsOf, expectSound, offeredOn, textsOf } from "./page-checks.ts";
import { KEY } from "./stored-article.ts";

const ENGLISH = phrasesFor("en-GB");

function checkedText(checks: readonly CheckAnswer[], unchecked = 0): CheckedText {
  return { text: "“…”", checks, unchecked, sources: [aSource(1)], tookMs: 1 };
}

const NOT_FOUND = aCheck({ quote: "The moon is late", verdict: "not_found", found: [], sources: [] });

describe("the checked quotations of a text", () => {
  test("of one, are shown as one, with the nearest quote where nothing is found", () => {
    const nearest = { statement: aStatement(), polarity: "said" as const, similarity: 0.4 };
    const page = checksPage(checkedText([{ ...NOT_FOUND, nearest, sources: [aSource(1)] }]), {
      key: null,
      phrases: ENGLISH,
    });
    expectSound(page);
    const [lead, near] = textsOf(page);
    expect(lead).toContain("Not found");
    expect(near).toContain("The nearest quote is another one, 40% alike");
    expect(near).toContain("Orla Finch");
  });

  test("of two, have a verdict each, with who is credited, and an option by its number for each that was found", () => {
    const checks = [NOT_FOUND, aCheck({ speaker: "Orla Finch" })];
    const page = checksPage(checkedText(checks), { key: KEY, phrases: ENGLISH });
    expectSound(page);
    const [first, second] = textsOf(page);
    expect(first).toMatch(/^1\\\. “The moon is late”\n❔ \*\*Not found/u);
    expect(second).toMatch(/^2\\\. “We will never sell the Kittiwake” — Orla Finch\n✅ \*\*Exact/u);
    expect(customIdsOf(page)).toEqual([{ action: "read", answer: KEY }]);
    expect(offeredOn(page)).toEqual([0]);
    expect(JSON.stringify(page)).toContain('"label":"2 · ');
  });

  test("have a button that shows them to all, where one alone sees them", () => {
    const checks = [NOT_FOUND, aCheck({ speaker: "Orla Finch" })];
    for (const shown of [checks, checks.slice(1), checks.slice(0, 1)]) {
      const page = checksPage(checkedText(shown), { key: KEY, isPostable: true, phrases: ENGLISH });
      expectSound(page);
      expect(customIdsOf(page).at(-1)).toEqual({ action: "post", answer: KEY });
    }
    const ids = customIdsOf(checksPage(checkedText(checks), { key: KEY, phrases: ENGLISH }));
    expect(ids.map(({ action }) => action)).toEqual(["read"]);
  });

  test("of twenty, have a verdict each; the rest is counted", () => {
    const checks = Array.from({ length: 20 }, () => aCheck());
    const texts = textsOf(checksPage(checkedText(checks, 7), { key: KEY, phrases: ENGLISH }));
    expect(texts.filter((text) => text.includes("**Exact"))).toHaveLength(20);
    expect(texts.at(-1)).toBe("-# 7 further quotations were not checked.");
  });

  test("are sound, whatever was typed and found", () => {
    const check = fc
      .tuple(
        nastyText,
        fc.option(nastyText),
        fc.array(arbitraryStatement, { maxLength: 2 }),
        fc.constantFrom("exact" as const, "altered" as const, "other_speaker" as const, "denied" as const),
      )
      .map(([quote, speaker, statements, verdict]) =>
        aCheck({ quote, speaker, verdict, found: statements.map((statement) => foundWords({ statement })) }),
      )
      .map((each) => (each.found.length > 0 ? each : { ...each, verdict: "not_found" as const }));
    fc.assert(
      fc.property(
        fc.array(check, { minLength: 1, maxLength: 20 }),
        fc.nat(3),
        fc.constantFrom(...ALL_PHRASES),
        (checks, unchecked, phrases) => {
          expectSound(checksPage(checkedText(checks, unchecked), { key: KEY, isPostable: true, phrases }));
        },
      ),
      { numRuns: runsOf(100) },
    );
  });
});
