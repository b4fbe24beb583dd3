import type { PassageVectors } from "../archive/archive.ts";
import { cosine } from "../archive/stored/blobs.ts";

/** Embeds texts as adding articles does, to compare. */
export type EmbedAgain = (texts: readonly string[]) => Promise<readonly PassageVectors[]>;

/** The same words give the same vector; other processors round otherwise. */
const SAME = 0.98;

/** Whether stored windows of a text, by where they start, are those that were made of it again. */
export function areSameWindows(stored: PassageVectors["windows"], made: PassageVectors["windows"]): boolean {
  const sorted = [...made].sort((a, b) => a.start - b.start);
  return (
    stored.length === sorted.length &&
    sorted.every(({ start, end, vector }, i) => {
      const row = stored[i];
      return row?.start === start && row.end === end && cosine(vector, row.vector) >= SAME;
    })
  );
}
