import type { Shingles } from "./shingles.ts";

/**
 * Paragraphs that share a part `s` of their runs of words share a band with a chance of 1 - (1 - s^ROWS)^BANDS: .92 at
 * .7, .76 at .6, .05 at .2 and .01 at .1. Stories have several paragraphs, so that hardly a pair is missed altogether.
 */
const BANDS = 6;
const ROWS = 3;

const FACTORS = Array.from({ length: BANDS * ROWS }, (_, i) => mixed(2 * i + 1) | 1);
const TERMS = FACTORS.map((factor) => mixed(factor));

/**
 * Numbers (32 bits) by which paragraphs with nearly the same words find each other: MinHash (Broder 1997), its least hashes
 * taken together in bands. A paragraph without runs of words has none, others have 6.
 */
export function bandsOf({ hashes }: Shingles): number[] {
  if (hashes.size === 0) return [];
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const hash of hashes)
    for (let i = 0; i < least.length; i++) {
      const value = (Math.imul(hash, FACTORS[i] as number) + (TERMS[i] as number)) >>> 0;
      if (value < (least[i] as number)) least[i] = value;
    }
  return Array.from({ length: BANDS }, (_, band) => {
    let joined = band;
    for (let row = 0; row < ROWS; row++) joined = mixed(joined ^ (least[band * ROWS + row] as number));
    return joined;
  });
}

/** A number of 32 bits whose bits hang on all bits of the one given (the last step of MurmurHash3). */
function mixed(value: number): number {
  let bits = value + 0x9e3779b9;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
