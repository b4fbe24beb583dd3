import { type SharedRecordsOptions, sharedFetchRecordsToWrite } from "../archive/open-fetch-records.ts";
import type { DocumentThreads } from "../ingest/documents/document-threads.ts";
import { createBlockedHosts } from "../ingest/fetch/blocked-hosts.ts";
import type { AddressPolicy } from "../ingest/fetch/web-address.ts";
import { createWebSource } from "../ingest/web/create-web-source.ts";
import type { CommandContext } from "./command-context.ts";
import type { WebAccess } from "./ingest-articles.ts";

/**
 * The web as it is configured, with what was fetched for the archive of a command; whoever calls it closes it.
 * @param threads what pages are read on
 * @param database that holds the archive in the place of the data folder
 */
export async function openWeb(
  { config, dataFolder }: CommandContext,
  { threads, database }: { readonly threads: DocumentThreads } & Pick<SharedRecordsOptions, "database">,
): Promise<WebAccess> {
  const records = await sharedFetchRecordsToWrite({ folder: dataFolder, database });
  const source = createWebSource({
    policy: fetchPolicy({ config, dataFolder }),
    contact: config.fetchContact,
    threads,
  });
  return {
    ...source,
    records,
    close: () => records.close(),
  };
}

/** What may be fetched for a data folder: as it is configured, but for the hosts that are blocked there. */
export function fetchPolicy({
  config,
  dataFolder,
}: Pick<CommandContext, "config" | "dataFolder">): AddressPolicy {
  return { ...config.fetchPolicy, isBlocked: createBlockedHosts(dataFolder) };
}
