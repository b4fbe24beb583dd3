import type { MetaLine } from "../meta-line.ts";
import type { JudgedBlock, RegionBlock } from "./judged-block.ts";

/** Blocks before the headline and around the body whose lines may speak of the article. */
const ABOUT_BEFORE = 8;
const ABOUT_BEHIND = 10;

/** Adds what lines near headline and body say of the article: reading dates out of every line of a page would take most of the time. */
export function withMetaLines(
  blocks: readonly RegionBlock[],
  titleIndex: number,
  read: (text: string) => MetaLine | null,
): Omit<JudgedBlock, "isKept">[] {
  const start = blocks.findIndex(({ inRegion }) => inRegion);
  const from = Math.max(
    0,
    (titleIndex >= 0 && titleIndex < start ? titleIndex : start) - ABOUT_BEFORE,
    start - 60,
  );
  const to = blocks.findLastIndex(({ inRegion }) => inRegion) + ABOUT_BEHIND;
  return blocks.map((known, index) => {
    const { kind, text } = known.block;
    const isFar = start < 0 || index < from || index > to || kind === "row" || kind === "literal";
    return Object.assign(known, { meta: isFar ? null : read(text) });
  });
}
