import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { inOrder } from "../../src/cli/in-order.ts";

async function* numbers(count: number) {
  for (let i = 0; i < count; i++) yield i;
}

test("results come in the order of the items, with so many under way at once", async () => {
  let underWay = 0;
  let most = 0;
  const results: number[] = [];
  const work = async (i: number): Promise<number> => {
    underWay += 1;
    most = Math.max(most, underWay);
    await wait((7 * i) % 5);
    underWay -= 1;
    return i;
  };
  for await (const result of inOrder(numbers(20), 4, work)) results.push(result);
  expect(results).toEqual(Array.from({ length: 20 }, (_, i) => i));
  expect(most).toBe(4);
});

test("a result does not wait for the next item", async () => {
  let release = (): void => {};
  async function* slow() {
    yield 1;
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    yield 2;
  }
  const results = inOrder(slow(), 4, async (i) => i);
  expect(await results.next()).toEqual({ done: false, value: 1 });
  release();
  expect(await results.next()).toEqual({ done: false, value: 2 });
  expect((await results.next()).done).toBe(true);
});

test("a failure is thrown when its turn comes", async () => {
  const results = inOrder(numbers(2), 2, async (i) => {
    if (i === 1) throw new Error("broken");
    return i;
  });
  expect((await results.next()).value).toBe(0);
  await expect(results.next()).rejects.toThrow("broken");
});
