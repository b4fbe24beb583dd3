import type { JudgedBlock } from "./judged-block.ts";

/** Shorter headings below the headline are names of sections. In characters. */
const MIN_STANDFIRST = 40;

/** The blocks of the region that are the article's: lines about it at its ends go, and headings of what was dropped. */
export function withoutStrays(
  blocks: readonly Omit<JudgedBlock, "isKept">[],
  titleIndex: number,
): JudgedBlock[] {
  const body = blocks.flatMap(({ inRegion, meta }, index) => (inRegion && meta === null ? [index] : []));
  const [, , third = Number.POSITIVE_INFINITY] = body;
  const last = body.at(-1) ?? -1;
  const judged = blocks.map((known, index): JudgedBlock & { isKept: boolean } => {
    // Inside the text a date or a time alone is a heading.
    const isAbout = known.meta !== null && !(known.meta.isBare && index > third && index < last);
    return Object.assign(known, {
      isKept: known.inRegion && !isAbout && /[\p{L}\p{N}]/u.test(known.block.text),
    });
  });
  for (let index = judged.length - 1; index >= 0; index -= 1) {
    const known = judged[index];
    if (known?.isKept !== true || known.block.kind !== "heading" || hasText(judged, index)) continue;
    // A standfirst may be marked up as a heading, with the byline below.
    const isBelow =
      known.place.isBelowTitle || (titleIndex >= 0 && index > titleIndex && index <= titleIndex + 2);
    if (!isBelow || known.block.text.length < MIN_STANDFIRST) known.isKept = false;
  }
  return judged;
}

/** Whether the text below a heading was kept: captions and boxes right below it are passed over, other sections are not. */
function hasText(blocks: readonly JudgedBlock[], heading: number): boolean {
  const level = blocks[heading]?.block.level ?? 0;
  for (let index = heading + 1; index < blocks.length && index - heading <= 7; index += 1) {
    const known = blocks[index];
    if (known === undefined) return false;
    const { kind, level: own } = known.block;
    if (known.isKept) return kind !== "heading" || own > level;
    if (kind === "heading" && own <= level) return false;
  }
  return false;
}
