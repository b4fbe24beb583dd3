import { basename } from "node:path";
import type { Round } from "../intake/keep-up/round.ts";
import { visibleControls } from "./visible-text.ts";

/** Files named in a line. */
const MOST_NAMED = 3;

/** `2031-04-01 09:30:05  2 added, 1 removed (ferry.md, wall.txt)`, by the clock of this machine. */
export function describeRound(
  { of, added, replaced, unchanged, removed, refused, files }: Round,
  at: Date,
): string {
  const counts: readonly (readonly [number, string])[] = [
    [added, "added"],
    [replaced, "replaced"],
    [removed, "removed"],
    [refused.length, "refused"],
    [of === "start" ? unchanged : 0, "unchanged"],
  ];
  const told = counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count.toLocaleString("en")} ${what}`);
  const named = files.slice(0, MOST_NAMED).map((file) => visibleControls(basename(file)));
  const more = files.length - named.length;
  const which = of === "feeds" ? ["from feeds"] : [...named, ...(more > 0 ? [`and ${more} more`] : [])];
  const time = `${at.toLocaleDateString("sv")} ${at.toLocaleTimeString("sv")}`;
  return `${time}  ${told.join(", ") || "nothing new"}${which.length === 0 ? "" : ` (${which.join(", ")})`}`;
}

/** A round for machines. */
export function roundLine({
  of,
  added,
  replaced,
  unchanged,
  removed,
  refused,
  embedded,
  files,
}: Round): object {
  return { at: new Date().toISOString(), of, added, replaced, unchanged, removed, refused, embedded, files };
}
