import type { CardPage } from "../card/card-page.ts";
import type { Turn } from "./turn.ts";

/** Discord takes some five edits of a message in five seconds; people read one in two. */
const EVERY_MS = 2_000;

/** Shows how a long work goes in place of its answer. */
export interface Meanwhile {
  /** Shows this page when it is time for another one, unless one that is newer comes. */
  show(page: () => CardPage): void;
  /** Shows nothing more; waits for the edit under way, so that it cannot arrive behind the answer. */
  end(): Promise<void>;
}

/** Edits pages into the message of a turn, never two edits at once; a failed edit is only logged. */
export function createMeanwhile({
  show,
  context,
  tenant,
}: Pick<Turn, "show" | "context" | "tenant">): Meanwhile {
  // What is done sooner needs no word: people see that their question is under way.
  let shownAt = Date.now();
  let showing: Promise<void> | undefined;
  let next: (() => CardPage) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const showNext = async (): Promise<void> => {
    timer = undefined;
    const page = next;
    next = undefined;
    if (page === undefined) return;
    try {
      await show(page());
    } catch (error) {
      context.log.warn({ server: tenant, err: error }, "progress not shown");
    }
    shownAt = Date.now();
    showing = undefined;
    schedule();
  };
  const schedule = (): void => {
    if (next === undefined || timer !== undefined || showing !== undefined) return;
    timer = setTimeout(
      () => {
        showing = showNext();
      },
      Math.max(0, EVERY_MS - (Date.now() - shownAt)),
    );
  };
  return {
    show(page) {
      next = page;
      schedule();
    },
    async end() {
      next = undefined;
      clearTimeout(timer);
      timer = undefined;
      await showing;
    },
  };
}
