import { columnsOf } from "./columns-of.ts";
import type { Page } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { withNumbersKept, wrapPlain } from "./wrap-text.ts";

export type Row = readonly [name: string, value: string];

/** Names take at most this share of a line; else each value stands below its name. */
const WIDEST_NAMES = 1 / 3;
const GAP = 2;

/**
 * Names with their values, the values below each other; a long one goes on below its own beginning, and one with a word too long for that
 * stands below its name. Where no screen has a width, each row is one line, whatever its length.
 */
export function renderRows(rows: readonly Row[], { colours, width, isScreen }: Page): string {
  const names = Math.max(0, ...rows.map(([name]) => columnsOf(name))) + GAP;
  return rows
    .map(([name, value]) => {
      const head = colours.dim(name.padEnd(name.length + names - columnsOf(name)));
      const text = isScreen ? withNumbersKept(visible(value)) : visible(value);
      if (!isScreen) return (head + text).trimEnd();
      // A path that is divided cannot be copied.
      const widest = Math.max(0, ...text.split(" ").map(columnsOf));
      if (names <= width * WIDEST_NAMES && (widest <= width - names || widest > width - GAP)) {
        const [first = "", ...rest] = wrapPlain(text, width - names);
        return [head + first, ...rest.map((line) => " ".repeat(names) + line)].join("\n");
      }
      return [
        ...wrapPlain(name, width).map((line) => colours.dim(line)),
        ...wrapPlain(text, width - GAP).map((line) => " ".repeat(GAP) + line),
      ].join("\n");
    })
    .join("\n");
}
