import type { Block } from "./blocks.ts";

/** A block in this many files is the site's, not the article's. */
const MIN_FILES = 3;
/** Blocks remembered at most; beyond, those seen once are forgotten, so that memory stays bounded (about 50 MB). */
const MAX_REMEMBERED = 500_000;

/** Counts in how many files of one run a block occurs. */
export interface RepetitionCounter {
  /** Notes one file's blocks; several occurrences in it count once. */
  add(blocks: readonly Block[]): void;
  isRepeated(block: string): boolean;
}

export function createRepetitionCounter(): RepetitionCounter {
  const files = new Map<number, number>();
  return {
    add(blocks) {
      for (const key of new Set(blocks.map(({ text }) => blockKey(text))))
        files.set(key, (files.get(key) ?? 0) + 1);
      if (files.size <= MAX_REMEMBERED) return;
      for (const [key, count] of files) if (count === 1) files.delete(key);
    },
    isRepeated: (block) => (files.get(blockKey(block)) ?? 0) >= MIN_FILES,
  };
}

/** 53 bits of the block's letters and digits: white space, marks and case differ between copies of one box. */
function blockKey(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const character of text.slice(0, 2_000).toLowerCase()) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 48 || (code > 57 && code < 97) || (code > 122 && code < 170)) continue;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
