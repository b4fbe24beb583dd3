/** A piece of a line as it stands on the page, in points. */
export interface LinePiece {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Widest gap that a line set to the width of its column has between two words, in the size of its letters. */
const WIDEST_STRETCH = 9;
const SAME_BASE = 0.2;
/** Lines so far above and below tell what a gap is, in the size of the letters. */
const NEAR = 5;
const SAME_SIZE = 0.08;
/** What begins at one place on several lines is a column, or a cell of a table. In points. */
const ALIGNED = 1.5;
const MANY_ALIGNED = 3;
/** Lines that end so near to one another end at one edge, in points, and so many of those around do. */
const EDGE = 2.5;
const SHARE_AT_EDGE = 0.4;
/** Pieces looked at on either side, whatever the page holds. */
const MOST_NEAR = 120;

/** A gap is looked at in steps of this size, in the size of the letters. */
const STEP = 0.4;
/** No gutter is narrower. In the size of the letters. */
const GUTTER = 1.2;

/**
 * Whether the gap between two pieces on one base line is only stretched white space of a justified line: above and below it other lines
 * have letters at each place of it, as no gutter has, and no lines begin where the second piece does. `pieces` come from the top down.
 */
export function isStretched(pieces: readonly LinePiece[], index: number, left: LinePiece): boolean {
  const right = pieces[index];
  if (right === undefined) return false;
  const reach = Math.max(left.size, right.size);
  const gap = right.x - left.right;
  if (Math.abs(left.y - right.y) > reach * SAME_BASE || gap <= 0 || gap > reach * WIDEST_STRETCH)
    return false;
  if (Math.abs(left.size - right.size) > reach * SAME_SIZE) return false;
  const steps = Math.ceil(gap / (reach * STEP));
  let aligned = 0;
  let sides = 0;
  const filledAtAll = new Set<number>();
  for (const direction of [-1, 1]) {
    const filled = new Set<number>();
    const lines = new Set<number>();
    let reachesLeft = false;
    let reachesRight = false;
    for (let seen = 1; seen <= MOST_NEAR; seen += 1) {
      const other = pieces[index + direction * seen];
      if (other === undefined) break;
      const distance = Math.abs(other.y - right.y);
      if (distance > reach * NEAR) break;
      if (distance <= reach * SAME_BASE || Math.abs(other.size - right.size) > reach * SAME_SIZE) continue;
      if (Math.abs(other.x - right.x) <= ALIGNED) aligned += 1;
      if (other.x < right.right && other.right > left.x) lines.add(Math.round(other.y));
      reachesLeft ||= other.x < left.right;
      reachesRight ||= other.right > right.x;
      for (let step = 0; step < steps; step += 1) {
        const at = left.right + ((step + 0.5) * gap) / steps;
        if (other.x <= at && at <= other.right) filled.add(step);
      }
    }
    if (!reachesLeft || !reachesRight) continue;
    // A gutter stands open all the way down; a space of one line is rarely met by one of the next.
    if (lines.size > 1 && longestOpen(filled, steps) * STEP >= GUTTER) return false;
    for (const step of filled) filledAtAll.add(step);
    sides += 1;
  }
  if (filledAtAll.size < steps || !endsAtEdge(pieces, index)) return false;
  // Two words may begin below one another by chance.
  return sides > 0 && aligned < MANY_ALIGNED;
}

/**
 * Whether the line of a piece ends where most lines around it end: only such a line is stretched, while a row of a table ends where its
 * last cell does.
 */
function endsAtEdge(pieces: readonly LinePiece[], index: number): boolean {
  const first = pieces[index];
  if (first === undefined) return false;
  const ends: number[] = [];
  for (let at = index; at < index + MOST_NEAR; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || Math.abs(piece.y - first.y) > first.size * SAME_BASE) break;
    ends.push(piece.right);
  }
  const rights: number[] = [];
  const bases = new Set<number>();
  for (let at = Math.max(0, index - MOST_NEAR); at < index + MOST_NEAR; at += 1) {
    const piece = pieces[at];
    const distance = piece === undefined ? 0 : Math.abs(piece.y - first.y);
    if (piece === undefined || distance <= first.size * SAME_BASE || distance > first.size * NEAR) continue;
    if (piece.right < first.x) continue;
    bases.add(Math.round(piece.y));
    rights.push(piece.right);
  }
  return ends.some(
    (end) => rights.filter((right) => Math.abs(right - end) <= EDGE).length >= bases.size * SHARE_AT_EDGE,
  );
}

function longestOpen(filled: ReadonlySet<number>, steps: number): number {
  let longest = 0;
  let run = 0;
  for (let step = 0; step < steps; step += 1) {
    run = filled.has(step) ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
