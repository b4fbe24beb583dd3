import { isOutletName, isRole } from "../byline.ts";
import { type MetaLine, TELLS_NOTHING } from "../meta-line.ts";
import type { GrowingBlock } from "./judged-block.ts";

/** Blocks before the headline and around the body whose lines may speak of the article. */
const ABOUT_BEFORE = 8;
const ABOUT_BEHIND = 10;

/** Lines below a byline are no longer. In characters. */
const LONGEST_BELOW = 60;

/** "and Jane Doe", below "By Joan Roe". */
export const GOES_ON = /^(?:and|&|with|und|mit|et|avec|y|con)\s+(?=\p{Lu})/u;

/** Notes what lines near headline and body say of the article: reading dates out of every line of a page would take most of the time. */
export function noteMetaLines(
  blocks: readonly GrowingBlock[],
  titleIndex: number,
  read: (text: string) => MetaLine | null,
): void {
  const start = blocks.findIndex(({ inRegion }) => inRegion);
  const from = Math.max(
    0,
    (titleIndex >= 0 && titleIndex < start ? titleIndex : start) - ABOUT_BEFORE,
    start - 60,
  );
  const to = blocks.findLastIndex(({ inRegion }) => inRegion) + ABOUT_BEHIND;
  for (const [index, known] of blocks.entries()) {
    const { kind, text } = known.block;
    const isFar = start < 0 || index < from || index > to || kind === "row" || kind === "literal";
    known.meta = isFar ? null : read(text);
  }
  // Below a byline stands for whom and as what somebody wrote: "Special to …", "Staff Writer".
  for (const [index, known] of blocks.entries()) {
    const above = blocks[index - 1]?.meta ?? null;
    if (known.meta !== null || above === null || known.block.kind !== "text") continue;
    const { text } = known.block;
    if (above.authors.length === 0 || text.length > LONGEST_BELOW) continue;
    if (isOutletName(text) || isRole(text)) known.meta = TELLS_NOTHING;
    else if (GOES_ON.test(text)) known.meta = read(text.replace(GOES_ON, "By "));
  }
}
