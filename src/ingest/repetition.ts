import type { Block } from "./blocks.ts";

/** A block in this many files is the site's, not the article's. */
const MIN_FILES = 3;
/** Blocks remembered at most; beyond, those seen once are forgotten, so that memory stays bounded (about 50 MB). */
const MAX_REMEMBERED = 500_000;
/** Blocks of one file that count: its own are few, and furniture stands before and behind them. */
const MOST_OF_A_FILE = 20_000;

/** Counts in how many files of one run a block occurs. */
export interface RepetitionCounter {
  /** Notes one file's blocks, by their keys. */
  add(keys: Float64Array): void;
  /** Keys of the blocks that stand in several files, ascending, in memory that threads share. */
  repeated(): Float64Array;
}

export function createRepetitionCounter(): RepetitionCounter {
  const files = new Map<number, number>();
  return {
    add(keys) {
      for (const key of keys) files.set(key, (files.get(key) ?? 0) + 1);
      if (files.size <= MAX_REMEMBERED) return;
      for (const [key, count] of files) if (count === 1) files.delete(key);
    },
    repeated() {
      const keys: number[] = [];
      for (const [key, count] of files) if (count >= MIN_FILES) keys.push(key);
      const shared = new Float64Array(new SharedArrayBuffer(keys.length * Float64Array.BYTES_PER_ELEMENT));
      shared.set(keys);
      return shared.sort();
    },
  };
}

/** The keys of one file's blocks, each once; of very many those at its beginning and end. */
export function blockKeys(blocks: readonly Block[]): Float64Array {
  const half = MOST_OF_A_FILE / 2;
  const counted =
    blocks.length > MOST_OF_A_FILE ? [...blocks.slice(0, half), ...blocks.slice(-half)] : blocks;
  return Float64Array.from(new Set(counted.map(({ text }) => blockKey(text))));
}

/** Whether a block is one of those whose keys are `repeated`, ascending. */
export function repeatedAmong(repeated: Float64Array): (block: string) => boolean {
  if (repeated.length === 0) return () => false;
  return (block) => {
    const key = blockKey(block);
    let [low, high] = [0, repeated.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((repeated[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return repeated[low] === key;
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
