/** How far two texts have the same words, 0 to 1, however they are ordered; signs of scripts without spaces count one by one. */
export function wordsF1(expected: string, found: string): number {
  return sharedF1(wordsOf(expected), wordsOf(found));
}

export function sharedF1(expected: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / Math.max(1, expected.length + found.length);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [];
}
