import { expect, test } from "vitest";
import { createLongWork } from "../../src/admission/long-work.ts";
import { QueueRefusal } from "../../src/admission/question-queue.ts";

/** Work that runs until it is told to end, and how much of it ran at a time. */
function heldWork() {
  const ends: (() => void)[] = [];
  const begun: string[] = [];
  return {
    begun,
    work: (name: string) => () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.push(() => resolve(name)));
    },
    endNext: () => ends.shift()?.(),
  };
}

const never = new AbortController().signal;

test("of one server one runs and one waits; a third is refused until there is room", async () => {
  const { run } = createLongWork(never);
  const { work, begun, endNext } = heldWork();
  const first = run("1", work("a"));
  const second = run("1", work("b"));
  await expect(run("1", work("c"))).rejects.toMatchObject({ name: "QueueRefusal", reason: "full" });
  await expect.poll(() => begun).toEqual(["a"]);
  endNext();
  expect(await first).toBe("a");
  await expect.poll(() => begun).toEqual(["a", "b"]);
  const third = run("1", work("d"));
  endNext();
  expect(await second).toBe("b");
  await expect.poll(() => begun).toEqual(["a", "b", "d"]);
  endNext();
  expect(await third).toBe("d");
});

test("of all servers no more run at a time than may, and no more wait", async () => {
  const { run } = createLongWork(never, { concurrency: 2, mostWaiting: 1 });
  const { work, begun, endNext } = heldWork();
  const taken = ["1", "2", "3"].map((owner) => run(owner, work(owner)));
  await expect(run("4", work("4"))).rejects.toBeInstanceOf(QueueRefusal);
  await expect.poll(() => begun).toEqual(["1", "2"]);
  endNext();
  await expect.poll(() => begun).toEqual(["1", "2", "3"]);
  endNext();
  endNext();
  expect(await Promise.all(taken)).toEqual(["1", "2", "3"]);
});

test("work that fails makes room; at the end what waits is not begun, and nothing more is taken", async () => {
  const closing = new AbortController();
  const { run } = createLongWork(closing.signal);
  const failing = run("1", () => Promise.reject(new Error("no disk")));
  await expect(failing).rejects.toThrow("no disk");
  const { work, begun, endNext } = heldWork();
  const running = run("1", work("a"));
  const waiting = run("1", work("b"));
  const refused = expect(waiting).rejects.toMatchObject({ name: "AbortError" });
  await expect.poll(() => begun).toEqual(["a"]);
  closing.abort();
  endNext();
  expect(await running).toBe("a");
  await refused;
  expect(begun).toEqual(["a"]);
  await expect(run("1", work("c"))).rejects.toMatchObject({ reason: "closing" });
});

test("what nobody waits for runs alone, after people's work, and takes no place that they are counted by", async () => {
  const { run, below } = createLongWork(never, { concurrency: 1, mostWaiting: 1 });
  const { work, begun, endNext } = heldWork();
  const all = [run("1", work("person 1"))];
  all.push(below(work("below 1")), below(work("below 2")));
  all.push(run("2", work("person 2")));
  for (const name of ["person 1", "person 2", "below 1", "below 2"]) {
    await expect.poll(() => begun.at(-1)).toBe(name);
    endNext();
  }
  expect(await Promise.all(all)).toEqual(["person 1", "below 1", "below 2", "person 2"]);
  const closing = AbortSignal.abort(new Error("the end"));
  await expect(createLongWork(closing).below(work("late"))).rejects.toThrow("the end");
  expect(begun).not.toContain("late");
});
