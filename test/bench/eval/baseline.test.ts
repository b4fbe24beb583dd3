import { describe, expect, it } from "vitest";
import { faultsOf } from "../../../bench/eval/baseline.ts";
import type { SetResult } from "../../../bench/eval/evaluate-set.ts";

const result = (fields: Partial<SetResult>): SetResult => ({
  name: "set",
  figures: {},
  wrong: [],
  ...fields,
});
const faults = (fields: Partial<SetResult>, before: Record<string, number> = {}): string =>
  faultsOf([result(fields)], { set: before }).join("\n");

describe("what is worse than it may be", () => {
  it.each([
    [0.9, ""],
    [0.89, ""],
    [0.885, "set: expected right first of at least 0.890, got 0.885"],
  ])("a figure that was .9, now %f", (got, fault) => {
    expect(faults({ figures: { "right first": got } }, { "right first": 0.9 })).toBe(fault);
  });

  it("a figure that is gone", () => {
    expect(faults({}, { "right first": 0.9 })).toMatch(
      /expected right first of at least 0\.890, got 0\.000/u,
    );
  });

  it("of few questions one may turn over, and no two", () => {
    const sizes = { "right first": 20 };
    const before = { "right first": 0.9 };
    expect(faults({ figures: { "right first": 0.85 }, sizes }, before)).toBe("");
    expect(faults({ figures: { "right first": 0.8 }, sizes }, before)).toMatch(/got 0\.800/u);
  });

  it("a lead that its statements contradict", () => {
    expect(faults({ contradictions: ["q-1: 5 shown, of 4 statements"] })).toBe(
      "set: expected a lead that is true to its statements, got q-1: 5 shown, of 4 statements",
    );
  });

  it("a fusion that loses to one of its parts", () => {
    expect(faults({ figures: { "bm25 hit@1": 0.8, "fused hit@1": 0.79 } })).toMatch(/reach bm25's 0\.800/u);
  });
});
