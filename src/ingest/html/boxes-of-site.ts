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

/** The elements that hold a label, and what it says of: that something is paid for, is a correction, or one of some pictures. */
export function labelledBoxes(blocks: readonly PlacedBlock[]): ReadonlySet<Holder> {
  const boxes = new Set<Holder>();
  for (const { block } of blocks) {
    if (block.text.length > LONGEST_LABEL || !LABELS.some((isLabel) => isLabel(block.text))) continue;
    let box: Holder | null = block.holder;
    while (box !== null && box.characters <= block.text.length) box = box.up;
    if (box !== null && box.characters <= MAX_LABELLED) boxes.add(box);
  }
  return boxes;
}

/** Whether a block is in one of some small elements. */
export function isIn(boxes: ReadonlySet<Holder>, { holder }: PageBlock): boolean {
  if (boxes.size === 0) return false;
  for (let at: Holder | null = holder; at !== null && at.characters <= MAX_LABELLED; at = at.up)
    if (boxes.has(at)) return true;
  return false;
}
