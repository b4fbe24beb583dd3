import type { TextLine } from "./text-line.ts";

/** Cells that begin, or end, so near to one another stand in one column. In points. */
const ALIGNED = 2.5;
const SAME_BASE = 0.3;
/** Rows of a table are so near to one another at least, in the size of their letters. */
const ROW_PITCH = 3.2;
/** A line so near below a row that has nothing in its first column goes on in it. */
const WRAPPED_PITCH = 1.7;
const MIN_ROWS = 2;
/** Longer tables are several; a row is compared with so many above it, and a table with so many lines around it, whatever a page holds. */
const MOST_ROWS = 300;
const ROWS_COMPARED = 12;
const LINES_AROUND = 60;
/** Of so few rows and columns each the numbers must tell that it is a table. */
const FEW_CELLS = 6;
/** A column of prose is as wide as this at least, in the size of its letters, and most of its lines fill it. */
const PROSE_WIDTH = 10;
const FILLED = 0.85;
/** So many of its lines begin within a sentence. */
const GOING_ON = 0.35;
/** Narrow ones are a table's, as `reading-order` has it. */
const NARROW = 7;
const BULLET = /^(?:[•·‣▪▫◦●○■□►▶➤✓–—*-]|\(?(?:\p{N}{1,2}|\p{L})[.)])$/u;
const NUMBER = /^[-–+(]?[\p{Sc}]?\s?\p{Nd}[\p{Nd}.,: {2}]*\)?\s?(?:%|\p{Sc}|\p{L}{1,3})?$/u;

/** Pieces at one height, from left to right. */
type Row = readonly TextLine[];

export interface TableRows {
  /** Index of the first line that belongs to the table, and of the first behind it. */
  readonly from: number;
  readonly to: number;
  /** The rows, their cells parted by " | ". */
  readonly rows: readonly TextLine[];
}

/**
 * The tables among lines, which come from the top down: rows of several pieces whose columns are aligned and too narrow, or too ragged,
 * for prose.
 */
export function tablesIn(lines: readonly TextLine[]): TableRows[] {
  const bases = basesOf(lines);
  const tables: TableRows[] = [];
  for (let first = 0; first < bases.length; first += 1) {
    if ((bases[first]?.row.length ?? 0) < 2) continue;
    let end = first;
    while (end + 1 < bases.length && end - first < MOST_ROWS && isNext(bases, end, end + 1, first)) end += 1;
    const held = bases.slice(first, end + 1);
    const candidate = held.map(({ row }) => row);
    const around = [
      ...bases.slice(Math.max(0, first - LINES_AROUND), first),
      ...bases.slice(end + 1, end + 1 + LINES_AROUND),
    ].flatMap(({ row }) => row);
    const rows = isTable(candidate) && !isInColumns(candidate, around) ? rowsOf(candidate) : [];
    if (rows.length >= MIN_ROWS) {
      const to = (held.at(-1)?.from ?? 0) + (held.at(-1)?.row.length ?? 0);
      tables.push({ from: held[0]?.from ?? 0, to, rows });
    }
    first = end;
  }
  return tables;
}

interface Base {
  readonly from: number;
  readonly row: Row;
}

