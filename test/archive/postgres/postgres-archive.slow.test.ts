import { openPostgresFetchRecords } from "../../../src/archive/postgres/fetch-records.ts";
import { createLibraryRows } from "../../../src/archive/postgres/library-rows.ts";
import { openPostgresArchive } from "../../../src/archive/postgres/postgres-archive.ts";
import { openPostgresRecords } from "../../../src/library/postgres/library-records.ts";
import { startChild } from "../../support/child-process.ts";
import { FAKE_MODEL } from "../../support/fake-embed.ts";
import { openMigratedDatabase } from "../../support/postgres/migrated-database.ts";
import { archiveContract } from "../archive-contract.ts";
import { archiveSessionsContract } from "../archive-sessions-contract.ts";
import { recordsContract } from "../../library/records-contract.ts";
import { correctionsContract } from "../corrections-contract.ts";
import { provenanceContract } from "../provenance-contract.ts";
import { quotesContract } from "../quotes-contract.ts";
import { fetchRecordsContract } from "../fetch-records-contract.ts";
import { ownRows } from "./own-rows.ts";
import { sameScores } from "./same-scores.ts";

const migrated = await openMigratedDatabase("contract");
if (migrated !== null) {
  const { server, database } = migrated;
  const open = async (folder: string) =>
    openPostgresArchive({ database, library: folder, model: FAKE_MODEL });
  archiveContract("PostgreSQL archive", open);
  archiveSessionsContract("PostgreSQL archive", {
    open,
    startWriter: (folder) => startChild(import.meta.url, "hold-writer.js", [server.url, folder]),
  });
  quotesContract("PostgreSQL archive", open);
  provenanceContract("PostgreSQL archive", open);
  correctionsContract("PostgreSQL archive", open);
  const rows = createLibraryRows(database);
  recordsContract("PostgreSQL", async (library) => openPostgresRecords(rows, await rows.named(library)));
  fetchRecordsContract("PostgreSQL", async (library) =>
    openPostgresFetchRecords(rows, await rows.named(library)),
  );
  sameScores("PostgreSQL archive", open, 400);
  ownRows("PostgreSQL archive", database, 10_000);
}
