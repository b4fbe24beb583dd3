import { createHash } from "node:crypto";
import { readFile, rename, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { forgetChecks, isFileWhole, markFileWhole, markOf } from "../../embeddings/checked-file.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const CONTENT = "the words of a file";
const hashOf = async (path: string) =>
  createHash("sha256")
    .update(await readFile(path))
    .digest("hex");

let path: string;
let folder: string;
let hash: string;
let reads = 0;
const isWhole = (options?: { readsAll: boolean }) =>
  isFileWhole(
    path,
    hash,
    (file) => {
      reads += 1;
      return hashOf(file);
    },
    options,
  );

beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder, "model.onnx");
  await writeFile(path, CONTENT);
  hash = await hashOf(path);
  reads = 0;
});

test("a file is read once, and again when all is to be read", async () => {
  expect([await isWhole(), await isWhole()]).toEqual([true, true]);
  expect(reads).toBe(1);
  expect(await isWhole({ readsAll: true })).toBe(true);
  expect(reads).toBe(2);
});

test("one that was just written is not read", async () => {
  await markFileWhole(path, hash);
  expect(await isWhole()).toBe(true);
  expect(reads).toBe(0);
});

test("one that was changed is read, also where size and time are made to be as before", async () => {
  await isWhole();
  const { atime, mtime } = await stat(path);
  await writeFile(path, CONTENT.replace("words", "sword"));
  await utimes(path, atime, mtime);
  expect(await isWhole()).toBe(false);
  await writeFile(path, CONTENT);
  expect(await isWhole()).toBe(true);
});

test("one that takes its place is read", async () => {
  await isWhole();
  await writeFile(`${path}.new`, CONTENT.replace("words", "sword"));
  await rename(`${path}.new`, path);
  expect(await isWhole()).toBe(false);
});

test("a mark of another hash, of yesterday or of tomorrow, or that is none, is not believed", async () => {
  await isWhole();
  const mark = JSON.parse(await readFile(markOf(path), "utf8"));
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const others = [
    { ...mark, hash: "0" },
    { ...mark, at: daysAgo(1.1) },
    { ...mark, at: daysAgo(-1) },
    { ...mark, inode: "1" },
    null,
    [],
  ];
  for (const [i, other] of others.entries()) {
    await writeFile(markOf(path), JSON.stringify(other));
    expect(await isWhole()).toBe(true);
    expect(reads).toBe(i + 2);
  }
  await writeFile(markOf(path), "{");
  expect(await isWhole()).toBe(true);
  expect(reads).toBe(others.length + 2);
});

test("checks are forgotten, but nobody else's files", async () => {
  await isWhole();
  await writeFile(join(folder, "list.checked"), "milk, bread");
  await forgetChecks(folder);
  expect(await readFile(join(folder, "list.checked"), "utf8")).toBe("milk, bread");
  expect(await isWhole()).toBe(true);
  expect(reads).toBe(2);
});

test("one that is not there is not whole", async () => {
  path = join(folder, "none");
  expect(await isWhole()).toBe(false);
});
