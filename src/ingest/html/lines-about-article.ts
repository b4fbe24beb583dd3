import type { MetaLine } from "../meta-line.ts";
import type { PageBlock } from "./page-blocks.ts";

/** Blocks before the headline and around the body whose lines may speak of the article. */
const ABOUT_BEFORE = 8;
const ABOUT_BEHIND = 10;

/** What lines near headline and body say of the article: reading dates out of every line of a page would take most of the time. */
export function metaLines(
  blocks: readonly PageBlock[],
  region: readonly boolean[],
  titleIndex: number,
  read: (text: string) => MetaLine | null,
): (MetaLine | null)[] {
  const start = region.indexOf(true);
  const from = Math.max(
    0,
    (titleIndex >= 0 && titleIndex < start ? titleIndex : start) - ABOUT_BEFORE,
    start - 60,
  );
  const to = region.lastIndexOf(true) + ABOUT_BEHIND;
  return blocks.map(({ kind, text }, index) => {
    if (start < 0 || index < from || index > to || kind === "row" || kind === "literal") return null;
    return read(text);
  });
}
