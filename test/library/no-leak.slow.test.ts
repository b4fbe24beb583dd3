import { afterAll, test } from "vitest";
import type { ArchiveDatabase } from "../../src/archive/open-archive.ts";
import { connectPostgres } from "../../src/archive/postgres/connect.ts";
import { migrateDatabase } from "../../src/archive/postgres/migrate.ts";
import { openPostgresArchive } from "../../src/archive/postgres/postgres-archive.ts";
import { addArticles } from "../../src/intake/add-articles.ts";
import { FAKE_MODEL, fakeEmbed } from "../support/fake-embed.ts";
import { startPostgres } from "../support/postgres/postgres-server.ts";
import { saidReader } from "../support/said-reader.ts";
import { noLeak } from "./no-leak-suite.ts";

const server = await startPostgres("no-leak");
if (typeof server === "string") test.skip(`skipped: no PostgreSQL server (${server})`, () => {});
else {
  await migrateDatabase(server.url, "the test's database", FAKE_MODEL.dimensions);
  const database = await connectPostgres(server.url, "the test's database");
  afterAll(async () => {
    await database.close();
    await server.stop();
  });
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
