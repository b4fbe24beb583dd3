import { withoutInvisible } from "../../text/invisible.ts";
import type { PageStart } from "../../text/pages.ts";
import type { Block } from "../blocks.ts";
import { isOutletName } from "../byline.ts";
import { withoutMark } from "./foot-notes.ts";
import { type LineJoiner, lineJoiner } from "./joined-words.ts";
import { type PageRun, usualSize } from "./page-run.ts";
import { ENDED, isSameSize, type TextLine } from "./text-line.ts";
import { WIDE_START } from "./wide-signs.ts";

/** Letters larger than those of the text by this factor are a heading's. */
const HEADING = 1.15;
/** In the size of letters. */
const SAME_BASE = 0.3;
/** A gap of this many usual distances between lines parts paragraphs. */
const WIDE_GAP = 1.3;
/** Fewer gaps than these do not tell what is usual, unless one of them is what is usual in the file. */
const MIN_GAPS = 4;
const SAME_GAP = 0.05;
/** In the size of letters. */
const MIN_INDENT = 0.7;
const MAX_INDENT = 4;
const MOST_HEADING_LINES = 6;
/** Greatest distance between the lines of a heading, in the size of its letters. */
const HEADING_PITCH = 1.6;
const LONGEST_CROSS_HEAD = 90;
/** A paragraph of the text has this many characters. */
const MIN_BODY = 120;
const BULLET = /^(?:[•·‣▪▫◦●○■□►▶➤✓–—]|\(?\p{N}{1,2}[.)])\s+\S/u;

interface Draft {
  readonly kind: PageRun["kind"];
  readonly lines: PlacedLine[];
  readonly isHeading: boolean;
  /** Rows of one table have the same. */
  readonly group: number;
}

/** A line, and its page from 1. */
interface PlacedLine extends TextLine {
  readonly page: number;
}

/** A paragraph, a row of a table or a note. */
export interface PdfBlock extends Block {
  /** Where each page begins in it, the first one at 0. */
  readonly pageStarts: readonly PageStart[];
}

/**
 * The paragraphs of runs in reading order, over the ends of columns and pages, each on one line. Notes, and tables within a sentence,
 * follow the paragraph that goes on around them.
 */
export function paragraphsOf(runs: readonly PageRun[]): PdfBlock[] {
  const texts = runs.flatMap((run) => (run.kind === "text" ? run.lines : []));
  const size = usualSize(texts);
  const gaps = runs.flatMap((run) => (run.kind === "text" ? gapsIn(run.lines) : []));
  const pitch = Math.min(usualGap(gaps), size * HEADING_PITCH);
  const drafts: Draft[] = [];
  let waiting: Draft[] = [];
  let group = 0;
  let column: readonly TextLine[] = [];
  const begin = (draft: Omit<Draft, "group">): void => {
    drafts.push(...waiting, { ...draft, group: group++ });
    waiting = [];
  };
  for (const { kind, page, lines } of runs) {
    if (kind !== "text") {
      waiting.push(...asideOf({ kind, page, lines }, group));
      group += 1;
      continue;
    }
    const shape = shapeOf(lines, pitch);
    for (const [index, bare] of lines.entries()) {
      const line = { ...bare, page };
      const isHeading = line.size > size * HEADING;
      const draft = drafts.at(-1);
      const before = draft?.lines.at(-1);
      const goesOn =
        draft?.kind === "text" &&
        before !== undefined &&
        (index === 0
          ? continues(draft, before, line, { above: shapeOf(column, pitch), shape, isHeading }) &&
            (waiting.every((aside) => aside.kind === "note") || /^\p{Ll}/u.test(line.text))
          : isWithin(draft, before, line, shape, isHeading));
      if (goesOn) draft.lines.push(line);
      else begin({ kind, lines: [line], isHeading });
    }
    column = lines;
  }
  drafts.push(...waiting);
  const joiner = lineJoiner(runs.flatMap(({ lines }) => lines.map(({ text }) => text)));
  const blocks = drafts.map((draft) => blockOf(draft, joiner));
  const headings = headingsOf(drafts, blocks, size);
  return blocks.map((block, index) => ({ ...block, isHeading: headings.has(index) }));
}

/** The rows of a table, or a note. */
function asideOf({ kind, page, lines }: PageRun, group: number): Draft[] {
  const placed = lines.map((line) => ({ ...line, page }));
  if (kind === "note") return [{ kind, lines: placed, isHeading: false, group }];
  return placed.map((line) => ({ kind, lines: [line], isHeading: false, group }));
}

function blockOf({ kind, lines, group }: Draft, { join }: LineJoiner): PdfBlock {
  let text = "";
  const pageStarts: PageStart[] = [];
  for (const line of lines) {
    const added = kind === "note" && text === "" ? withoutMark(line.text) : line.text;
    text = join(text, added);
    if (pageStarts.at(-1)?.page === line.page) continue;
    pageStarts.push({
      at: withoutInvisible(text.slice(0, text.length - added.length)).length,
      page: line.page,
    });
  }
  text = withoutInvisible(text);
  const isLiteral = kind !== "text";
  return {
    text,
    group,
    groupSize: 1,
    isBullet: !isLiteral && BULLET.test(text),
    isHeading: false,
    isLiteral,
    pageStarts,
  };
}

