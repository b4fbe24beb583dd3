import { openFetchRecords } from "../archive/sqlite/fetch-records-file.ts";
import type { DocumentThreads } from "../ingest/documents/document-threads.ts";
import { createWebSource } from "../ingest/web/create-web-source.ts";
import type { CommandContext } from "./command-context.ts";
import type { WebAccess } from "./ingest-articles.ts";

/**
 * The web as it is configured, with what was fetched for the archive of a command; whoever calls it closes it.
 * @param threads what pages are read on
 */
export function openWeb({ config, dataFolder }: CommandContext, threads: DocumentThreads): WebAccess {
  const records = openFetchRecords(dataFolder);
  const source = createWebSource({ policy: config.fetchPolicy, contact: config.fetchContact, threads });
  return {
    ...source,
    records,
    close: () => records.close(),
  };
}
