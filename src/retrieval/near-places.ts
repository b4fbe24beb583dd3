/** Terms apart at most for two to be neighbours still: "fifth from the bottom". */
const NEAR = 3;

/**
 * Whether one of some places is near another one of others, both in rising order. Takes time in proportion to their number: of one
 * word, however often a paragraph has it.
 */
export function areNear(some: readonly number[], others: readonly number[]): boolean {
  let from = 0;
  for (const place of some) {
    while ((others[from] ?? Number.POSITIVE_INFINITY) < place - NEAR) from += 1;
    for (let i = from; (others[i] ?? Number.POSITIVE_INFINITY) <= place + NEAR; i += 1)
      if (others[i] !== place) return true;
  }
  return false;
}
