import { type Ingested, ingestArticles } from "../ingest-articles.ts";
import { keepUpWithFeeds } from "./keep-up-with-feeds.ts";
import { keepUpWithFolders } from "./keep-up-with-folders.ts";
import type { KeepUpOptions, RoundOptions } from "./round.ts";
import { whenFree } from "./when-free.ts";

/**
 * Keeps an archive up with folders and feeds, until it is stopped. What is in the folders is read at the start, and what was
 * removed from them is removed; then only what changes is read. Resolves when `signal` is aborted; rejects where the archive or
 * the model fails.
 */
export async function keepUp(options: KeepUpOptions): Promise<void> {
  const {
    archive,
    embed,
    quoteReader,
    isBlocked,
    admit = (work) => work(),
    onWaiting,
    onRefused,
    onNote,
  } = options;
  const failing = new AbortController();
  const signal = AbortSignal.any([options.signal, failing.signal]);
  let last: Promise<unknown> = Promise.resolve();
  const ingest: RoundOptions["ingest"] = (what) => {
    const work = (): Promise<Ingested> =>
      whenFree(
        () =>
          admit((pace) => {
            signal.throwIfAborted();
            const common = { archive, embed, quoteReader, isBlocked, signal, onRefused, onNote };
            return ingestArticles({ ...common, giveWay: pace?.giveWay, ...what() });
          }),
        { signal, onWaiting },
      );
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
  const common = { ...options, signal, ingest };
  const all = [keepUpWithFolders(common), keepUpWithFeeds(common)];
  for (const one of all) one.catch((error: unknown) => failing.abort(error));
  const ended = await Promise.allSettled(all);
  const failed = ended.find((end) => end.status === "rejected");
  if (failed !== undefined && !options.signal.aborted) throw signal.reason;
}
