import type { Holder } from "./holder.ts";
import type { PlacedBlock } from "./judged-block.ts";

/** The small boxes in which the site invites to something: all their lines are its, also those that by themselves could be the article's. */
export function boxesOfSite(blocks: readonly PlacedBlock[]): ReadonlySet<Holder> {
  return new Set(
    blocks.flatMap(({ features: f, place: { box } }) => {
      const invites = (f.isInvitation && f.words <= 14) || (f.siteTalk > 0 && f.address > 0);
      return box !== null && invites ? [box] : [];
    }),
  );
}
