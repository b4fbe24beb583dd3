import type { Logger } from "pino";
import { type SharedRecordsOptions, sharedFetchRecords } from "../../archive/open-fetch-records.ts";
import type { LibraryEmbedder } from "../../library/library-engine.ts";
import type { Libraries } from "../../library/library.ts";
import { createMeasures, type Measures } from "./measures.ts";
import { type ListenAt, type ServedMeasures, serveMeasures } from "./serve-measures.ts";

export interface MeasureBotOptions {
  readonly at: ListenAt;
  readonly libraries: Libraries;
  readonly embedder: Pick<LibraryEmbedder, "embedQuery">;
  readonly dataFolder: string;
  readonly database?: SharedRecordsOptions["database"];
  readonly log: Pick<Logger, "warn" | "info">;
}

/** Counts what a bot does and serves it. Rejects with a `UserError` where the address cannot be had. */
export async function measureBot(
  options: MeasureBotOptions,
): Promise<{ measures: Measures; served: ServedMeasures }> {
  const { at, libraries, embedder, dataFolder: folder, database, log } = options;
  const onFault = (error: unknown, name?: string): void => log.warn({ err: error, name }, "measuring failed");
  const measures = createMeasures(onFault);
  const status = () => libraries.use(null, ({ archive }) => archive.status());
  measures.lookUp(
    "verbatim_archive_entries",
    "What the shared archive holds.",
    async () => {
      const { articles, passages, quotes, vectors } = await status();
      return { articles, passages, quotes, vectors };
    },
    "of",
  );
  measures.lookUp(
    "verbatim_archive_generation",
    "Rises with every write of the shared archive.",
    async () => (await status()).generation,
  );
  measures.lookUp(
    "verbatim_servers_with_data",
    "Servers that have settings or articles of their own.",
    async () => (await libraries.tenants()).length,
  );
  measures.lookUp(
    "verbatim_servers_with_due_feeds",
    "Servers that have feeds or pages of feeds to be looked at now.",
    async () => (await libraries.tenantsWithDueFeeds()).length,
  );
  measures.lookUp(
    "verbatim_shared_feeds",
    "Feeds of the shared library: all, those that failed last, those that should have been asked by now.",
    () => sharedFeeds({ folder, database }, Date.now()),
    "state",
  );

  let isModelLoaded = false;
  const served = await serveMeasures({
    at,
    measures,
    onFault,
    ready: {
      model: async () => (isModelLoaded ? null : "not loaded"),
      archive: async () => ((await status()).generation >= 0 ? null : "not open"),
      gateway: async () => (measures.isGatewayUp() ? null : "not connected"),
    },
  });
  embedder
    .embedQuery("Is the model loaded?")
    .then(() => {
      isModelLoaded = true;
    })
    .catch((error: unknown) => onFault(error, "model"));
  log.info({ host: at.host, port: served.port }, "metrics are served");
  return { measures, served };
}

async function sharedFeeds(where: SharedRecordsOptions, now: number): Promise<Record<string, number>> {
  const records = await sharedFetchRecords(where);
  if (records === undefined) return { followed: 0, failed: 0, behind: 0 };
  try {
    const feeds = await records.feeds();
    return {
      followed: feeds.length,
      failed: feeds.filter(({ error }) => error !== null).length,
      behind: feeds.filter(({ nextTry }) => (nextTry ?? 0) <= now).length,
    };
  } finally {
    await records.close();
  }
}
