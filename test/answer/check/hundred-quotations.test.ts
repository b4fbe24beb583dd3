import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createQuoteChecker, type QuoteChecker } from "../../../src/answer/check/check-quote.ts";
import { createNames } from "../../../src/question/names/names.ts";
import { checkLead } from "../../../src/words/check-lead.ts";
import { en } from "../../../src/words/languages/en/index.ts";
import { archiveOf } from "./archive-of.ts";
import { HUNDRED } from "./hundred-quotations.ts";
import { TOLD_ARTICLES } from "./told-articles.ts";

let checker: QuoteChecker;
let close: () => Promise<void>;

beforeAll(async () => {
  const opened = await archiveOf(TOLD_ARTICLES);
  checker = createQuoteChecker({ archive: opened.archive, names: createNames(opened.archive) });
  close = opened.close;
});
afterAll(() => close());

test("a hundred quotations, of each kind as many as there must be", () => {
  expect(Object.values(HUNDRED).map((rows) => rows.length)).toEqual([20, 20, 15, 15, 10, 10, 10]);
});

describe.each(Object.entries(HUNDRED))("%s", (_, rows) => {
  test.each(rows)("$text ($speaker): $verdict", async ({ text, speaker, verdict, says }) => {
    const { checks, unchecked } = await checker.checkText(text, { speaker });
    expect([checks.length, unchecked]).toEqual([1, 0]);
    const [check] = checks;
    if (check === undefined) return;
    const lead = checkLead(check, en);
    expect({ verdict: check.verdict, lead }).toEqual({ verdict, lead: expect.stringMatching(says) });
    if (verdict !== "exact") expect(lead).not.toMatch(/^Exact/u);
  });
});
