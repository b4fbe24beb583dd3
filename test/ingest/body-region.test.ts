import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyRegion } from "../../src/ingest/body-region.ts";

const drawn = (scores: readonly number[]) =>
  bodyRegion(scores)
    .map((inBody) => (inBody ? "#" : "."))
    .join("");

describe("bodyRegion", () => {
  it("finds the text between what stands before and behind", () => {
    expect(drawn([-3, -2, 2, 2.5, 2, -3, -3])).toBe("..###..");
    expect(drawn([2, 2])).toBe("##");
    expect(drawn([])).toBe("");
    expect(drawn([-1, -4])).toBe("..");
  });

  it("keeps a weak line between paragraphs and drops a bad one", () => {
    expect(drawn([2, -1, 2])).toBe("###");
    expect(drawn([2, -4, 2])).toBe("#.#");
  });

  it("believes no lonely paragraph far from the rest", () => {
    expect(drawn([1.5, -3, -3, -3, -3, -3, -3, 2, 2, 2])).toBe(".......###");
    expect(drawn([2, 2, 2, -3, -3, -3, -3, -3, -3, 1.5, -3])).toBe("###........");
  });

  it("never opens or closes with a block that speaks against it", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -6, max: 4, noNaN: true }), { maxLength: 30 }), (scores) => {
        const region = bodyRegion(scores);
        expect(region).toHaveLength(scores.length);
        const first = region.indexOf(true);
        if (first >= 0) expect(scores[first]).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