function basesOf(lines: readonly TextLine[]): Base[] {
  const bases: { from: number; row: TextLine[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const last = bases.at(-1);
    const before = last?.row[0];
    if (last !== undefined && before !== undefined && before.y - line.y <= line.size * SAME_BASE)
      last.row.push(line);
    else bases.push({ from: index, row: [line] });
  }
  for (const { row } of bases) row.sort((a, b) => a.x - b.x);
  return bases;
}

/** Whether the lines at one height go on the table of those above. */
function isNext(bases: readonly Base[], last: number, next: number, first: number): boolean {
  const [above, below] = [bases[last]?.row, bases[next]?.row];
  const [a, b] = [above?.[0], below?.[0]];
  if (above === undefined || below === undefined || a === undefined || b === undefined) return false;
  const distance = a.y - b.y;
  if (distance > Math.max(a.size, b.size) * ROW_PITCH) return false;
  const starts = bases.slice(Math.max(first, last - ROWS_COMPARED), last + 1).flatMap(({ row }) => row);
  if (below.length >= 2) {
    const fitting = below.filter((cell) => starts.some((other) => areAligned(cell, other)));
    return fitting.length >= Math.max(1, below.length - 1);
  }
  // A cell that goes on, below its beginning.
  return (
    distance <= b.size * WRAPPED_PITCH &&
    starts.some(
      (other) => Math.abs(other.x - b.x) <= ALIGNED && other.right >= b.right - b.size * PROSE_WIDTH,
    ) &&
    Math.abs(b.x - Math.min(...starts.map(({ x }) => x))) > ALIGNED
  );
}

function areAligned(a: TextLine, b: TextLine): boolean {
  const middles = (a.x + a.right - b.x - b.right) / 2;
  return (
    Math.abs(a.x - b.x) <= ALIGNED || Math.abs(a.right - b.right) <= ALIGNED || Math.abs(middles) <= ALIGNED
  );
}

function isTable(rows: readonly Row[]): boolean {
  const full = rows.filter((row) => row.length >= 2);
  if (full.length < MIN_ROWS) return false;
  const most = Math.max(...full.map((row) => row.length));
  // Where most rows have fewer pieces than the first one, their places are chance.
  const whole = full.filter((row) => row.length === most);
  if (whole.length < Math.max(MIN_ROWS, full.length * 0.4)) return false;
  const cells = whole.flat();
  const numbers = cells.filter(({ text }) => NUMBER.test(text)).length;
  if (whole.length * most <= FEW_CELLS && numbers === 0 && most < 3) return false;
  const columns = Array.from({ length: most }, (_, column) => whole.flatMap((row) => row[column] ?? []));
  if (columns.some((held) => held.every(({ text }) => BULLET.test(text)))) return false;
  const narrow = columns.filter((held) => medianWidth(held) < NARROW).length;
  // Beside two narrow columns even one as wide as prose is a table's: pages have no such columns.
  if (narrow >= 2 && most >= 3) return true;
  for (const [column, held] of columns.entries()) {
    const median = medianWidth(held);
    const next = column + 1 < most ? whole.map((row) => row[column + 1]?.x ?? 0) : null;
    const room = next === null ? Math.max(...held.map(({ right }) => right)) : Math.min(...next);
    const filled = held.filter(({ x, right, size }) => right - x >= (room - size - x) * FILLED).length;
    const wide = held.filter(({ x, right, size }) => right - x >= size * NARROW);
    const going = wide.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
    if (wide.length > 1 && going >= wide.length * GOING_ON) return false;
    if (median >= PROSE_WIDTH && filled >= held.length * 0.6 && held.length > 2) return false;
    if (median >= PROSE_WIDTH * 2) return false;
  }
  return narrow >= 1 || most >= 3;
}

/** In the size of the letters. */
function medianWidth(cells: readonly TextLine[]): number {
  const widths = cells.map(({ x, right, size }) => (right - x) / size).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** Whether prose stands above or below two of the columns: then they are columns of the page. */
function isInColumns(rows: readonly Row[], around: readonly TextLine[]): boolean {
  const prose = around.filter(({ x, right, size }) => right - x >= size * NARROW);
  const starts = new Set(rows.flatMap((row) => (row.length < 2 ? [] : row.map(({ x }) => Math.round(x)))));
  const shared = [...starts].filter((start) => prose.some(({ x }) => Math.abs(x - start) <= ALIGNED));
  return shared.length >= 2 && Math.max(...shared) - Math.min(...shared) > ALIGNED * 2;
}

/** Each row as one line; what has nothing in the first column goes on in the row above. */
function rowsOf(rows: readonly Row[]): TextLine[] {
  const first = Math.min(...rows.flat().map(({ x }) => x));
  const whole: TextLine[][] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    const goesOn = row.length === 1 && above !== undefined && (row[0]?.x ?? 0) - first > ALIGNED;
    if (!goesOn) {
      whole.push([...row]);
      continue;
    }
    for (const cell of row) {
      const index = above.findIndex((other) => Math.abs(other.x - cell.x) <= ALIGNED);
      const held = above[index];
      if (held === undefined) above.push(cell);
      else above[index] = { ...held, text: `${held.text} ${cell.text}` };
    }
  }
  return whole.flatMap((row): TextLine[] => {
    const [cell] = row;
    if (cell === undefined) return [];
    const right = Math.max(...row.map((each) => each.right));
    return [{ ...cell, right, text: row.map(({ text }) => text).join(" | ") }];
  });
}
