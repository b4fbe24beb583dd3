/**
 * Costs of changing between the article's body and what is not: an inset (a box, a link) must outweigh both ways, and the
 * farther a paragraph lies from the rest of the body, the less it is believed to belong to it.
 */
const COSTS = {
  enterInset: 1.1,
  leaveInset: 1.1,
  eachInsetBlock: 0.2,
  endBody: 0.4,
} as const;

const BEFORE = 0;
const BODY = 1;
const INSET = 2;
const AFTER = 3;
const STATES = [BEFORE, BODY, INSET, AFTER] as const;

/** From which states each state can be reached, at what cost. Once after the body, there is no way back. */
const WAYS: readonly (readonly (readonly [from: number, cost: number])[])[] = [
  [[BEFORE, 0]],
  [
    [BEFORE, 0],
    [BODY, 0],
    [INSET, COSTS.leaveInset],
  ],
  [
    [BODY, COSTS.enterInset + COSTS.eachInsetBlock],
    [INSET, COSTS.eachInsetBlock],
  ],
  [
    [BODY, COSTS.endBody],
    [AFTER, 0],
  ],
];

/**
 * Which of a page's blocks are the article's body: the best division into before, body with insets, and after, where a
 * block in the body counts its log odds `scores[i]` and all others 0 (Viterbi's algorithm; linear). All false when nothing
 * speaks for a body.
 */
export function bodyRegion(scores: readonly number[]): boolean[] {
  const back: Uint8Array[] = [];
  let best = [0, -Infinity, -Infinity, -Infinity];
  for (const score of scores) {
    const ways = new Uint8Array(STATES.length);
    best = STATES.map((state) => {
      let value = -Infinity;
      for (const [from, cost] of WAYS[state] ?? []) {
        const reached = (best[from] ?? -Infinity) - cost;
        if (reached > value) {
          value = reached;
          ways[state] = from;
        }
      }
      return state === BODY ? value + score : value;
    });
    back.push(ways);
  }
  // An inset at the end would be no inset.
  let state: number = [BODY, AFTER].reduce<number>(
    (a, b) => ((best[b] ?? 0) > (best[a] ?? 0) ? b : a),
    BEFORE,
  );
  const inBody = new Array<boolean>(scores.length).fill(false);
  for (let index = scores.length - 1; index >= 0; index -= 1) {
    inBody[index] = state === BODY;
    state = back[index]?.[state] ?? BEFORE;
  }
  return inBody;
}
