import type { TextLine } from "./text-line.ts";

/** A run of lines below one another, in reading order; columns and what spans them are runs of their own. */
export type Column = readonly TextLine[];

/** A column of prose has lines of at least this width, in the size of its letters: those of a table are narrower. */
const NARROWEST_COLUMN = 7;
const MIN_LINES = 2;
/** Share of the lines that may cross the gap between two columns: headlines, captions, what spans the page. */
const MOST_CROSSING = 0.35;
const MOST_COLUMNS_DEEP = 4;

/**
 * The lines of a page in the order in which they are read: a column from top to bottom, then the one to its right; what spans
 * both parts what is above it from what is below. `lines` come from the top down.
 */
export function readingOrder(lines: readonly TextLine[], depth = 0): Column[] {
  const gutter = depth < MOST_COLUMNS_DEEP ? gutterOf(lines) : null;
  if (gutter === null) return lines.length === 0 ? [] : [lines];
  const columns: Column[] = [];
  let left: TextLine[] = [];
  let right: TextLine[] = [];
  let across: TextLine[] = [];
  const flush = (): void => {
    columns.push(...readingOrder(left, depth + 1), ...readingOrder(right, depth + 1));
    [left, right] = [[], []];
  };
  for (const line of lines) {
    const isAcross = line.x < gutter && line.right > gutter;
    if (isAcross) {
      if (left.length + right.length > 0) flush();
      across.push(line);
      continue;
    }
    if (across.length > 0) columns.push(across);
    across = [];
    (line.right <= gutter ? left : right).push(line);
  }
  if (across.length > 0) columns.push(across);
  flush();
  return columns;
}

/** Where two columns are parted: the place that the fewest lines cross, where on both sides there is prose beside prose. */
function gutterOf(lines: readonly TextLine[]): number | null {
  if (lines.length < 2 * MIN_LINES) return null;
  const first = Math.floor(Math.min(...lines.map(({ x }) => x)));
  const width = Math.ceil(Math.max(...lines.map(({ right }) => right))) - first;
  if (width <= 0 || width > 20_000) return null;
  const changes = new Int32Array(width + 2);
  for (const { x, right } of lines) {
    const start = Math.max(0, Math.floor(x) - first);
    const end = Math.min(width + 1, Math.ceil(right) - first);
    changes[start] = (changes[start] ?? 0) + 1;
    changes[end] = (changes[end] ?? 0) - 1;
  }
  let crossing = 0;
  let best: { at: number; crossing: number; until: number } | null = null;
  for (let at = 0; at <= width; at += 1) {
    crossing += changes[at] ?? 0;
    if (at < width * 0.1 || at > width * 0.9) continue;
    if (best === null || crossing < best.crossing) best = { at, crossing, until: at };
    else if (crossing === best.crossing && best.until === at - 1) best.until = at;
  }
  if (best === null || best.crossing > lines.length * MOST_CROSSING) return null;
  const gutter = first + (best.at + best.until) / 2;
  const left = lines.filter(({ right }) => right <= gutter);
  const right = lines.filter(({ x }) => x >= gutter);
  return isColumn(left) && isColumn(right) && areBeside(left, right) ? gutter : null;
}

function isColumn(lines: readonly TextLine[]): boolean {
  const widths = lines.map(({ x, right, size }) => (right - x) / size).sort((a, b) => a - b);
  return lines.length >= MIN_LINES && (widths[Math.floor(widths.length / 2)] ?? 0) >= NARROWEST_COLUMN;
}

/** Whether two sides stand at one height, for half of the lower one at least. */
function areBeside(left: readonly TextLine[], right: readonly TextLine[]): boolean {
  const [a, b] = [extent(left), extent(right)];
  const shared = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  return shared >= Math.min(a.top - a.bottom, b.top - b.bottom) / 2;
}

function extent(lines: readonly TextLine[]): { top: number; bottom: number } {
  const heights = lines.map(({ y }) => y);
  return { top: Math.max(...heights), bottom: Math.min(...heights) };
}
