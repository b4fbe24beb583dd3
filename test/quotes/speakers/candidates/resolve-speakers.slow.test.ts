import { expect, test } from "vitest";
import { resolvedIn } from "./speech-in.ts";

test.each([
  ["names", (i: number) => `Ana Marsh${i} met Tom Quill${i}. [He] said yes. `],
  ["officials", (i: number) => `[An official of body ${i}] said so. [The official] left. `],
  ["capitals", () => "A B C D "],
  ["open marks", () => "“ Ana said "],
  ["who", () => "[who] said "],
])("time grows with the length of a text full of %s, not faster", { timeout: 60_000 }, (_, piece) => {
  const run = (size: number): number => {
    const text = Array.from({ length: size }, (__, i) => piece(i)).join("");
    // The least of several: whatever else the machine does only adds.
    const times = [1, 2, 3].map(() => {
      const start = process.cpuUsage().user;
      resolvedIn(text);
      return process.cpuUsage().user - start;
    });
    return Math.min(...times);
  };
  run(100);
  const small = Math.max(run(400), 5000);
  expect(run(2400)).toBeLessThan(small * 6 * 5);
});
