import { expect, test } from "vitest";
import { createPace } from "../../src/admission/pace.ts";

function paced(guessMs: number) {
  let now = 1_000;
  const pace = createPace(guessMs, () => now);
  return {
    pace,
    /** One after the other, each of so many milliseconds, with the next one waiting. */
    does(questions: number, eachMs: number) {
      pace.began();
      for (let i = 0; i < questions; i++) {
        now += eachMs;
        if (i < questions - 1) pace.began();
        pace.ended();
      }
    },
    passes(ms: number) {
      now += ms;
    },
  };
}

test("before anything was measured it is what was guessed, and idle time changes nothing", () => {
  const { pace, passes } = paced(25);
  expect(pace.msEach).toBe(25);
  passes(60_000);
  expect(pace.msEach).toBe(25);
});

test("a crowd is reckoned by its own pace within a dozen questions, and by that of the last dozens later", () => {
  const slow = paced(25);
  slow.pace.began();
  slow.does(13, 80);
  expect(slow.pace.msEach).toBeGreaterThan(60);
  slow.does(200, 80);
  expect(slow.pace.msEach).toBeCloseTo(80, -1);
  slow.does(70, 20);
  expect(slow.pace.msEach).toBeLessThan(22);
});

test("one that takes long is noticed while it is under way", () => {
  const { pace, passes } = paced(25);
  pace.began();
  passes(4_000);
  expect(pace.msEach).toBeGreaterThan(1_000);
});

test("what was measured is known to the next crowd", () => {
  const { pace, does, passes } = paced(25);
  does(100, 90);
  const known = pace.msEach;
  expect(known).toBeGreaterThan(80);
  passes(10_000);
  expect(pace.msEach).toBe(known);
});
