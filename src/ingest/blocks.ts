import { withoutInvisible } from "../text/invisible.ts";

/** A piece of raw text that is kept or dropped as a whole: a paragraph, or one line of a block of short lines. */
export interface Block {
  /** On one line, but for text that is `literal`. */
  readonly text: string;
  /** Number of the group of lines between blank lines that it stands in, and how many blocks that group has. */
  readonly group: number;
  readonly groupSize: number;
  /** Whether it opens with a list mark. */
  readonly isBullet: boolean;
  /** Marked up as a heading, so that a reader sees it is one. */
  readonly isHeading: boolean;
  /** Code, tables and the like, of which nothing is judged. */
  readonly isLiteral: boolean;
}

const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
const BULLET = /^(?:[•·‣▪▫◦●○■□►▶➤✓✔→»›*–—-]|\(?\p{N}{1,2}[.)])\s+/u;
const ENDED = /[.!?…:;。！？]["'”’»)\]」』]*$/u;

/** Mailers and old terminals break lines below this. */
const MAX_WRAPPED = 110;
/** A line that goes on was filled up to here at least. */
const MIN_WRAPPED = 50;

/** The blocks of raw text in order. White space around lines goes; what is inside a line stays as it is. */
export function blocksOf(raw: string): Block[] {
  const blocks: Block[] = [];
  let group = 0;
  let lines: string[] = [];
  const close = (): void => {
    if (lines.length === 0) return;
    const texts = joinWrapped(lines);
    for (const text of texts) {
      const isBullet = BULLET.test(text);
      blocks.push({ text, group, groupSize: texts.length, isBullet, isHeading: false, isLiteral: false });
    }
    group += 1;
    lines = [];
  };
  // Taken out here, as in all formats whose text is put together while it is read; in JSON Lines the text is the author's own.
  for (const line of withoutInvisible(raw).replaceAll(LINE_ENDS, "\n").split("\n")) {
    // Zero-width characters alone do not make a line.
    if (/[^\s\u200b-\u200f\u2060\ufeff]/u.test(line)) lines.push(line);
    else close();
  }
  close();
  return blocks;
}

/** `text` without the mark that opens a list item. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, "");
}

/** The lines of one group, those joined that were one line before a column limit broke them. */
function joinWrapped(lines: readonly string[]): string[] {
  const widths = lines.map((line) => line.trim().length);
  const widest = Math.max(...widths.slice(0, 1_000));
  const isFilled = (width: number): boolean => width >= Math.max(MIN_WRAPPED, widest * 0.72);
  const inner = lines.slice(0, -1);
  const open = inner.filter((line) => !ENDED.test(line.trimEnd())).length;
  const filled = inner.filter((line) => isFilled(line.trim().length)).length;
  // Filled lines of like width, of which some break off in mid-sentence: a column limit, not the author.
  const isWrapped =
    widest <= MAX_WRAPPED && inner.length > 0 && open >= inner.length * 0.4 && filled >= inner.length * 0.7;
  const joined: string[] = [];
  let lastWidth = 0;
  let parts: string[] = [];
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    const last = parts.at(-1);
    const goesOn =
      last !== undefined &&
      !BULLET.test(line) &&
      lastWidth <= MAX_WRAPPED &&
      !(ENDED.test(last) && /^(?:\t|\s{2,})/u.test(raw)) &&
      (isWrapped
        ? isFilled(lastWidth) || !ENDED.test(last)
        : lastWidth >= MIN_WRAPPED && !ENDED.test(last) && /^\p{Ll}/u.test(line));
    if (!goesOn && parts.length > 0) {
      joined.push(joinLines(parts));
      parts = [];
    }
    parts.push(line);
    lastWidth = widths[index] ?? 0;
  }
  if (parts.length > 0) joined.push(joinLines(parts));
  return joined;
}

/** A word divided at its hyphen is joined with the hyphen kept: whether the word has one by itself cannot be known. */
function joinLines(lines: readonly string[]): string {
  let joined = "";
  for (const line of lines) {
    const touches = joined === "" || (/\p{L}-$/u.test(joined.slice(-3)) && /^\p{Ll}/u.test(line));
    joined += touches ? line : ` ${line}`;
  }
  return joined;
}
