import { byRank, type Neighbour } from "./vector-index.ts";

/** Collects the best `limit` of many neighbours. */
export function createBestNeighbours(limit: number) {
  let found: Neighbour[] = [];
  let worst = Number.NEGATIVE_INFINITY;
  const shrink = () => {
    found.sort(byRank);
    found = found.slice(0, limit);
    if (found.length === limit) worst = found[limit - 1]?.similarity ?? worst;
  };
  return {
    offer(label: number, similarity: number): void {
      if (similarity < worst) return;
      found.push({ label, similarity });
      if (found.length >= limit * 2 + 64) shrink();
    },
    best(): Neighbour[] {
      shrink();
      return found;
    },
  };
}
