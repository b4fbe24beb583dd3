import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorMsOf } from "../../support/processor-time.ts";
import { escapeLine, escapeText } from "../../../commands/card/escape-text.ts";
import { visibleCharacters } from "../../../commands/card/visible-characters.ts";
import { readMarkdown } from "../../support/discord-markdown.ts";
import { NASTY, nastyText } from "../../support/nasty-text.ts";

describe("escaped text", () => {
  test("shows the characters and does nothing, whatever they are", () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(readMarkdown(escapeText(text))).toEqual({ shown: visibleCharacters(text), active: [] });
      }),
      { numRuns: 500 },
    );
  });

  test.each(NASTY)("shows %j", (text) => {
    const read = readMarkdown(escapeText(`a${text}b\n${text}`));
    expect(read).toEqual({ shown: visibleCharacters(`a${text}b\n${text}`), active: [] });
  });

  test("is the text itself where nothing is active or hidden", () => {
    const text = "“We rebuild,” she said (twice) - in 2031. Cost: none\n\n漢字 and שלום!";
    expect(escapeText(text)).toBe(text.replace(":", "\\:"));
  });

  test.each([
    ["@everyone", "\\@everyone"],
    ["<@&1>", "\\<\\@&1\\>"],
    ["- one\n  2. two", "\\- one\n  2\\. two"],
    ["-# small", "\\-\\# small"],
    ["https://evil.example", "https\\://evil.example"],
    ["[a](https://b.example)", "\\[a\\](https\\://b.example)"],
    ["|| \\ ||", "\\|\\| \\\\ \\|\\|"],
  ])("of %j is %j", (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });

  test("on one line has no line end and no white space around it", () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const line = escapeLine(text);
        expect(line).not.toMatch(/[\n\r\t]|^ | $/u);
        expect(readMarkdown(line).active).toEqual([]);
      }),
    );
  });

  test("takes time in proportion to its length", () => {
    for (const text of [
      "1".repeat(300_000),
      " ".repeat(300_000),
      "\n".repeat(300_000),
      "\u200b".repeat(100_000),
    ]) {
      const tookMs = processorMsOf(() => {
        escapeText(text);
        escapeLine(text);
      });
      expect(tookMs).toBeLessThan(2_000);
    }
  });
});

describe("the reader of Markdown, which judges the escaping, finds in raw text", () => {
  test.each<[string, string]>([
    ["**a**", "bold"],
    ["@everyone", "mention"],
    ["<@&1>", "angle"],
    ["a\n- b", "list"],
    ["> a", "quote"],
    ["> # a", "heading"],
    ["-# a", "small"],
    ["[a](https://b.example)", "link"],
    ["see https://b.example", "url"],
    ["<t:1:R>", "timestamp"],
    [":smile:", "emoji"],
    ["||a||", "spoiler"],
    ["`a`", "code"],
    ["\\\\*a*", "italic"],
  ])("%j: %s", (text, kind) => {
    expect(readMarkdown(text).active.map((construct) => construct.kind)).toContain(kind);
  });
});

describe("what is hidden", () => {
  test.each([
    ["\u202egnp.exe", "<U+202E>gnp.exe"],
    ["a\u200bb", "a<U+200B>b"],
    ["a\0b\u007f", "a␀b␡"],
    ["a\ud83cb", "a<U+D83C>b"],
    ["a\u{e0041}b", "a<U+E0041>b"],
    ["a\r\nb\rc", "a\nb␍c"],
    ["a\ufe0fb", "a<U+FE0F>b"],
    ["\u3164", "<U+3164>"],
  ])("in %j is shown: %j", (text, expected) => {
    expect(visibleCharacters(text)).toBe(expected);
  });

  test.each([
    ["a picture joined of two", "\u{1f469}\u200d\u{1f33e}"],
    ["one joined behind a variation selector", "\u{1f3f3}\ufe0f\u200d\u{1f308}"],
    ["a red heart", "\u2764\ufe0f"],
    ["a keycap", "1\ufe0f\u20e3"],
    ["a Persian word", "می\u200cخواهم"],
    ["a Hindi conjunct", "क्\u200dष"],
    ["a hyphenation point", "Fähr\u00adhafen"],
    ["an ideograph's variant", "葛\u{e0100}"],
    ["a tab and a line end", "a\tb\nc"],
  ])("stays where spelling needs it: %s", (_, text) => {
    expect(visibleCharacters(text)).toBe(text);
  });
});
