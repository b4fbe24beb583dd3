import { expect, test } from "vitest";
import { atOnce, inSlices, type Steps } from "../../src/text/slices.ts";

/** Steps of two milliseconds each. */
function* counting(to: number): Steps<number> {
  for (let i = 0; i < to; i++) {
    const endsAt = performance.now() + 2;
    while (performance.now() < endsAt);
    yield;
  }
  return to;
}

test("work comes to the same in slices as at once, and others have their turns meanwhile", async () => {
  let turns = 0;
  const others = setInterval(() => {
    turns++;
  }, 1);
  try {
    expect(atOnce(counting(20))).toBe(20);
    expect(turns).toBe(0);
    expect(await inSlices(counting(20))).toBe(20);
    expect(turns).toBeGreaterThan(1);
  } finally {
    clearInterval(others);
  }
});

test("what fails half way rejects", async () => {
  function* failing(): Steps<never> {
    yield;
    throw new Error("half way");
  }
  await expect(inSlices(failing())).rejects.toThrow("half way");
});
