import { expect, test } from "vitest";
import { createInFlight } from "../../src/bot/in-flight.ts";

test("work that fails is over like any other, and its failure ends nothing", async () => {
  const inFlight = createInFlight();
  inFlight.track(Promise.reject(new Error("told by nobody")));
  inFlight.track(Promise.resolve());
  expect(inFlight.count).toBe(2);
  expect(await inFlight.settled(1_000)).toBe(true);
  await Promise.resolve();
  expect(inFlight.count).toBe(0);
});
