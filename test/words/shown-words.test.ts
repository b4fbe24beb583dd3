import { describe, expect, test } from "vitest";
import { de } from "../../src/words/languages/de/index.ts";
import { en } from "../../src/words/languages/en/index.ts";
import { cueShown, denialShown } from "../../src/words/shown-words.ts";
import { aPiece, aStatement } from "../support/sample-answer.ts";

describe("reporting words", () => {
  const told = (paragraph: string, cue: string | null): string | null =>
    cueShown(aStatement({ cue, passage: { ...aPiece(paragraph), ordinal: 1 } }, paragraph));

  test.each([
    ["“We sail,” Finch told the council chamber. Nobody spoke.", "told", "told the council chamber"],
    ["Finch told reporters on Monday that the ferry would sail.", "told", "told reporters"],
    ["“We sail,” Finch said to nobody.", "said", "said"],
    ["“We sail,” Finch said:", "said:", "said"],
  ])("%s", (paragraph, cue, shown) => expect(told(paragraph, cue)).toBe(shown));

  test("name nobody as told where two in the paragraph told somebody", () => {
    const paragraph = "Dorrow told the Bell that it rained. “We sail,” Finch told the harbour office.";
    expect(told(paragraph, "told")).toBe("told");
  });

  test.each([null, ":", " – "])("are none in %j", (cue) => expect(told("“We sail.”", cue)).toBeNull());
});

test("what was denied or not said is told as that, and of nothing else", () => {
  const shown = (polarity: "said" | "denied" | "not_said" | "asked" | "ordered" | undefined) =>
    denialShown({ polarity }, en);
  expect(shown("denied")).toBe("denied it, the article says");
  expect(shown("not_said")).toBe("did not say it, the article says");
  expect([shown("said"), shown("asked"), shown("ordered"), shown(undefined)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(denialShown({ polarity: "denied" }, de)).not.toBe(shown("denied"));
});
