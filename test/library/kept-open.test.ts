import { expect, test } from "vitest";
import { createKeptOpen } from "../../src/library/kept-open.ts";

function counted(mostOpen: number) {
  const open = new Set<string>();
  const log: string[] = [];
  const kept = createKeptOpen<string, string>({
    open(key) {
      expect(open.has(key), `${key} is open once`).toBe(false);
      open.add(key);
      log.push(`open ${key}`);
      return key;
    },
    async close(key) {
      expect(open.delete(key), `${key} is closed once`).toBe(true);
      log.push(`close ${key}`);
    },
    mostOpen,
  });
  return { kept, open, log };
}

function gate() {
  let pass: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    pass = resolve;
  });
  return { opened, pass };
}

test("the one used longest ago is closed when there are too many", async () => {
  const { kept, log } = counted(2);
  for (const key of ["a", "b", "a", "c", "a"]) await kept.use(key, () => {});
  expect(log).toEqual(["open a", "open b", "open c", "close b"]);
});

test("what is used is not closed, however many there are", async () => {
  const { kept, open } = counted(1);
  const { opened, pass } = gate();
  const using = ["a", "b", "c"].map((key) => kept.use(key, () => opened));
  await Promise.resolve();
  expect(open).toEqual(new Set(["a", "b", "c"]));
  pass();
  await Promise.all(using);
  expect(open.size).toBe(1);
});

test("work that fails leaves it as any other", async () => {
  const { kept, open } = counted(1);
  await expect(kept.use("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await kept.use("b", () => {});
  expect(open).toEqual(new Set(["b"]));
});

test("alone waits for those who use it, and others wait for it", async () => {
  const { kept, log } = counted(2);
  const first = gate();
  const second = gate();
  const using = kept.use("a", () => first.opened);
  const alone = kept.alone("a", async () => {
    log.push("alone");
    await second.opened;
  });
  const later = kept.use("a", () => void log.push("later"));
  await kept.use("b", () => void log.push("other"));
  expect(log).toEqual(["open a", "open b", "other"]);
  first.pass();
  await using;
  second.pass();
  await Promise.all([alone, later]);
  expect(log.slice(3)).toEqual(["close a", "alone", "open a", "later"]);
});

test("closing waits for those who use it; nothing is opened afterwards", async () => {
  const { kept, log, open } = counted(2);
  const { opened, pass } = gate();
  const using = kept.use("a", () => opened);
  const closed = kept.close().then(() => log.push("closed"));
  await expect(kept.use("b", () => {})).rejects.toThrow(/^Expected the libraries to be open/u);
  expect(log).toEqual(["open a"]);
  pass();
  await Promise.all([using, closed]);
  expect(log).toEqual(["open a", "close a", "closed"]);
  expect(open.size).toBe(0);
});

test("what is waited for is closed once, though there are too many meanwhile", async () => {
  const { kept, log } = counted(1);
  const first = gate();
  const second = gate();
  const using = [kept.use("a", () => first.opened), kept.use("b", () => second.opened)];
  const alone = kept.alone("a", async () => void log.push("alone"));
  first.pass();
  await alone;
  second.pass();
  await Promise.all(using);
  expect(log).toEqual(["open a", "open b", "close a", "alone"]);
});

test("closing everything closes each once, though there are too many", async () => {
  const { kept, log } = counted(1);
  const { opened, pass } = gate();
  const using = ["a", "b", "c"].map((key) => kept.use(key, () => opened));
  const closed = kept.close();
  pass();
  await Promise.all([...using, closed]);
  expect(log.slice(3).sort()).toEqual(["close a", "close b", "close c"]);
  await expect(kept.alone("a", async () => {})).rejects.toThrow(/^Expected the libraries to be open/u);
});
