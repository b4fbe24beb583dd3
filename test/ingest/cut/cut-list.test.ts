import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CutList,
  cutList,
  MOST_BLOCKS,
  MOST_CHARACTERS,
  MOST_CHARACTERS_IN_ALL,
} from "../../../src/ingest/cut/cut-list.ts";
import { passageSpans } from "../../../src/text/passage.ts";

const kept = (text: string) => ({ text, why: null });
const cut = (text: string) => ({ text, why: "menu" as const });
const joined = (blocks: readonly { text: string; why: unknown }[]) =>
  blocks.flatMap(({ text, why }) => (why === null ? [text] : [])).join("\n\n");
const places = ({ blocks }: CutList) => blocks.map(({ before, text }) => `${before} ${text}`);

describe("cutList", () => {
  it("puts each block before the paragraph that it stood before", () => {
    const blocks = [cut("a"), kept("One."), cut("b"), cut("c"), kept("Two."), kept("Three."), cut("d")];
    expect(places(cutList(blocks, joined(blocks)))).toEqual(["1 a", "2 b", "2 c", "4 d"]);
  });

  it("tells equal blocks apart by their order", () => {
    const blocks = [kept("Yes."), cut("x"), kept("Yes."), cut("Yes."), kept("Yes."), cut("y")];
    expect(places(cutList(blocks, joined(blocks)))).toEqual(["2 x", "3 Yes.", "4 y"]);
  });

  it("puts what stood between the lines of one paragraph before that paragraph", () => {
    const blocks = [kept("The tide went out"), cut("Advertisement"), kept("and took the quay."), cut("z")];
    expect(places(cutList(blocks, "The tide went out\nand took the quay."))).toEqual([
      "1 Advertisement",
      "2 z",
    ]);
  });

  it("lists what stands between paragraphs first, then the longest, and counts the rest", () => {
    const menu = Array.from({ length: 300 }, (_, i) => cut(`Menu entry number ${i}`));
    const long = cut("A paragraph somebody will miss. ".repeat(5));
    const blocks = [...menu, long, kept("One."), cut("!"), kept("Two.")];
    const list = cutList(blocks, joined(blocks));
    expect(list.blocks).toHaveLength(MOST_BLOCKS);
    expect(list.unlisted).toBe(302 - MOST_BLOCKS);
    expect(list.blocks.slice(-2).map(({ text }) => text)).toEqual([long.text, "!"]);
  });

  it("is bounded, in order, whole characters, and places every block in the text", () => {
    const word = fc.oneof(
      fc.constantFrom("Home", "One two three.", "🦀".repeat(200), "\ud800 broken", "a".repeat(500)),
      fc
        .string({ minLength: 1, unit: "grapheme" })
        .filter((text) => /^\S(?:[^\r\n\s]|(?<!\s) (?!\s|$))*$/u.test(text)),
    );
    const block = fc.record({ text: word, isKept: fc.boolean(), times: fc.constantFrom(1, 1, 1, 90) });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (drawn) => {
        const blocks = drawn.flatMap(({ text, isKept, times }) =>
          Array.from({ length: times }, () => (isKept ? kept(text) : cut(text))),
        );
        const text = joined(blocks);
        const { blocks: listed, unlisted } = cutList(blocks, text);
        const paragraphs = passageSpans(text).length;
        expect(listed.length + unlisted).toBe(blocks.filter(({ why }) => why !== null).length);
        expect(listed.length).toBeLessThanOrEqual(MOST_BLOCKS);
        expect(listed.reduce((sum, { text: words }) => sum + words.length, 0)).toBeLessThanOrEqual(
          MOST_CHARACTERS_IN_ALL,
        );
        let last = 1;
        for (const { before, text: words, length } of listed) {
          expect(before).toBeGreaterThanOrEqual(last);
          expect(before).toBeLessThanOrEqual(paragraphs + 1);
          expect(words.isWellFormed()).toBe(true);
          expect(words.length).toBeLessThanOrEqual(Math.min(length, MOST_CHARACTERS));
          last = before;
        }
      }),
      { numRuns: 60 },
    );
  });
});
