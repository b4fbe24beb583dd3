/** What it costs to change between body and inset, in log odds. */
export interface RegionCosts {
  readonly enterInset: number;
  readonly leaveInset: number;
  readonly eachInsetBlock: number;
  readonly endBody: number;
}

/**
 * Costs of changing between the article's body and what is not: an inset (a box, a link) must outweigh both ways, and the
 * farther a paragraph lies from the rest of the body, the less it is believed to belong to it.
 */
export const TEXT_COSTS = {
  enterInset: 0.7,
  leaveInset: 0.7,
  eachInsetBlock: 0.15,
  endBody: 0.4,
} as const satisfies RegionCosts;

const BEFORE = 0;
const BODY = 1;
const INSET = 2;
const AFTER = 3;
const STATES = 4;

interface Way {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** Which state can follow which, at what cost. Once behind the body, there is no way back. */
function waysAt(costs: RegionCosts): readonly Way[] {
  return [
    { from: BEFORE, to: BEFORE, cost: 0 },
    { from: BEFORE, to: BODY, cost: 0 },
    { from: BODY, to: BODY, cost: 0 },
    { from: BODY, to: INSET, cost: costs.enterInset + costs.eachInsetBlock },
    { from: INSET, to: INSET, cost: costs.eachInsetBlock },
    { from: INSET, to: BODY, cost: costs.leaveInset },
    { from: BODY, to: AFTER, cost: costs.endBody },
    { from: AFTER, to: AFTER, cost: 0 },
  ];
}

/**
 * Which of a page's blocks are the article's body: the best division into before, body with insets, and after, where a
 * block in the body counts its log odds `scores[i]` and all others 0 (Viterbi's algorithm; linear). All false when nothing
 * speaks for a body.
 */
export function bodyRegion(scores: readonly number[], costs: RegionCosts = TEXT_COSTS): boolean[] {
  const ways = waysAt(costs);
  // back[i * states + s]: the state before block i on the best way that has block i in state s.
  const back = new Uint8Array(scores.length * STATES);
  let best = Float64Array.of(0, -Infinity, -Infinity, -Infinity);
  let next = new Float64Array(STATES);
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index] ?? 0;
    next.fill(-Infinity);
    for (const { from, to, cost } of ways) {
      const reached = (best[from] ?? -Infinity) - cost + (to === BODY ? score : 0);
      if (reached > (next[to] ?? -Infinity)) {
        next[to] = reached;
        back[index * STATES + to] = from;
      }
    }
    [best, next] = [next, best];
  }
  // An inset at the end would be no inset.
  let state: number = [BODY, AFTER].reduce<number>(
    (a, b) => ((best[b] ?? 0) > (best[a] ?? 0) ? b : a),
    BEFORE,
  );
  const inBody = new Array<boolean>(scores.length).fill(false);
  for (let index = scores.length - 1; index >= 0; index -= 1) {
    inBody[index] = state === BODY;
    state = back[index * STATES + state] ?? BEFORE;
  }
  return inBody;
}
