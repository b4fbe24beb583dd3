import type { Block } from "./blocks.ts";
import { headlineKey } from "./headline.ts";
import type { TextBlock } from "./text-block.ts";

/** Log odds from which a line between headline and body is a standfirst. */
const STANDFIRST = -1.6;
/** A headline that stands again right above the text is a copy; farther down it may be meant. */
const HEADLINE_COPIES_WITHIN = 3;
/** Lines of one group that are both shorter are verse, or lines of a table: one paragraph. */
const SHORT_LINE = 70;

/** The blocks that make up the article's text, in order. */
export function keptBlocks(blocks: readonly TextBlock[], titleIndex: number | null): Block[] {
  const title = titleIndex === null ? "" : headlineKey(blocks[titleIndex]?.block.text ?? "");
  const bodyStart = blocks.findIndex(({ inBody, isMeta }) => inBody && !isMeta);
  const kept: Block[] = [];
  for (const [index, known] of blocks.entries()) {
    if (known.isMeta || index === titleIndex) continue;
    const isStandfirst =
      titleIndex !== null && index > titleIndex && index < bodyStart && mayBeStandfirst(known);
    if (!known.inBody && !isStandfirst) continue;
    if (kept.length < HEADLINE_COPIES_WITHIN && title !== "" && isCopyAbove(known, title, index, bodyStart))
      continue;
    kept.push(known.block);
  }
  return kept;
}

/** Only before the first paragraph: in "…, paragraph, headline, paragraph" the headline has become a cross-head. */
function isCopyAbove({ block }: TextBlock, title: string, index: number, bodyStart: number): boolean {
  return index <= bodyStart && headlineKey(block.text) === title;
}

function mayBeStandfirst({ block, features: f, score }: TextBlock): boolean {
  return (
    score >= STANDFIRST &&
    f.words >= 6 &&
    f.functionShare >= 0.1 &&
    f.address === 0 &&
    f.labelShare < 0.3 &&
    f.separators === 0 &&
    !block.isBullet &&
    !f.isLabelled &&
    !f.isCredit &&
    !f.isAboutArticle &&
    !f.hasLink
  );
}

/** The canonical text of the blocks: paragraphs divided by blank lines, the short lines of one group by line ends. */
export function joinBlocks(blocks: readonly Block[]): string {
  let text = "";
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (before !== undefined) text += isVerse(before, block) ? "\n" : "\n\n";
    text += block.text;
  }
  return text;
}

function isVerse(a: Block, b: Block): boolean {
  const isShort = a.text.length < SHORT_LINE && b.text.length < SHORT_LINE;
  const isSentences = /[.!?]["'”’»)]*$/u.test(a.text);
  return (
    a.group === b.group &&
    isShort &&
    !isSentences &&
    !a.isBullet &&
    !b.isBullet &&
    !a.isHeading &&
    !b.isHeading
  );
}
