import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitLine, fitQuote } from "../../../commands/card/fit-text.ts";
import { fits, sizeOf } from "../../../commands/card/page-limits.ts";
import { lengthOf, type Stretch } from "../../../src/words/stretches.ts";
import { readMarkdown } from "../../support/discord-markdown.ts";
import { nastyText } from "../../support/nasty-text.ts";

const plain = (text: string): Stretch[] => [{ kind: "plain", text }];

describe("a quotation in a room", () => {
  test("is whole where it fits", () => {
    const room = { characters: 100, bytes: 300 };
    expect(fitQuote(plain("She sails."), room, true)).toEqual({ markdown: "> She sails.", rest: [] });
  });

  test("is cut behind a word, and the cut is shown", () => {
    const { markdown, rest } = fitQuote(
      plain("She sails at noon tomorrow."),
      { characters: 23, bytes: 90 },
      true,
    );
    expect(markdown).toBe("> She sails at \\[…\\]");
    expect(rest).toEqual(plain(" noon tomorrow."));
  });

  test("counts bytes, not characters alone", () => {
    const { markdown } = fitQuote(plain("漢".repeat(4_000)), { characters: 3_800, bytes: 3_000 }, true);
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(3_000);
    expect(markdown.length).toBeGreaterThan(900);
  });

  test("never divides a character, loses nothing, and fits", () => {
    const room = { characters: 300, bytes: 700 };
    const stretches = fc.array(
      fc.record({ kind: fc.constantFrom("plain" as const, "marked" as const), text: nastyText }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(stretches, (parts) => {
        let rest: readonly Stretch[] = parts;
        let seen = 0;
        for (let turns = 0; rest.length > 0; turns++) {
          const before = lengthOf(rest);
          const next = fitQuote(rest, room, false);
          // A joiner at a cut is shown for want of what follows it.
          expect(fits(sizeOf(next.markdown), { characters: 320, bytes: 730 })).toBe(true);
          rest = next.rest;
          seen += before - lengthOf(rest);
          expect(turns).toBeLessThan(1_000);
        }
        expect(seen).toBe(lengthOf(parts));
      }),
    );
    const pictures = fitQuote(plain("\u{1f6a2}".repeat(500)), room, true);
    expect(readMarkdown(pictures.markdown).shown).not.toContain("U+");
  });
});

describe("a line in a room", () => {
  test("is one line, whole or cut behind a word with an ellipsis", () => {
    expect(fitLine("  The\n ferry  ", 80)).toBe("The ferry");
    expect(fitLine("The ferry sails at noon", 15)).toBe("The ferry…");
    expect(fitLine("*".repeat(100), 21)).toBe(`${"\\*".repeat(10)}…`);
  });

  test("fits, and shows nothing but characters", () => {
    fc.assert(
      fc.property(
        fc.oneof(nastyText, fc.constant("\u202e".repeat(500))),
        fc.integer({ min: 20, max: 200 }),
        (text, most) => {
          const line = fitLine(text, most);
          // A joiner at a cut is shown for want of what follows it.
          expect(line.length).toBeLessThanOrEqual(most + 12);
          expect(line).not.toContain("\n");
          expect(readMarkdown(line).active).toEqual([]);
        },
      ),
    );
  });
});
