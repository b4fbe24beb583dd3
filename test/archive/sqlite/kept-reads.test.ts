import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "../../../src/sqlite/database.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createKeepReads } from "../../../src/archive/sqlite/kept-reads.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => {
  const db = new DatabaseSync(join(folder, "kept.sqlite"));
  db.exec("PRAGMA journal_mode = WAL");
  return db;
};

test("a read is made once for each key, and again after another connection has written", () => {
  const writer = open();
  writer.exec("CREATE TABLE ferry (name TEXT, seats INTEGER); INSERT INTO ferry VALUES ('Kittiwake', 120)");
  const reader = open();
  const seats = reader.prepare("SELECT seats FROM ferry WHERE name = ?");
  const read: string[] = [];
  const seatsOf = createKeepReads(reader)((name: string): number | undefined => {
    read.push(name);
    return seats.get(name)?.seats;
  });

  expect([seatsOf("Kittiwake"), seatsOf("Kittiwake"), seatsOf("Dunlin"), seatsOf("Dunlin")]).toEqual([
    120,
    120,
    undefined,
    undefined,
  ]);
  expect(read).toEqual(["Kittiwake", "Dunlin"]);

  writer.exec("UPDATE ferry SET seats = 140");
  expect(seatsOf("Kittiwake")).toBe(140);
  expect(read).toEqual(["Kittiwake", "Dunlin", "Kittiwake"]);
  reader.close();
  writer.close();
});

test("several reads of one database are kept apart", () => {
  const db = open();
  const keep = createKeepReads(db);
  const twice = keep((n: number) => n * 2);
  const thrice = keep((n: number) => n * 3);
  expect([twice(7), thrice(7), twice(7)]).toEqual([14, 21, 14]);
  db.close();
});
