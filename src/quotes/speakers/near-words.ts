/** Words of a fixed list that are a typing error away from another word. */
export interface NearWords {
  /** The nearest words, at most two letters off (one for words of up to five letters), nearest first. */
  near(word: string): string[];
}

/** Words shorter than this are too near to too many others. */
const SHORTEST = 3;

/** Compares letter sets before it compares words, so that 100,000 words take about a millisecond. */
export function createNearWords(words: readonly string[]): NearWords {
  const masks = Int32Array.from(words, letterMask);
  const lengths = Uint16Array.from(words, (word) => Math.min(word.length, 0xffff));
  return {
    near(word) {
      if (word.length < SHORTEST) return [];
      const most = word.length <= 5 ? 1 : 2;
      const mask = letterMask(word);
      const found: { word: string; distance: number }[] = [];
      for (let i = 0; i < words.length; i += 1) {
        if (Math.abs((lengths[i] ?? 0) - word.length) > most) continue;
        if (bits(mask ^ (masks[i] ?? 0)) > 2 * most) continue;
        const other = words[i] ?? "";
        const distance = editDistance(word, other, most);
        if (distance > 0 && distance <= most) found.push({ word: other, distance });
      }
      return found
        .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
        .map((one) => one.word);
    },
  };
}

function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) % 32);
  return mask;
}

/** The number of one bits. */
function bits(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Insertions, deletions, replacements and swaps of neighbours; `most + 1` where there are more than `most`. */
export function editDistance(a: string, b: string, most: number): number {
  const width = b.length + 1;
  let before = new Uint16Array(width);
  let last = Uint16Array.from({ length: width }, (_, j) => j);
  let row = new Uint16Array(width);
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j < width; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const isSwap =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
