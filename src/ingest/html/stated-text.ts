import type { PageBlock } from "./page-blocks.ts";

/** Words in a row that are compared: the same ones by chance are rare. */
const SHINGLE = 4;
const MIN_CHARACTERS = 200;

/**
 * Compares blocks with the text that structured data states for the article: the share, 0 to 1, of a block's runs of four words that
 * occur in it. None when it states too little to say anything.
 */
export function statedShares(
  blocks: readonly PageBlock[],
  stated: string | null,
): ReadonlyMap<PageBlock, number> {
  const shares = new Map<PageBlock, number>();
  if (stated === null || stated.length < MIN_CHARACTERS) return shares;
  const known = new Set(shinglesOf(stated));
  for (const block of blocks) {
    const own = shinglesOf(block.text);
    if (own.length > 0) shares.set(block, own.filter((shingle) => known.has(shingle)).length / own.length);
  }
  return shares;
}

/** Characters do for words where a script parts none: runs of four are then one long word's. */
function shinglesOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const units = words.flatMap((word) => (WIDE.test(word) ? [...word] : [word]));
  const shingles: string[] = [];
  for (let at = 0; at + SHINGLE <= units.length; at += 1)
    shingles.push(units.slice(at, at + SHINGLE).join(" "));
  return shingles;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;
