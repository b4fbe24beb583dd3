import { describe, expect, it } from "vitest";
import { fitPrior, fitStrength, shareOf } from "../../../bench/training/beta-prior.ts";

describe("shareOf", () => {
  const prior = { mean: 0.1, strength: 2 };

  it("is not certain after three of three", () => {
    expect(shareOf({ hits: 3, all: 3 }, prior)).toBeCloseTo(0.64);
    expect(shareOf({ hits: 0, all: 3 }, prior)).toBeCloseTo(0.04);
  });

  it("is the prior's mean without sightings, and the share itself after many", () => {
    expect(shareOf({ hits: 0, all: 0 }, prior)).toBeCloseTo(0.1);
    expect(shareOf({ hits: 9_000, all: 10_000 }, prior)).toBeCloseTo(0.9, 3);
  });
});

describe("a fitted prior", () => {
  it("is strong where all counts have the same share, and weak where each is all or nothing", () => {
    const alike = Array.from({ length: 200 }, () => ({ hits: 2, all: 10, mean: 0.2 }));
    const apart = Array.from({ length: 200 }, (_, i) => ({ hits: i % 5 === 0 ? 10 : 0, all: 10, mean: 0.2 }));
    expect(fitStrength(alike)).toBeGreaterThan(100);
    expect(fitStrength(apart)).toBeLessThan(0.2);
  });

  it("has the mean of the counts", () => {
    const counts = Array.from({ length: 400 }, (_, i) => ({ hits: i % 10 === 0 ? 4 : 0, all: 5 }));
    const { mean, strength } = fitPrior(counts);
    expect(mean).toBeGreaterThan(0.06);
    expect(mean).toBeLessThan(0.1);
    expect(strength).toBeLessThan(1);
  });
});
