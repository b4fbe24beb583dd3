import { expect, test } from "vitest";
import { createProgressLines } from "../../src/cli/progress-lines.ts";

test("plain lines come now and then with the share, the rate and the time left", () => {
  let now = 0;
  const lines: string[] = [];
  const task = createProgressLines(
    (line) => lines.push(line),
    () => now,
  ).task("Reading");
  for (; now <= 9_000; now += 500) task.update(now / 100, 300, "20 passages/s");
  expect(lines).toEqual([
    "Reading: 3%, 20 passages/s, 29 s left",
    "Reading: 13%, 20 passages/s, 26 s left",
    "Reading: 23%, 20 passages/s, 23 s left",
  ]);
});

test("work that is done within a second is not worth a line", () => {
  const lines: string[] = [];
  const task = createProgressLines(
    (line) => lines.push(line),
    () => 0,
  ).task("Reading");
  task.update(1, 2);
  task.update(2, 2);
  expect(lines).toEqual([]);
});
