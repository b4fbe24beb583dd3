import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createQuoteChecker, type QuoteChecker } from "../../../src/answer/check/check-quote.ts";
import { createNames } from "../../../src/question/names/names.ts";
import { archiveOf } from "./archive-of.ts";
import { NAMED_ARTICLES, NAMED_CHECKS } from "./named-articles.ts";

let checker: QuoteChecker;
let close: () => Promise<void>;

beforeAll(async () => {
  const opened = await archiveOf(NAMED_ARTICLES);
  checker = createQuoteChecker({ archive: opened.archive, names: createNames(opened.archive) });
  close = opened.close;
});
afterAll(() => close());

test("each way to name somebody is tried, and a third of the words are another's", () => {
  const others = NAMED_CHECKS.filter(({ verdict }) => verdict === "other_speaker");
  expect(new Set(NAMED_CHECKS.map(({ by }) => by)).size).toBe(5);
  expect(others.length / NAMED_CHECKS.length).toBeGreaterThan(0.3);
});

describe.each(["full", "surname", "role", "nickname", "acronym"] as const)("by %s", (by) => {
  test.each(NAMED_CHECKS.filter((one) => one.by === by))("$speaker, $verdict: $text", async (one) => {
    const { verdict, isSpeakerKnown } = await checker.check(one.text, { speaker: one.speaker });
    expect({ verdict, isSpeakerKnown }).toEqual({ verdict: one.verdict, isSpeakerKnown: true });
  });
});
