import { describe, expect, test } from "vitest";
import { createQuestionQueue, QueueRefusal } from "../../src/admission/question-queue.ts";

/** Work that ends when it is told to. */
function held(): { work: () => Promise<string>; end: (value: string) => void } {
  let end = (_: string): void => {};
  const done = new Promise<string>((resolve) => {
    end = resolve;
  });
  return { work: () => done, end: (value) => end(value) };
}

describe("the queue", () => {
  test("runs so many at once and the others in their order", async () => {
    const queue = createQuestionQueue({ concurrency: 1, mostWaiting: 5 });
    const order: string[] = [];
    const first = held();
    const running = [
      queue.run(async () => order.push(await first.work())),
      queue.run(async () => order.push("second")),
      queue.run(async () => order.push("third")),
    ];
    expect(queue.waiting).toBe(2);
    first.end("first");
    await Promise.all(running);
    expect(order).toEqual(["first", "second", "third"]);
  });

  test("refuses at once when too many wait, and takes again when there is room", async () => {
    const queue = createQuestionQueue({ concurrency: 1, mostWaiting: 1 });
    const first = held();
    const running = queue.run(first.work);
    const waiting = queue.run(async () => "waited");
    await expect(queue.run(async () => "too many")).rejects.toMatchObject({ reason: "full" });
    first.end("done");
    expect(await Promise.all([running, waiting])).toEqual(["done", "waited"]);
    expect(await queue.run(async () => "again")).toBe("again");
  });

  test("a failure is its asker's alone", async () => {
    const queue = createQuestionQueue({ concurrency: 1 });
    await expect(queue.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await queue.run(async () => "next")).toBe("next");
  });

  test("drained, it finishes what it has and refuses the rest", async () => {
    const queue = createQuestionQueue({ concurrency: 1 });
    const first = held();
    const running = [queue.run(first.work), queue.run(async () => "second")];
    const drained = queue.drain(10_000);
    await expect(queue.run(async () => "late")).rejects.toBeInstanceOf(QueueRefusal);
    first.end("first");
    await drained;
    expect(await Promise.all(running)).toEqual(["first", "second"]);
  });

  test("drained, it refuses what has not begun in time, though what runs never ends", async () => {
    const queue = createQuestionQueue({ concurrency: 1 });
    const [first, begun] = [held(), []] as [ReturnType<typeof held>, string[]];
    const running = queue.run(first.work);
    const waiting = queue.run(async () => begun.push("second"));
    const refused = expect(waiting).rejects.toMatchObject({ name: "QueueRefusal", reason: "closing" });
    const drained = queue.drain(10);
    await refused;
    first.end("first");
    expect(await running).toBe("first");
    await drained;
    expect(begun).toEqual([]);
  });

  test("begins no question while something quick is under way, unless that takes too long", async () => {
    const queue = createQuestionQueue({ concurrency: 2, aheadMs: 50 });
    const order: string[] = [];
    const quick = held();
    const sent = queue.ahead(quick.work()).then((value) => order.push(value));
    const asked = queue.run(async () => order.push("question"));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(order).toEqual([]);
    quick.end("quick");
    await Promise.all([sent, asked]);
    expect(order).toEqual(["quick", "question"]);
    void queue.ahead(held().work());
    await queue.run(async () => order.push("not held up"));
    expect(order.at(-1)).toBe("not held up");
    await expect(queue.ahead(Promise.reject(new Error("lost")))).rejects.toThrow("lost");
    expect(await queue.run(async () => "after a failure")).toBe("after a failure");
  });
});
