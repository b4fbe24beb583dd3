import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { openLibraryRecords } from "../../src/library/sqlite/library-records.ts";
import { recordsContract } from "./records-contract.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-records-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

recordsContract("files", async (library) => openLibraryRecords(join(folder, library)));
