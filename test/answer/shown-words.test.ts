import { describe, expect, it } from "vitest";
import { spansToShow } from "../../src/answer/shown-words.ts";
import { sentenceSpans } from "../../src/english/sentences.ts";
import type { QuoteKind } from "../../src/quotes/quote.ts";

/** What is shown of `content`, words of `text`; several parts are divided by " / ". */
function shown(text: string, kind: QuoteKind, ...content: readonly string[]): string {
  const spans = content.map((words) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`Expected “${words}” in the text`);
    return { start, end: start + words.length };
  });
  return spansToShow(text, [{ kind, content: spans }], sentenceSpans(text))
    .map(({ start, end }) => text.slice(start, end))
    .join(" / ");
}

const LONG = "We counted every kettle in the cellar and found a lid";

describe("a direct quote", () => {
  it.each([
    [`“${LONG},” the porter said.`, `“${LONG},”`],
    [`"${LONG}," the porter said.`, `"${LONG},"`],
    [`The porter wrote: «${LONG}».`, `«${LONG}»`],
    [`The porter told them ‘${LONG}’ and left.`, `‘${LONG}’`],
  ])("is shown in its marks: %s", (text, expected) => {
    expect(shown(text, "direct", LONG)).toBe(expected);
  });

  it("is shown alone where it has no marks", () => {
    expect(shown(`PORTER: ${LONG}.`, "direct", LONG)).toBe(LONG);
  });

  it("around its cue is one, with the cue", () => {
    const text = `“${LONG},” the porter said. “Nobody has come to fetch it since the spring.” He sat down.`;
    expect(shown(text, "direct", LONG, "Nobody has come to fetch it since the spring.")).toBe(
      `“${LONG},” the porter said. “Nobody has come to fetch it since the spring.”`,
    );
  });

  it("over two paragraphs is shown in two parts: a paragraph's end is no cut of words", () => {
    const text = `“${LONG}.\n\n“Nobody has come to fetch it since the spring,” he said.`;
    const parts = shown(text, "direct", `${LONG}.`, "Nobody has come to fetch it since the spring,").split(
      " / ",
    );
    expect(parts).toEqual([`“${LONG}.`, "“Nobody has come to fetch it since the spring,”"]);
  });

  it("with much between its parts is shown in two, so that the cut is shown", () => {
    const between = `he said, ${"and walked to the door and back again, ".repeat(7)}before he went on:`;
    const text = `“${LONG},” ${between} “Nobody has come to fetch it since the spring.”`;
    expect(
      shown(text, "direct", LONG, "Nobody has come to fetch it since the spring.").split(" / "),
    ).toHaveLength(2);
  });
});

describe("words that do not stand alone", () => {
  it("a fragment is shown in its sentence", () => {
    const text = "The hall was full. The porter called the lid “a sad thing” and left. Nobody clapped.";
    expect(shown(text, "direct", "a sad thing")).toBe("The porter called the lid “a sad thing” and left.");
  });

  it("indirect words are shown in their sentence", () => {
    const text = "The hall was full. The porter said that nobody had come. Nobody clapped.";
    expect(shown(text, "indirect", "that nobody had come")).toBe("The porter said that nobody had come.");
  });

  it("mixed words over two sentences are shown in both", () => {
    const text = "One. The porter said he was “tired of lids. All of them”, and left. Three.";
    expect(shown(text, "mixed", "he was “tired of lids. All of them”")).toContain(
      "The porter said he was “tired of lids. All of them”",
    );
  });
});

it("every span lies in a part, in order", () => {
  const text = "“One two three four five six,” she said. “Seven eight nine ten eleven twelve.”";
  const content = [
    { start: text.indexOf("Seven"), end: text.indexOf("Seven") + 20 },
    { start: 1, end: 20 },
  ];
  const parts = spansToShow(text, [{ kind: "direct", content }], sentenceSpans(text));
  for (const span of content)
    expect(parts.some(({ start, end }) => start <= span.start && end >= span.end)).toBe(true);
  expect(parts).toEqual(parts.toSorted((a, b) => a.start - b.start));
});
