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

/** Larger elements hold more than an advertisement with its label. In characters. */
const MAX_ADVERT = 300;

/** The elements that hold a line which says that something is paid for, and what that is. */
export function advertBoxes(blocks: readonly PlacedBlock[]): ReadonlySet<Holder> {
  const boxes = new Set<Holder>();
  for (const { block } of blocks) {
    if (!isAdvertLabel(block.text)) continue;
    let box: Holder | null = block.holder;
    while (box !== null && box.characters <= block.text.length) box = box.up;
    if (box !== null && box.characters <= MAX_ADVERT) boxes.add(box);
  }
  return boxes;
}

/** Whether a block is in one of some small elements. */
export function isIn(boxes: ReadonlySet<Holder>, { holder }: PageBlock): boolean {
  if (boxes.size === 0) return false;
  for (let at: Holder | null = holder; at !== null && at.characters <= MAX_ADVERT; at = at.up)
    if (boxes.has(at)) return true;
  return false;
}
