import { lastWith } from "./ordered.ts";
import type { Span } from "./span.ts";

/** From `at` on, in UTF-16 units, a text stands on `page`, until the next such place. Notes may lead back to the page before. */
export interface PageStart {
  readonly at: number;
  /** From 1, as the document's file counts them, whatever numbers are printed on them. */
  readonly page: number;
}

/** The first and the last page that hold some words. */
export interface Pages {
  readonly first: number;
  /** At least `first`. */
  readonly last: number;
}

/** The pages that a span of an article's text stands on; `undefined` where the article has none. */
export function pagesAt(starts: readonly PageStart[] | undefined, { start, end }: Span): Pages | undefined {
  if (starts === undefined || starts.length === 0) return undefined;
  const [from, to] = [pageAt(starts, start), pageAt(starts, Math.max(start, end - 1))];
  return { first: Math.min(from, to), last: Math.max(from, to) };
}

function pageAt(starts: readonly PageStart[], offset: number): number {
  return (
    starts[
      Math.max(
        0,
        lastWith(starts, ({ at }) => at <= offset),
      )
    ]?.page ?? 1
  );
}
