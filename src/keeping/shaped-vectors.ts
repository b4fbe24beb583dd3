import type { PassageVectors } from "../archive/archive.ts";
import { cosine, sentenceSimilarities } from "../archive/stored/blobs.ts";

/** Length of a vector, off by rounding. */
const UNIT_OFF = 0.01;

/**
 * Whether a text's vectors have the shape that vectors of it have: windows and sentences that stand in it, of so many numbers and unit length.
 * @param sentences as they are stored; `null` where there are none
 * @param broken told what is not so
 */
export function areShaped(
  text: string,
  windows: PassageVectors["windows"],
  sentences: Uint8Array | null,
  dimensions: number,
  broken: (what: string) => void,
): boolean {
  const inText = ({ start, end }: { start: number; end: number }): boolean =>
    start >= 0 && start <= end && end <= text.length;
  if (windows.length === 0 || sentences === null) {
    broken("has no vectors");
    return false;
  }
  for (const { start, end, vector } of windows) {
    if (!inText({ start, end })) broken("has a vector of words that it does not have");
    if (vector.length !== dimensions) {
      broken(`has a vector of ${vector.length} numbers; expected ${dimensions}`);
      return false;
    }
    // Also where one of them is no number.
    if (!(Math.abs(Math.sqrt(cosine(vector, vector)) - 1) < UNIT_OFF)) {
      broken("has a vector that is not of unit length");
      return false;
    }
  }
  try {
    const read = sentenceSimilarities(sentences, new Float32Array(dimensions));
    if (!read.every(({ start, end, similarity }) => inText({ start, end }) && similarity === 0))
      throw new RangeError();
    return true;
  } catch {
    broken("has vectors of sentences that do not stand in it, or cannot be read");
    return false;
  }
}
