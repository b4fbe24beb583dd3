import { afterAll, expect, test } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { openPostgresFetchRecords } from "../../../src/archive/postgres/fetch-records.ts";
import { createLibraryRows } from "../../../src/archive/postgres/library-rows.ts";
import { openPostgresArchive } from "../../../src/archive/postgres/postgres-archive.ts";
import { openPostgresRecords } from "../../../src/library/postgres/library-records.ts";
import { articleOf } from "../../support/articles.ts";
import { FAKE_MODEL } from "../../support/fake-embed.ts";
import { openPglite } from "../../support/postgres/pglite-database.ts";
import { add } from "../archive-contract.ts";
import { recordsContract } from "../../library/records-contract.ts";
import { fetchRecordsContract } from "../fetch-records-contract.ts";
import { ownRows } from "./own-rows.ts";
import { sameScores } from "./same-scores.ts";

// All that one session can show, and more, is in the long tests: starting takes some seconds.
const database = await openPglite(FAKE_MODEL.dimensions);
const rows = createLibraryRows(database);
afterAll(async () => {
  await rows.close();
  await database.close();
});
const open = async (library: string): Promise<Archive> =>
  openPostgresArchive({ database, library, model: FAKE_MODEL });

recordsContract("PGlite", async (library) => openPostgresRecords(rows, await rows.named(library)));
fetchRecordsContract("PGlite", async (library) => openPostgresFetchRecords(rows, await rows.named(library)));
sameScores("PGlite archive", open, 20);
ownRows("PGlite archive", database, 100);

test("two libraries of one database know nothing of each other", async () => {
  const [one, other] = [await open("one"), await open("other")];
  await add(one, [articleOf("bridge", ["The bridge to Marrowick is closed."])]);
  await add(other, [articleOf("bridge", ["The bridge to Quillhaven is open."])]);
  for (const [archive, text] of [
    [one, "The bridge to Marrowick is closed."],
    [other, "The bridge to Quillhaven is open."],
  ] as const) {
    const hits = await archive.searchTerms({ terms: ["bridg"], limit: 9 });
    expect((await archive.passages(hits.map(({ id }) => id))).map((passage) => passage.text)).toEqual([text]);
    expect(await archive.status()).toMatchObject({ engine: "PostgreSQL", articles: 1, passages: 1 });
  }
});
