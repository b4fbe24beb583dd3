import type { Shingles } from "./shingles.ts";

/** The part of the runs of words of the paragraph that has fewer, found in the other: of fifteen words one may be another. */
const NEAR_FROM = 0.8;
/** A paragraph of fewer than half the other's runs is no copy of it but at best a part. */
const LENGTH_FROM = 0.5;

/** Whether two paragraphs are the same but for single words, a dateline, typography. Symmetric. */
export function areNearDuplicates(a: Shingles, b: Shingles): boolean {
  return nearDuplicates([a], [b]).length > 0;
}

/** The pairs of near-duplicates, as places in `left` and `right`; takes as long as the runs that both share are many. */
export function nearDuplicates(
  left: readonly Shingles[],
  right: readonly Shingles[],
): [left: number, right: number][] {
  const holding = new Map<number, number[]>();
  for (const [j, { hashes }] of right.entries())
    for (const hash of hashes) {
      const known = holding.get(hash);
      if (known === undefined) holding.set(hash, [j]);
      else known.push(j);
    }
  const pairs: [number, number][] = [];
  for (const [i, a] of left.entries()) {
    const shared = new Map<number, number>();
    for (const hash of a.hashes)
      for (const j of holding.get(hash) ?? []) shared.set(j, (shared.get(j) ?? 0) + 1);
    for (const [j, count] of shared) {
      const b = right[j] as Shingles;
      const [fewer, more] = [a.hashes.size, b.hashes.size].sort((x, y) => x - y) as [number, number];
      if (count < NEAR_FROM * fewer || fewer < LENGTH_FROM * more) continue;
      if (!areNumbersAtOdds(a.numbers, b.numbers)) pairs.push([i, j]);
    }
  }
  return pairs;
}

/** Whether each states a number that the other does not: "12 hurt" and "14 hurt" are no wordings of one statement. */
function areNumbersAtOdds(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const isLackedBy = (set: ReadonlySet<number>) => (number: number) => !set.has(number);
  return [...a].some(isLackedBy(b)) && [...b].some(isLackedBy(a));
}
