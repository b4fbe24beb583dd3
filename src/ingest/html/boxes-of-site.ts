import type { BlockFeatures } from "../block-features.ts";
import type { BlockPlace } from "./block-places.ts";

/** Log odds that each line loses of a box in which the site invites to something. */
const BOX_OF_SITE = 2.2;

/** Lowers the scores of all lines of such boxes, also those that by themselves could be the article's. */
export function lowerBoxesOfSite(
  scores: number[],
  features: readonly BlockFeatures[],
  places: readonly BlockPlace[],
): void {
  const boxes = new Set(
    places.flatMap(({ box }, index) => {
      const f = features[index];
      const invites =
        f !== undefined && ((f.isInvitation && f.words <= 14) || (f.siteTalk > 0 && f.address > 0));
      return box !== null && invites ? [box] : [];
    }),
  );
  for (const [index, { box }] of places.entries())
    if (box !== null && boxes.has(box)) scores[index] = (scores[index] ?? 0) - BOX_OF_SITE;
}
