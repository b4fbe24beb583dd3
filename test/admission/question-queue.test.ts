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

  describe("tells who will wait long", () => {
    /** Of so many, by place, how long each was told to wait while the first was held up. */
    async function told(
      count: number,
      options: Parameters<typeof createQuestionQueue>[0],
    ): Promise<Map<number, number>> {
      const queue = createQuestionQueue({ concurrency: 1, tellAfterMs: 100, longWaitMs: 0, ...options });
      const first = held();
      const waits = new Map<number, number>();
      const running = [queue.run(first.work)];
      for (let place = 2; place <= count; place++)
        running.push(
          queue.run(
            async () => "",
            (waitMs) => waits.set(place, waitMs),
          ),
        );
      await new Promise((resolve) => setTimeout(resolve, 200));
      first.end("");
      await Promise.all(running);
      return waits;
    }

    test("how long, by place", async () => {
      const waits = await told(20, {});
      expect(waits.size).toBe(19);
      const each = (waits.get(20) ?? 0) / 19;
      // 100 ms of nothing done, and what was guessed before.
      expect(each).toBeGreaterThan(40);
      expect(waits.get(2)).toBeGreaterThan(40);
    });

    test("nobody whose turn is near", async () => {
      const waits = await told(20, { longWaitMs: 10_000 });
      expect(waits.size).toBe(0);
    });

    test("of a crowd as many as can be told in time, those at its end", async () => {
      // Ten messages in the time that there is, of which answers take less than half.
      const waits = await told(40, { leastMsEach: 20, tellWithinMs: 200 });
      expect(waits.size).toBeGreaterThanOrEqual(5);
      expect(waits.size).toBeLessThan(11);
      expect([...waits.keys()].toSorted((a, b) => b - a)[0]).toBe(40);
      expect(Math.min(...waits.keys())).toBe(41 - waits.size);
    });

    test("nobody who was refused or has begun", async () => {
      const queue = createQuestionQueue({ concurrency: 1, tellAfterMs: 30, longWaitMs: 0 });
      const first = held();
      const waits: number[] = [];
      let begin = (): void => {};
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const running = queue.run(
        () => {
          begin();
          return first.work();
        },
        (waitMs) => waits.push(waitMs),
      );
      // Only then is it not refused with the other, however busy the machine is.
      await begun;
      const refused = queue.run(
        async () => "",
        (waitMs) => waits.push(waitMs),
      );
      const closed = queue.drain(1);
      await expect(refused).rejects.toMatchObject({ reason: "closing" });
      await new Promise((resolve) => setTimeout(resolve, 60));
      first.end("");
      await Promise.all([running, closed]);
      expect(waits).toEqual([]);
    });
  });
});
