import { blockTerms } from "./block-terms.ts";
import { BLOCK_WEIGHTS } from "./block-weights.ts";
import type { PlacedBlock } from "./judged-block.ts";

/** Log odds that a block is the article's. */
export function blockScore(known: PlacedBlock): number {
  let score = 0;
  for (const [term, amount] of blockTerms(known)) score += BLOCK_WEIGHTS[term] * amount;
  return score;
}
