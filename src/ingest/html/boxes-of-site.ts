import { isGalleryCount, isNoteLabel, isSummaryLabel } from "../line-kind.ts";
import { isAdvertLabel } from "./furniture-lines.ts";
import type { Holder } from "./holder.ts";
import type { PlacedBlock } from "./judged-block.ts";
import type { PageBlock } from "./page-blocks.ts";

/** The small boxes in which the site invites to something: all their lines are its, also those that by themselves could be the article's. */
export function boxesOfSite(blocks: readonly PlacedBlock[]): ReadonlySet<Holder> {
  return new Set(
    blocks.flatMap(({ features: f, place: { box } }) => {
      const invites = (f.isInvitation && f.words <= 14) || (f.siteTalk > 0 && f.address > 0);
      return box !== null && invites ? [box] : [];
    }),
  );
}

/** Labels are no longer. In characters. */
const LONGEST_LABEL = 40;
const LABELS = [isAdvertLabel, isNoteLabel, isSummaryLabel, isGalleryCount];

/** Larger elements hold more than a label and what is labelled. In characters. */
const MAX_LABELLED = 400;

/** And what is as much of all that the page holds is its text. */
const MAX_SHARE_LABELLED = 0.25;
const OF_TEXT = /^(?:article|main|section|body)$/u;

/**
 * The elements that begin with a label, and hold what it says of: that something is paid for, is a correction, or one of some pictures. Where a
 * label stands between paragraphs the element is theirs.
 */
export function labelledBoxes(blocks: readonly PlacedBlock[]): ReadonlySet<Holder> {
  const all = blocks.reduce((sum, { block }) => sum + block.text.length, 0);
  const boxes = new Set<Holder>();
  for (const [index, { block }] of blocks.entries()) {
    if (block.text.length > LONGEST_LABEL || !LABELS.some((isLabel) => isLabel(block.text))) continue;
    let box: Holder | null = block.holder;
    while (box !== null && box.characters <= block.text.length) box = box.up;
    if (box === null || box.characters > Math.min(MAX_LABELLED, MAX_SHARE_LABELLED * all)) continue;
    const before = blocks[index - 1]?.block;
    if (!OF_TEXT.test(box.tag) && (before === undefined || !isWithin(box, before))) boxes.add(box);
  }
  return boxes;
}

function isWithin(box: Holder, { holder }: PageBlock): boolean {
  for (let at: Holder | null = holder; at !== null; at = at.up) if (at === box) return true;
  return false;
}

/** Whether a block is in one of some small elements. */
export function isIn(boxes: ReadonlySet<Holder>, { holder }: PageBlock): boolean {
  if (boxes.size === 0) return false;
  for (let at: Holder | null = holder; at !== null && at.characters <= MAX_LABELLED; at = at.up)
    if (boxes.has(at)) return true;
  return false;
}
