import { expect, test } from "vitest";
import { createLongWork } from "../../src/admission/long-work.ts";

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

const never = (): AbortSignal => new AbortController().signal;
const nothing = Promise.resolve();

test("of one server one runs and one waits; a third is refused until there is room", async () => {
  const { run } = createLongWork(never());
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

test("however many servers want something, none is refused, each is begun in the order in which it came", async () => {
  const { run } = createLongWork(never(), { concurrency: 2 });
  const { work, begun, endNext } = heldWork();
  const servers = Array.from({ length: 60 }, (_, i) => `server ${i}`);
  const all = servers.map((server) => run(server, work(server)));
  await expect.poll(() => begun).toEqual(servers.slice(0, 2));
  for (let ended = 1; ended <= servers.length; ended += 1) {
    endNext();
    await expect.poll(() => begun).toHaveLength(Math.min(servers.length, ended + 2));
  }
  expect(await Promise.all(all)).toEqual(servers);
  expect(begun).toEqual(servers);
});

test("who waits is told how many servers are before, those that run included", async () => {
  const { run } = createLongWork(never(), { concurrency: 2 });
  const { work, begun, endNext } = heldWork();
  const told: number[] = [];
  const all = ["1", "2", "3"].map((server) => run(server, work(server)));
  all.push(run("4", work("4"), (before) => told.push(before)));
  await expect.poll(() => told).toEqual([3]);
  for (const left of [3, 4]) {
    endNext();
    await expect.poll(() => begun).toHaveLength(left);
  }
  expect(told).toEqual([3, 2]);
  endNext();
  endNext();
  expect(await Promise.all(all)).toEqual(["1", "2", "3", "4"]);
});

test("three servers with much to do have the places in turns with one that has little", async () => {
  const { run } = createLongWork(never());
  const done: string[] = [];
  const inPieces = (name: string, pieces: number) =>
    run(name, async ({ giveWay }) => {
      for (let piece = 1; piece <= pieces; piece += 1) {
        await giveWay(nothing);
        done.push(`${name} ${piece}`);
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
  const large = ["a", "b", "c"].map((name) => inPieces(name, 100));
  await expect.poll(() => done.length).toBeGreaterThan(3);
  const before = done.length;
  await inPieces("small", 1);
  // Each of the three has had one more piece or two, and no more.
  expect(done.indexOf("small 1") - before).toBeLessThan(9);
  await Promise.all(large);
  expect(done).toHaveLength(301);
});

test("what is under way of a work ends before it gives its place", async () => {
  const { run } = createLongWork(never(), { concurrency: 1 });
  const steps: string[] = [];
  let finish = (): void => {};
  const underWay = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const first = run("1", async ({ giveWay }) => {
    await giveWay(underWay);
    steps.push("nobody waits: goes on");
    const second = run("2", async () => steps.push("the other"));
    await new Promise((resolve) => setImmediate(resolve));
    const giving = giveWay(underWay.then(() => steps.push("ended")));
    finish();
    await giving;
    steps.push("goes on");
    await second;
  });
  await first;
  expect(steps).toEqual(["nobody waits: goes on", "ended", "the other", "goes on"]);
});

test("servers whose addresses are slow hold no place while they wait for them", async () => {
  const { run } = createLongWork(never());
  const slow: (() => void)[] = [];
  const servers = Array.from({ length: 6 }, (_, i) => `slow ${i}`);
  const all = servers.map((server) =>
    run(server, async ({ fetching }) => {
      await fetching(() => new Promise<void>((resolve) => slow.push(resolve)));
      return server;
    }),
  );
  await expect.poll(() => slow).toHaveLength(6);
  const told: number[] = [];
  expect(
    await run(
      "other",
      async () => "read",
      (before) => told.push(before),
    ),
  ).toBe("read");
  expect(told).toEqual([]);
  for (const answer of slow) answer();
  expect(await Promise.all(all)).toEqual(servers);
});

test("no more pages are fetched at a time than may, one of a server after the other", async () => {
  const { run } = createLongWork(never(), { fetches: 2 });
  let [atOnce, most, fetched] = [0, 0, 0];
  const order: string[] = [];
  const reads = (server: string, pages: number) =>
    run(server, async ({ fetching }) => {
      for (let page = 1; page <= pages; page += 1)
        await fetching(async () => {
          order.push(`${server}${page}`);
          atOnce += 1;
          most = Math.max(most, atOnce);
          await new Promise((resolve) => setImmediate(resolve));
          atOnce -= 1;
          fetched += 1;
        });
    });
  await Promise.all([reads("a", 20), reads("b", 20), reads("c", 20), reads("d", 1)]);
  expect([most, fetched]).toEqual([2, 61]);
  expect(order.indexOf("d1")).toBeLessThan(9);
});

test("what fails frees its place, also while it fetches", async () => {
  const { run } = createLongWork(never(), { concurrency: 1, fetches: 1 });
  for (let i = 0; i < 3; i += 1) {
    const broken = run("1", () => Promise.reject(new Error("no disk")));
    await expect(broken).rejects.toThrow("no disk");
    const unfetched = run("2", ({ fetching }) => fetching(() => Promise.reject(new Error("no line"))));
    await expect(unfetched).rejects.toThrow("no line");
  }
  expect(await run("3", ({ fetching }) => fetching(async () => "read"))).toBe("read");
});

test("at the end what waits is not begun, what gives way not gone on with, and nothing more is taken", async () => {
  const closing = new AbortController();
  const { run, below } = createLongWork(closing.signal, { concurrency: 1 });
  const { work, begun, endNext } = heldWork();
  let isIn = false;
  const giving = run("0", async ({ giveWay }) => {
    isIn = true;
    await expect.poll(() => others.length).toBe(3);
    await giveWay(nothing).catch((reason: Error) => begun.push(reason.name));
  });
  const others: Promise<unknown>[] = [];
  await expect.poll(() => isIn).toBe(true);
  const running = run("1", work("a"));
  others.push(run("1", work("b")), run("2", work("c")), below(work("d")));
  const refused = others.map((one) => expect(one).rejects.toMatchObject({ name: "AbortError" }));
  await expect.poll(() => begun).toEqual(["a"]);
  closing.abort();
  await expect.poll(() => begun).toEqual(["a", "AbortError"]);
  endNext();
  expect(await running).toBe("a");
  await Promise.all([giving, ...refused]);
  expect(begun).toEqual(["a", "AbortError"]);
  await expect(run("1", work("e"))).rejects.toMatchObject({ reason: "closing" });
});

test("what nobody waits for runs alone and after people's work", async () => {
  const { run, below } = createLongWork(never(), { concurrency: 1 });
  const { work, begun, endNext } = heldWork();
  const all = [run("1", work("person 1"))];
  await expect.poll(() => begun).toEqual(["person 1"]);
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

test("a long work that nobody waits for lets people go first", async () => {
  const { run, below } = createLongWork(never(), { concurrency: 1 });
  const order: string[] = [];
  let goOn = (): void => {};
  const isAsked = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const long = below(async ({ giveWay }) => {
    order.push("below 1");
    await isAsked;
    await giveWay(nothing);
    order.push("below 2");
  });
  await expect.poll(() => order).toEqual(["below 1"]);
  const person = run("1", async () => order.push("person"));
  await new Promise((resolve) => setImmediate(resolve));
  goOn();
  await Promise.all([person, long]);
  expect(order).toEqual(["below 1", "person", "below 2"]);
});
