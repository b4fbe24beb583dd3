import type { CutList } from "./cut-list.ts";

/** What a reader knows of an article beside the article. */
export interface ReadingNotes {
  readonly cut: CutList;
  /** What to know about it, one line each: a live blog, a gallery, a stub in front of a paywall. */
  readonly warnings: readonly string[];
}
