import { basename, join, normalize } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { uploadedName } from "../../../src/library/upload/uploaded-name.ts";
import { runsOf } from "../../support/all-runs.ts";

test.each([
  ["news.txt", "news.txt"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\ilse\\quay news.md", "quay news.md"],
  [".hidden.txt", "hidden.txt"],
  ["a\u0000b\u202ec\n.txt", "abc.txt"],
  ["Caf\u00e9.txt", "Caf\u00e9.txt"],
  ["Cafe\u0301.txt", "Caf\u00e9.txt"],
  ["  spaced .txt ", "spaced .txt"],
  ["a\u06d6\u0000\u0316.txt", "a\u0316\u06d6.txt"],
])("%j is kept as %j", (given, name) => {
  expect(uploadedName(given)).toBe(name);
});

test.each(["", ".", "..", "///", "\u0000\u202e", " . "])("%j is no name", (given) => {
  expect(uploadedName(given)).toBeNull();
});

test("long names are shortened, keep their extension, and stay two", () => {
  const [a, b] = [uploadedName(`${"long ".repeat(60)}a.jsonl`), uploadedName(`${"long ".repeat(60)}b.jsonl`)];
  expect(a).toMatch(/^long .*-[0-9a-f]{8}\.jsonl$/u);
  expect(a?.length).toBeLessThanOrEqual(100);
  expect(a).not.toBe(b);
});

test("whatever the name, it is one of a file in its folder, and its own", () => {
  const names = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc
      .array(fc.constantFrom("..", "/", "\\", ".", "a", "\u0000", "\ud83e", "CON", " "), { maxLength: 20 })
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(names, (given) => {
      const name = uploadedName(given);
      if (name === null) return;
      expect(basename(name)).toBe(name);
      expect(normalize(join("/files", name))).toBe(`/files/${name}`);
      expect(name.startsWith(".")).toBe(false);
      expect(name.isWellFormed()).toBe(true);
      expect(name).not.toMatch(/\p{C}/u);
      expect(name.length).toBeLessThanOrEqual(100);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      expect(uploadedName(name)).toBe(name);
    }),
    { numRuns: runsOf(2_000) },
  );
});
