import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { createTurns } from "../../src/bot/in-turns.ts";

const busy = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

test("everything begins, in its order, and what comes meanwhile as well", async () => {
  const inTurn = createTurns();
  const begun: number[] = [];
  for (const i of [0, 1, 2]) inTurn(() => begun.push(i));
  inTurn(() => inTurn(() => begun.push(4)));
  inTurn(() => begun.push(3));
  expect(begun).toEqual([]);
  while (begun.length < 5) await nextTurn();
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test("what takes long leaves room for others in between", async () => {
  const inTurn = createTurns(5);
  const seen: string[] = [];
  for (const name of ["a", "b", "c"])
    inTurn(() => {
      busy(6);
      seen.push(name);
    });
  setImmediate(() => seen.push("other"));
  while (seen.length < 4) await nextTurn();
  expect(seen.indexOf("other")).toBeLessThan(seen.indexOf("c"));
});
