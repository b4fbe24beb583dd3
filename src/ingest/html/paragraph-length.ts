import type { PageBlock } from "./page-blocks.ts";

/** From these log odds on a block's text is a paragraph. */
const PARAGRAPH = 0.5;

export function isParagraph(prose: number): boolean {
  return prose > PARAGRAPH;
}

/** Characters of a block that is a paragraph and no list of links; 0 of all others. @param prose log odds of its text */
export function paragraphLength(block: PageBlock, prose: number): number {
  return isParagraph(prose) && block.linkShare < 0.5 ? block.text.length : 0;
}
