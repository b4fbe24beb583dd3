import { fold } from "../terms.ts";
import { kindOf } from "./character-kind.ts";

/** A paragraph as runs of words, for comparing it with others. */
export interface Shingles {
  /** Words counted; in scripts without spaces, characters. */
  readonly words: number;
  /** A 32-bit hash of each distinct run of `SHINGLE_WORDS` words; empty where there are fewer words. */
  readonly hashes: ReadonlySet<number>;
  /** Hashes of the words that begin with a digit. */
  readonly numbers: ReadonlySet<number>;
}

/** Words of a run. Runs of 2 are shared by chance too often, and one changed word spoils 4 runs of 4. */
const SHINGLE_WORDS = 3;

/** FNV-1a. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** The runs of words of a paragraph, without case, accents and punctuation (Broder 1997). Any text is allowed. */
export function shinglesOf(text: string): Shingles {
  const folded = fold(text);
  const hashes = new Set<number>();
  const numbers = new Set<number>();
  let words = 0;
  let [first, second] = [0, 0];
  let word = OFFSET;
  let [isWord, isNumber] = [false, false];
  const endWord = (): void => {
    if (!isWord) return;
    words++;
    if (words >= SHINGLE_WORDS) hashes.add(joined(first, second, word));
    if (isNumber) numbers.add(word);
    [first, second] = [second, word];
    word = OFFSET;
    isWord = false;
  };
  for (let i = 0; i < folded.length; i++) {
    const code = folded.codePointAt(i) as number;
    if (code > 0xffff) i++;
    const kind = kindOf(code);
    if (kind === "separator" || kind === "ideograph") endWord();
    if (kind === "separator") continue;
    if (!isWord) isNumber = kind === "digit";
    isWord = true;
    word = Math.imul(word ^ code, PRIME);
    if (kind === "ideograph") endWord();
  }
  endWord();
  return { words, hashes, numbers };
}

/** Three hashes as one, in which their order counts. */
function joined(first: number, second: number, third: number): number {
  const sum = Math.imul(Math.imul(first, 31) + second, 31) + third;
  const mixed = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
