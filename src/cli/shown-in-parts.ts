import type { Terminal } from "./terminal.ts";

/** Shows what is left of something, as far as there is room; returns what is left then, `null` for nothing. */
export type Rest = () => Rest | null;

/** Lines of a screen that stay for what was typed and the prompt. */
const KEPT_LINES = 4;
const FEWEST_LINES = 10;

/** Lines that can be shown at once; without a screen, all. */
export function roomOf({ rows }: Pick<Terminal, "rows">): number {
  return rows === undefined || rows === 0
    ? Number.POSITIVE_INFINITY
    : Math.max(FEWEST_LINES, rows - KEPT_LINES);
}

/** Prints entries with an empty line between them, as many as the screen holds, and `end` behind the last; the others are left for later. */
export function showInParts(entries: readonly string[], end: string, terminal: Terminal): Rest | null {
  let room = roomOf(terminal);
  let shown = 0;
  for (const entry of entries) {
    room -= entry.split("\n").length + 1;
    if (room < 0 && shown > 0) break;
    shown += 1;
  }
  const rest = entries.slice(shown);
  const last = rest.length > 0 || end === "" ? [] : [end];
  terminal.print([...entries.slice(0, shown), ...last].join("\n\n"));
  if (rest.length === 0) return null;
  terminal.tell(terminal.colours.dim(`\n${rest.length} more: /more`));
  return () => showInParts(rest, end, terminal);
}
