import type { Span } from "../../text/span.ts";
import { lastAtOrBefore } from "./last-at-or-before.ts";
import type { NameUse } from "./name-use.ts";

/** The names of a text, by where they stand. */
export interface NameUses {
  /** Those that lie in a span, in order. */
  within(span: Span): NameUse[];
  /** The names that begin at or before an offset, the nearest first, `most` at most. */
  backFrom(offset: number, most: number): readonly NameUse[];
}

/** `uses`: in text order, without overlap. */
export function createNameUses(uses: readonly NameUse[]): NameUses {
  const starts = uses.map((use) => use.span.start);
  return {
    within(span) {
      const found: NameUse[] = [];
      for (let i = lastAtOrBefore(starts, span.start - 1) + 1; i < uses.length; i += 1) {
        const use = uses[i];
        if (use === undefined || use.span.start >= span.end) break;
        if (use.span.end <= span.end) found.push(use);
      }
      return found;
    },
    backFrom(offset, most) {
      const end = lastAtOrBefore(starts, offset) + 1;
      return uses.slice(Math.max(0, end - most), end).reverse();
    },
  };
}
