import { describe, expect, it } from "vitest";
import type { QuoteInContext } from "../../src/retrieval/quote-context.ts";
import { isThingAlone } from "../../src/retrieval/thing-alone.ts";

/** A paragraph whose cue stands in [brackets] and whose content stands in {braces}. */
function quoted(
  marked: string,
  kind: "direct" | "indirect" = "indirect",
): Parameters<typeof isThingAlone>[0] {
  const text = marked.replace(/[[\]{}]/gu, "");
  const spanOf = (open: string, close: string) => {
    const before = marked.slice(0, marked.indexOf(open)).replace(/[[\]{}]/gu, "").length;
    const words = marked.slice(marked.indexOf(open) + 1, marked.indexOf(close)).replace(/[[\]{}]/gu, "");
    return { start: before, end: before + words.length };
  };
  return {
    quote: { kind, cue: [spanOf("[", "]")], content: [spanOf("{", "}")] },
    paragraphs: [{ passage: { start: 0, end: text.length, text } }],
  } as unknown as Pick<QuoteInContext, "quote" | "paragraphs">;
}

describe("a quote that only names what was spoken of", () => {
  it.each([
    "Orla Hall [criticised] {the wall expansion} on Tuesday.",
    "The union [rejects] {the latest offer}.",
    "Rangi Post [praised] {Northbank's crew}.",
  ])("%s", (marked) => {
    expect(isThingAlone(quoted(marked))).toBe(true);
  });

  it.each([
    "Orla Hall [criticised] {that the wall was too low}.",
    "Orla Hall [accused] {the mayor of having spent the town's credit}.",
    "Orla Hall [said] {the wall expansion}.",
    "Orla Hall [denied] {she had seen it}.",
    "Orla Hall [rejected] {the offer, which was low}.",
    "Orla Hall [called] {the wall a “disgrace”}.",
  ])("%s: something was said", (marked) => {
    expect(isThingAlone(quoted(marked))).toBe(false);
  });

  it("is never one in marks", () => {
    expect(isThingAlone(quoted("Orla Hall [criticised] {the wall expansion}.", "direct"))).toBe(false);
  });
});
