import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/text/terms.ts";
import { oddText } from "./odd-text.ts";

describe("fold", () => {
  it("takes case, accents and compatibility forms away", () => {
    expect(fold("Ñandú ÉTÉ Ｆ ſ İ")).toBe("nandu ete f s i");
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(oddText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
