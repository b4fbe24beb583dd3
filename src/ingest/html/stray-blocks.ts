import type { MetaLine } from "../meta-line.ts";
import type { PageBlock } from "./page-blocks.ts";

/** Shorter headings below the headline are names of sections. In characters. */
const MIN_STANDFIRST = 40;

/** Takes out what the region has around the text: lines about the article at its ends, headings of what was dropped. */
export function withoutStrays(
  blocks: readonly PageBlock[],
  region: readonly boolean[],
  meta: readonly (MetaLine | null)[],
  titleIndex: number,
): boolean[] {
  const kept = [...region];
  const body = region.flatMap((inBody, index) => (inBody && meta[index] === null ? [index] : []));
  const [, , third = Number.POSITIVE_INFINITY] = body;
  const last = body.at(-1) ?? -1;
  for (const [index, line] of meta.entries()) {
    if (line === null || kept[index] !== true) continue;
    const isHeading = line.isBare && index > third && index < last;
    if (!isHeading) kept[index] = false;
  }
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (kept[index] !== true || block === undefined) continue;
    if (!/[\p{L}\p{N}]/u.test(block.text)) kept[index] = false;
    if (block.kind !== "heading" || hasText(blocks, kept, index)) continue;
    // A standfirst may be marked up as a heading, with the byline below.
    const isBelowTitle = titleIndex >= 0 && index > titleIndex && index <= titleIndex + 2;
    if (!isBelowTitle || block.text.length < MIN_STANDFIRST) kept[index] = false;
  }
  return kept;
}

/** Whether the text below a heading was kept: captions and boxes right below it are passed over, other sections are not. */
function hasText(blocks: readonly PageBlock[], kept: readonly boolean[], heading: number): boolean {
  const level = blocks[heading]?.level ?? 0;
  for (let index = heading + 1; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) return false;
    if (kept[index] === true) return block.kind !== "heading" || block.level > level;
    if (block.kind === "heading" && block.level <= level) return false;
    if (index - heading > 6) return false;
  }
  return false;
}
