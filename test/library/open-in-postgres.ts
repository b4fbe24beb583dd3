import { afterAll, test } from "vitest";
import { addArticles } from "../../src/intake/add-articles.ts";
import { FAKE_MODEL, fakeEmbed } from "../support/fake-embed.ts";
import { type FolderDatabases, openFolderDatabases } from "../support/postgres/database-of-folder.ts";
import { type PostgresServer, startPostgres } from "../support/postgres/postgres-server.ts";
import { saidReader } from "../support/said-reader.ts";
import type { SharedArticles } from "./no-leak-suite.ts";

export interface InPostgres extends SharedArticles {
  readonly server: PostgresServer;
  readonly databases: FolderDatabases;
}

/**
 * A server of a test file's own where each data folder has a database, until the file's tests are over. `null` where no server can be had:
 * the file then holds a skipped test that says why.
 */
export async function openInPostgres(purpose: string): Promise<InPostgres | null> {
  const server = await startPostgres(purpose);
  if (typeof server === "string") {
    test.skip(`skipped: no PostgreSQL server (${server})`, () => {});
    return null;
  }
  const databases = await openFolderDatabases(server.url, FAKE_MODEL.dimensions);
  afterAll(async () => {
    await databases.close();
    await server.stop();
  });
  return {
    server,
    databases,
    options: async (dataFolder) => ({ database: await databases.of(dataFolder) }),
    async add(dataFolder, articles) {
      const archive = (await databases.of(dataFolder)).open("shared", { model: FAKE_MODEL });
      const writer = await archive.openWriter();
      try {
        await addArticles(articles, { writer, embed: fakeEmbed(), quoteReader: saidReader() });
      } finally {
        await writer.close();
      }
    },
  };
}
