import { openPostgresArchive } from "../../src/archive/postgres/postgres-archive.ts";
import { openSqliteArchive } from "../../src/archive/sqlite/sqlite-archive.ts";
import { EXACT } from "../archive/sqlite/open.ts";
import { FAKE_MODEL } from "../support/fake-embed.ts";
import { openMigratedDatabase } from "../support/postgres/migrated-database.ts";
import { movesBetween } from "./move-suite.ts";

const migrated = await openMigratedDatabase("move");
if (migrated !== null) {
  const { database } = migrated;
  const files = async (folder: string) =>
    openSqliteArchive({ folder, model: FAKE_MODEL, vectorIndex: EXACT });
  const postgres = async (folder: string) =>
    openPostgresArchive({ database, library: folder, model: FAKE_MODEL });
  movesBetween("from files to PostgreSQL", files, postgres, 250);
  movesBetween("from PostgreSQL to files", postgres, files, 250);
}