/** Which drafts are headings: by their larger letters, or as short lines in another font between paragraphs of the text's. */
function headingsOf(drafts: readonly Draft[], blocks: readonly Block[], size: number): ReadonlySet<number> {
  const texts = blocks.map(({ text }) => text);
  const minor = minorHeadings(drafts, texts);
  const font = usualFont(drafts.flatMap(({ lines }) => lines));
  const body = firstBody(drafts, texts);
  const isInFont = (draft: Draft | undefined): boolean =>
    draft === undefined ||
    draft.kind !== "text" ||
    draft.lines.some((line) => line.font === font || line.font === null);
  return new Set(
    drafts.flatMap((draft, index) => {
      if (draft.isHeading) return minor.has(index) ? [] : [index];
      const text = texts[index] ?? "";
      const isCrossHead =
        draft.kind === "text" &&
        index > body &&
        font !== null &&
        draft.lines.length <= 2 &&
        draft.lines.every((line) => line.font !== null && line.font !== font && line.size >= size) &&
        text.length <= LONGEST_CROSS_HEAD &&
        !ENDED.test(text) &&
        isInFont(drafts[index + 1]);
      return isCrossHead ? [index] : [];
    }),
  );
}

/** The font of most lines that have one alone; `null` where none is known. */
function usualFont(lines: readonly TextLine[]): string | null {
  const letters = new Map<string, number>();
  for (const { font, text } of lines)
    if (font !== null) letters.set(font, (letters.get(font) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function firstBody(drafts: readonly Draft[], texts: readonly string[]): number {
  return drafts.findIndex(
    ({ isHeading, kind }, index) => kind === "text" && !isHeading && (texts[index] ?? "").length >= MIN_BODY,
  );
}

/** Above the first long paragraph only the largest letters are the headline's: a kicker or standfirst may be large, too. */
function minorHeadings(drafts: readonly Draft[], texts: readonly string[]): ReadonlySet<number> {
  const body = firstBody(drafts, texts);
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
  if (!isSameSize(line, before)) return false;
  const distance = before.y - line.y;
  if (isHeading) return isSameHeading(draft, before, line);
  if (distance > shape.pitch * WIDE_GAP || BULLET.test(line.text)) return false;
  // What stands beside it is no line of it.
  if (distance < line.size * SAME_BASE) return false;
  if (isIndented(line, shape) && !isIndented(before, shape)) return false;
  // Of two indented lines the first opened its paragraph: a list's go on indented.
  if (isIndented(line, shape) && draft.lines.length > 1 && !isIndented(draft.lines[0] ?? line, shape))
    return false;
  return !wouldHaveFit(before, line, shape) || isSetIn(before, line, shape);
}

/** A quotation may be set in from the right, too: its lines begin at one place, and this one within a sentence. */
function isSetIn(before: TextLine, line: TextLine, { left }: Shape): boolean {
  const isAligned = Math.abs(before.x - line.x) < 1 && line.x - left > line.size * MIN_INDENT;
  return isAligned && /^\p{Ll}/u.test(line.text) && !ENDED.test(before.text);
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
  if (!isSameSize(line, before)) return false;
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
  const word = WIDE_START.test(line.text) ? 1 : (/^\S+/u.exec(line.text)?.[0].length ?? 1);
  const wordWidth = ((line.right - line.x) / Math.max(1, line.text.length)) * (word + 1);
  return before.right + wordWidth + before.size * 0.3 < right;
}

function isIndented({ x, size }: TextLine, { left }: Shape): boolean {
  return x - left > size * MIN_INDENT && x - left < size * MAX_INDENT;
}

/** @param filePitch usual distance between base lines in the file's text */
function shapeOf(column: readonly TextLine[], filePitch: number): Shape {
  const rights = column.map(({ right }) => right).sort((a, b) => a - b);
  return {
    left: column.reduce((left, { x }) => Math.min(left, x), Number.POSITIVE_INFINITY),
    right: rights[Math.floor((rights.length - 1) * 0.95)] ?? 0,
    pitch: pitchOf(gapsIn(column), column[0]?.size ?? 0, filePitch),
  };
}

function pitchOf(gaps: readonly number[], size: number, filePitch: number): number {
  if (gaps.length >= MIN_GAPS) return usualGap(gaps);
  if (gaps.some((gap) => Math.abs(gap - filePitch) <= filePitch * SAME_GAP)) return filePitch;
  return Math.min(usualGap(gaps), size * HEADING_PITCH);
}

function gapsIn(column: readonly TextLine[]): number[] {
  return column
    .flatMap((line, index) => (index === 0 ? [] : [(column[index - 1]?.y ?? line.y) - line.y]))
    .filter((gap) => gap > 0);
}

function usualGap(gaps: readonly number[]): number {
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.4)] ?? 0;
}
