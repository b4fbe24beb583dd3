import { availableVectorIndex } from "../../../embeddings/index.ts";
import { createWebSource } from "../../ingest/web/create-web-source.ts";
import { createLibraries } from "../../library/create-libraries.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { interruptible } from "../interrupts.ts";
import { fetchPolicy } from "../open-web.ts";
import { openDatabase, prepareModel } from "../session.ts";

/** Answers in Discord until it is stopped by a signal. */
export async function serve(token: string, context: CommandContext): Promise<ExitCode> {
  const { config, dataFolder, terminal, streams } = context;
  const [{ runBot }, { measureBot }, { createLog }, { spareMemory }] = await Promise.all([
    import("../../bot/run-bot.ts"),
    import("../../bot/metrics/measure-bot.ts"),
    import("../../bot/log.ts"),
    import("../../bot/spare-memory.ts"),
  ]);
  spareMemory();
  const log = createLog(config.logLevel, streams.stdout);
  const prepared = await prepareModel(context);
  const { threads, embedder } = prepared;
  const vectorIndex = await availableVectorIndex();
  const web = createWebSource({ policy: fetchPolicy(context), contact: config.fetchContact, threads });
  const notice = (line: string): void => log.info({ line }, "archive");
  // Before the model is loaded: where an archive cannot be opened, nothing is to be closed.
  const database = await openDatabase(context);
  const libraries = createLibraries({ web, dataFolder, database, ...prepared, vectorIndex, notice });
  embedder.start();
  // Made ready before the first question; a failure is told by `doctor`.
  embedder.read?.("", []).catch(() => {});
  const { discordApiUrl: apiUrl, readsMessages, watchFolders: folders, areLinksFollowed } = config;
  const run = async (signal: AbortSignal): Promise<void> => {
    let measured: Awaited<ReturnType<typeof measureBot>> | undefined;
    try {
      if (config.metricsAt !== undefined)
        measured = await measureBot({
          ...{ at: config.metricsAt, libraries, embedder, dataFolder, database, log },
        });
      const measures = measured?.measures;
      await runBot({
        ...{ token, libraries, log, signal, apiUrl, readsMessages, folders, areLinksFollowed, measures },
      });
    } finally {
      await measured?.served.close();
      await libraries.close();
      await database?.close();
      await Promise.all([threads.close(), embedder.close()]);
    }
  };
  // Discord's library fails so on a message that it cannot read; the next message is none the worse for it.
  const onRejection = (reason: unknown): void => log.error({ err: reason }, "unhandled rejection");
  process.on("unhandledRejection", onRejection);
  try {
    terminal.complain(
      "Connecting to Discord. Ctrl-C stops the bot in good order; the log follows, one JSON object a line.",
    );
    await interruptible(run, () =>
      terminal.complain("Finishing what was asked, within 2 seconds. Ctrl-C again ends at once."),
    );
    return EXIT.ok;
  } finally {
    process.off("unhandledRejection", onRejection);
  }
}
