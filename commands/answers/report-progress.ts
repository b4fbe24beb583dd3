import type { AddProgress } from "../../src/library/library.ts";
import { progressPage } from "../card/added-page.ts";
import type { Turn } from "../dispatch/turn.ts";

/** Discord takes some five edits of a message in five seconds; people read one in two. */
const EVERY_MS = 2_000;

/** Edits how far a long work is into its message, never two edits at once; a failed edit is only logged. */
export function reportProgress({ show, phrases, context, tenant }: Turn): {
  update(progress: AddProgress): void;
  /** Waits for the edit under way, so that it cannot arrive behind the answer. */
  end(): Promise<void>;
} {
  // What is done sooner needs no bar: people see that their question is under way.
  let shownAt = Date.now();
  let showing = Promise.resolve();
  let isShowing = false;
  return {
    update(progress) {
      if (isShowing || Date.now() - shownAt < EVERY_MS) return;
      isShowing = true;
      showing = show(progressPage(progress, phrases))
        .catch((error: unknown) => context.log.warn({ server: tenant, err: error }, "progress not shown"))
        .finally(() => {
          isShowing = false;
          shownAt = Date.now();
        });
    },
    end: () => showing,
  };
}
