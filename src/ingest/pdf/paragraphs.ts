import { withoutInvisible } from "../../text/invisible.ts";
import type { Block } from "../blocks.ts";
import { isOutletName } from "../byline.ts";
import { lineJoiner } from "./joined-words.ts";
import type { Column } from "./reading-order.ts";
import type { TextLine } from "./text-line.ts";

/** Letters larger than those of the text by this factor are a heading's. */
const HEADING = 1.15;
const SAME_SIZE = 0.08;
/** A gap of this many usual distances between lines parts paragraphs. */
const WIDE_GAP = 1.3;
/** Fewer gaps than these do not tell what is usual. */
const MIN_GAPS = 4;
/** In the size of letters. */
const MIN_INDENT = 0.7;
const MAX_INDENT = 4;
const MOST_HEADING_LINES = 6;
/** Greatest distance between the lines of a heading, in the size of its letters. */
const HEADING_PITCH = 1.6;
const ENDED = /[.!?…:;。！？]["'”’»)\]]*$/u;
/** A paragraph of the text has this many characters. */
const MIN_BODY = 120;
const BULLET = /^(?:[•·‣▪▫◦●○■□►▶➤✓–—]|\(?\p{N}{1,2}[.)])\s+\S/u;

interface Draft {
  readonly lines: TextLine[];
  readonly isHeading: boolean;
}

/** The paragraphs of columns in reading order, over the ends of columns and pages, each on one line. */
export function paragraphsOf(columns: readonly Column[]): Block[] {
  const all = columns.flat();
  const size = usualSize(all);
  const drafts: Draft[] = [];
  for (const column of columns) {
    const shape = shapeOf(column);
    for (const [index, line] of column.entries()) {
      const isHeading = line.size > size * HEADING;
      const draft = drafts.at(-1);
      const before = draft?.lines.at(-1);
      const goesOn =
        draft !== undefined &&
        before !== undefined &&
        (index === 0
          ? continues(draft, before, line, { above: shapeOf(columnWith(columns, before)), shape, isHeading })
          : isWithin(draft, before, line, shape, isHeading));
      if (goesOn) draft.lines.push(line);
      else drafts.push({ lines: [line], isHeading });
    }
  }
  const { join } = lineJoiner(all.map(({ text }) => text));
  const texts = drafts.map(({ lines }) =>
    withoutInvisible(lines.reduce((joined, line) => join(joined, line.text), "")),
  );
  const minor = minorHeadings(drafts, texts);
  return texts.map((text, group) => {
    const isHeading = drafts[group]?.isHeading === true && !minor.has(group);
    return { text, group, groupSize: 1, isBullet: BULLET.test(text), isHeading, isLiteral: false };
  });
}

/** Above the first long paragraph only the largest letters are the headline's: a kicker or standfirst may be large, too. */
function minorHeadings(drafts: readonly Draft[], texts: readonly string[]): ReadonlySet<number> {
  const body = drafts.findIndex(
    ({ isHeading }, index) => !isHeading && (texts[index] ?? "").length >= MIN_BODY,
  );
  const above = [...drafts.slice(0, Math.max(0, body)).keys()];
  const sizeOf = (index: number): number => drafts[index]?.lines[0]?.size ?? 0;
  const largest = Math.max(...above.map((index) => (isOutletName(texts[index] ?? "") ? 0 : sizeOf(index))));
  return new Set(above.filter((index) => sizeOf(index) < largest || isOutletName(texts[index] ?? "")));
}

interface Shape {
  readonly left: number;
  readonly right: number;
  /** Usual distance between base lines; 0 of a single line. */
  readonly pitch: number;
}

/** Whether a line belongs to the paragraph of the line above it. */
function isWithin(draft: Draft, before: TextLine, line: TextLine, shape: Shape, isHeading: boolean): boolean {
  if (Math.abs(line.size - before.size) > before.size * SAME_SIZE) return false;
  const distance = before.y - line.y;
  if (isHeading) return isSameHeading(draft, before, line);
  if (distance > shape.pitch * WIDE_GAP || BULLET.test(line.text)) return false;
  if (isIndented(line, shape) && !isIndented(before, shape)) return false;
  // Of two indented lines the first opened its paragraph: a list's go on indented.
  if (isIndented(line, shape) && draft.lines.length > 1 && !isIndented(draft.lines[0] ?? line, shape))
    return false;
  return !wouldHaveFit(before, line, shape);
}

/** A headline's last line may be so short that it stands in a column of its own. */
function isSameHeading({ isHeading, lines }: Draft, before: TextLine, line: TextLine): boolean {
  const distance = before.y - line.y;
  return (
    isHeading && distance > 0 && distance <= line.size * HEADING_PITCH && lines.length < MOST_HEADING_LINES
  );
}

interface ColumnChange {
  readonly above: Shape;
  readonly shape: Shape;
  readonly isHeading: boolean;
}

/** Whether a paragraph that reaches the end of a column goes on at the top of the next one. */
function continues(
  draft: Draft,
  before: TextLine,
  line: TextLine,
  { above, shape, isHeading }: ColumnChange,
): boolean {
  if (Math.abs(line.size - before.size) > before.size * SAME_SIZE) return false;
  if (isHeading || draft.isHeading) return isHeading && isSameHeading(draft, before, line);
  return (
    !ENDED.test(before.text) &&
    !isIndented(line, shape) &&
    !BULLET.test(line.text) &&
    !wouldHaveFit(before, line, above)
  );
}

/** Whether a line's first word had room in the line before: then that was ended on purpose. */
function wouldHaveFit(before: TextLine, line: TextLine, { right }: Shape): boolean {
  const word = /^\S+/u.exec(line.text)?.[0].length ?? 1;
  const wordWidth = ((line.right - line.x) / Math.max(1, line.text.length)) * (word + 1);
  return before.right + wordWidth + before.size * 0.3 < right;
}

function isIndented({ x, size }: TextLine, { left }: Shape): boolean {
  return x - left > size * MIN_INDENT && x - left < size * MAX_INDENT;
}

function columnWith(columns: readonly Column[], line: TextLine): Column {
  return columns.find((column) => column.at(-1) === line) ?? [line];
}

function shapeOf(column: Column): Shape {
  const rights = column.map(({ right }) => right).sort((a, b) => a - b);
  const gaps = column
    .flatMap((line, index) => (index === 0 ? [] : [(column[index - 1]?.y ?? line.y) - line.y]))
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length * 0.4)] ?? 0;
  return {
    left: column.reduce((left, { x }) => Math.min(left, x), Number.POSITIVE_INFINITY),
    right: rights[Math.floor((rights.length - 1) * 0.95)] ?? 0,
    pitch: gaps.length >= MIN_GAPS ? usual : Math.min(usual, (column[0]?.size ?? 0) * HEADING_PITCH),
  };
}

/** The size that most of the letters have. */
function usualSize(lines: readonly TextLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 4) / 4;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
