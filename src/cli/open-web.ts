import { openFetchRecords } from "../archive/sqlite/fetch-records-file.ts";
import { createDocumentThreads } from "../ingest/documents/document-threads.ts";
import { createWebSource } from "../ingest/web/create-web-source.ts";
import type { CommandContext } from "./command-context.ts";
import type { WebAccess } from "./ingest-articles.ts";

/** The web as it is configured, with what was fetched for the archive of a command; whoever calls it closes it. */
export function openWeb({ config, dataFolder }: CommandContext): WebAccess {
  const records = openFetchRecords(dataFolder);
  const threads = createDocumentThreads();
  const source = createWebSource({ policy: config.fetchPolicy, contact: config.fetchContact, threads });
  return {
    ...source,
    threads,
    records,
    async close() {
      records.close();
      await threads.close();
    },
  };
}
