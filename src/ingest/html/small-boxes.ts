import type { Holder } from "./holder.ts";
import { isPersonName } from "../byline.ts";
import type { WeighedBlock } from "./judged-block.ts";
import type { PageBlock } from "./page-blocks.ts";

/** What else may stand with an image and its caption: a credit, a button. In characters. */
export const BESIDE_CAPTION = 120;
/** And with a form that asks for an address. */
export const BESIDE_FIELDS = 260;

export function isBeside(what: "images" | "fields", { text, holder }: PageBlock, others: number): boolean {
  for (let at: Holder | null = holder; at !== null && at.characters <= text.length + others; at = at.up) {
    if (at[what] > 0) return true;
  }
  return false;
}

/** Cards are no longer, and their heading no deeper. In characters; in elements. */
const MAX_CARD = 350;
const CARD_DEPTH = 3;

/** The small elements around headings that are links, to articles: not to their authors. */
export function cardsOf(blocks: readonly WeighedBlock[]): Set<Holder> {
  const cards = new Set<Holder>();
  for (const { block } of blocks) {
    const { kind, linkShare, holder } = block;
    if (kind !== "heading" || linkShare < 0.85 || isPersonName(block.text)) continue;
    let at = holder.up;
    for (let depth = 0; depth < CARD_DEPTH && at !== null && at.characters <= MAX_CARD; depth += 1) {
      cards.add(at);
      at = at.up;
    }
  }
  return cards;
}

export function isInCard(cards: ReadonlySet<Holder>, { holder }: PageBlock): boolean {
  for (let at: Holder | null = holder; at !== null && at.characters <= MAX_CARD; at = at.up)
    if (cards.has(at)) return true;
  return false;
}

/** Share of the article that must stand in one element, side by side, for others to be boxes. */
const MAIN_SHARE = 0.6;
const MAX_BOX = 450;
const PLAIN_BOXES = new Set(["div", "section", "aside", "span", "center"]);

/** The element whose children most of the article's paragraphs are. */
export function mainParent(blocks: readonly WeighedBlock[], total: number): Holder | null {
  const children = new Map<Holder, number>();
  for (const { block, weight } of blocks) {
    const { tag, up } = block.holder;
    if (up !== null && tag === "p") children.set(up, (children.get(up) ?? 0) + weight);
  }
  for (const [holder, weight] of children) if (weight >= total * MAIN_SHARE && weight > 0) return holder;
  return null;
}

export function boxIn(main: Holder, { holder }: PageBlock): Holder | null {
  let box = holder;
  for (let at: Holder | null = holder; at !== null; at = at.up) {
    if (at === main) return PLAIN_BOXES.has(box.tag) && box.characters <= MAX_BOX ? box : null;
    if (at.tag === "blockquote" || at.tag === "table" || at.tag === "pre") return null;
    box = at;
  }
  return null;
}
