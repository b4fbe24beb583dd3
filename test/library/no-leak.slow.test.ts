import type { ArchiveDatabase } from "../../src/archive/open-archive.ts";
import { openPostgresArchive } from "../../src/archive/postgres/postgres-archive.ts";
import { addArticles } from "../../src/intake/add-articles.ts";
import { FAKE_MODEL, fakeEmbed } from "../support/fake-embed.ts";
import { openMigratedDatabase } from "../support/postgres/migrated-database.ts";
import { saidReader } from "../support/said-reader.ts";
import { noLeak } from "./no-leak-suite.ts";

const migrated = await openMigratedDatabase("no-leak");
if (migrated !== null) {
  const { database } = migrated;
  /** A library for each data folder. */
  const databaseOf = (dataFolder: string): ArchiveDatabase => ({
    location: database.location,
    open: (library, options) =>
      openPostgresArchive({ database, library: `${library} of ${dataFolder}`, ...options }),
    close: async () => {},
  });
  noLeak("shared articles in PostgreSQL", {
    options: (dataFolder) => ({ database: databaseOf(dataFolder) }),
    async add(dataFolder, articles) {
      const archive = databaseOf(dataFolder).open("shared", { model: FAKE_MODEL });
      const writer = await archive.openWriter();
      try {
        await addArticles(articles, { writer, embed: fakeEmbed(), quoteReader: saidReader() });
      } finally {
        await writer.close();
      }
    },
  });
}
