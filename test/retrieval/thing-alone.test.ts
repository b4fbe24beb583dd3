import { describe, expect, it } from "vitest";
import { isNameAlone, isThingAlone } from "../../src/retrieval/thing-alone.ts";
import { markedQuote } from "./quoted.ts";

describe("a quote that only names what was spoken of", () => {
  it.each([
    "Orla Hall <criticised> [the wall expansion] on Tuesday.",
    "The union <rejects> [the latest offer].",
    "Rangi Post <praised> [Northbank's crew].",
  ])("%s", (marked) => {
    expect(isThingAlone(markedQuote(marked, "indirect"))).toBe(true);
  });

  it.each([
    "Orla Hall <criticised> [that the wall was too low].",
    "Orla Hall <accused> [the mayor of having spent the town's credit].",
    "Orla Hall <said> [the wall expansion].",
    "Orla Hall <denied> [she had seen it].",
    "Orla Hall <rejected> [the offer, which was low].",
    "Orla Hall <called> [the wall a “disgrace”].",
  ])("%s: something was said", (marked) => {
    expect(isThingAlone(markedQuote(marked, "indirect"))).toBe(false);
  });

  it("is never one in marks", () => {
    expect(isThingAlone(markedQuote("Orla Hall <criticised> [the wall expansion].", "direct"))).toBe(false);
  });
});

describe("a name behind a plain verb, and nothing said of it", () => {
  it.each(["Libby Hall <spoke of> [Varrick].", "The mayor <said> [Omar Lake]."])("%s", (marked) => {
    expect(isNameAlone(markedQuote(marked, "indirect"))).toBe(true);
  });

  it.each([
    "Libby Hall <criticised> [Varrick].",
    "Libby Hall <said> [Varrick was late].",
    "Libby Hall <said> [nothing of it].",
  ])("%s: more is told", (marked) => {
    expect(isNameAlone(markedQuote(marked, "indirect"))).toBe(false);
  });

  it("is never one in marks", () => {
    expect(isNameAlone(markedQuote("Libby Hall <said> [Varrick].", "direct"))).toBe(false);
  });
});
