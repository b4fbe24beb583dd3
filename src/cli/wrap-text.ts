import { columnsOf, graphemesOf } from "./columns-of.ts";

/** A stretch of text, all of it marked or none. */
export interface Stretch {
  readonly text: string;
  readonly isMarked: boolean;
  /** Whether it is struck out. */
  readonly isStruck?: boolean | undefined;
}

/** A space at which no line ends; it is printed as a space. */
export const NO_BREAK = "\u00a0";

interface Word extends Stretch {
  readonly hasSpaceBefore: boolean;
  /** Whether a line may begin with it. */
  readonly canBegin: boolean;
}

/**
 * Lines of at most `width` columns. White space wraps as one space, but for `NO_BREAK`; a word wider than a line is divided, and so are
 * scripts without spaces; a single sign that is wider stands alone. Each line is given as stretches, so that the marked ones can be printed differently.
 */
export function wrapText(stretches: readonly Stretch[], width: number): Stretch[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let columns = 0;
  for (const word of wordsOf(stretches, width)) {
    const gap = line.length > 0 && word.hasSpaceBefore ? 1 : 0;
    const needed = gap + columnsOf(word.text);
    if (line.length > 0 && columns + needed > width) {
      const behind = word.canBegin ? [] : gluedTo(word, line, width);
      lines.push(line.slice(0, line.length - behind.length));
      line = behind;
      columns = columnsOfWords(behind);
    }
    columns += line.length > 0 ? needed : columnsOf(word.text);
    line.push(word);
  }
  if (line.length > 0) lines.push(line);
  return lines.map(joined);
}

/** The end of a line that must stand before a word ("stone" before "”"), so that it goes on the next line with it; none where it is too long. */
function gluedTo(word: Word, line: readonly Word[], width: number): Word[] {
  const from = line.findLastIndex(({ canBegin }, i) => i > 0 && canBegin);
  const tail = from < 0 ? [] : line.slice(from);
  return columnsOfWords([...tail, word]) > width ? [] : tail;
}

function columnsOfWords(words: readonly Word[]): number {
  return words.reduce(
    (sum, { text, hasSpaceBefore }, i) => sum + (i > 0 && hasSpaceBefore ? 1 : 0) + columnsOf(text),
    0,
  );
}

/** A sentence of this program in which no line ends between a number and a word: "48 MB", "paragraph 2". */
export function withNumbersKept(sentence: string): string {
  return sentence.replace(/(?<=\d) (?=\p{L})|(?<=\p{L}) (?=\d)/gu, NO_BREAK);
}

/** A sentence of this program in lines of at most `width` columns. */
export function wrapSentence(sentence: string, width: number): string[] {
  return wrapPlain(withNumbersKept(sentence), width);
}

/** Plain text in lines of at most `width` columns. */
export function wrapPlain(text: string, width: number): string[] {
  return wrapText([{ text, isMarked: false }], width).map((line) => line.map((s) => s.text).join(""));
}

/** A line with what it is indented by; what does not fit goes on below, indented as far. An empty line stays one. */
export function wrapIndented(line: string, width: number, more = ""): string[] {
  const own = /^\s*/u.exec(line)?.[0] ?? "";
  const indent = own.length < width / 2 ? own : "";
  const [first = "", ...rest] = wrapHanging(line.trim(), width - indent.length, more);
  return [first, ...rest].map((part) => (part === "" ? "" : indent + part));
}

/** Lines of which all but the first begin with `more`. */
export function wrapHanging(text: string, width: number, more: string): string[] {
  const [first, ...rest] = wrapPlain(text, width);
  if (first === undefined || rest.length === 0 || more === "")
    return first === undefined ? [] : [first, ...rest];
  const behind = text.replaceAll(/\s+/gu, " ").trim().slice(first.length).trim();
  return [first, ...wrapPlain(behind, width - more.length).map((part) => more + part)];
}

const SPACES = /[^\S\u00a0]+/u;

function* wordsOf(stretches: readonly Stretch[], width: number): Generator<Word> {
  let endedInSpace = true;
  let before = "";
  for (const { text, isMarked, isStruck } of stretches) {
    let hasSpaceBefore = endedInSpace || /^[^\S\u00a0]/u.test(text);
    for (const word of text.split(SPACES).flatMap((kept) => parted(kept, width))) {
      if (word === "") continue;
      for (const part of divided(word, width)) {
        const canBegin = hasSpaceBefore || mayPart(before, part);
        yield { text: part, isMarked, isStruck, hasSpaceBefore, canBegin };
        hasSpaceBefore = false;
        before = part;
      }
      hasSpaceBefore = true;
    }
    if (text !== "") endedInSpace = /[^\S\u00a0]$/u.test(text);
  }
}

/** What is kept together but longer than a line is parted as any other words are. */
function parted(kept: string, width: number): string[] {
  return kept.includes(NO_BREAK) && columnsOf(kept) > width ? kept.split(NO_BREAK) : [kept];
}

/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** No line begins with these, nor ends with those. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜…◀"'%]/u;
const OPENING = /[\p{Ps}\p{Pi}▶"'$#]$/u;

function mayPart(before: string, word: string): boolean {
  if (!UNSPACED.test(before) && !UNSPACED.test(word)) return false;
  return (
    !CLOSING.test(word) && !OPENING.test(before) && !word.startsWith(NO_BREAK) && !before.endsWith(NO_BREAK)
  );
}

/** A word in what may stand on a line of its own: letter by letter where no spaces part words, but for words of other scripts among them. */
function* divided(word: string, width: number): Generator<string> {
  if (!UNSPACED.test(word)) {
    yield* pieces(word, width);
    return;
  }
  let run = "";
  for (const grapheme of graphemesOf(word)) {
    if (!UNSPACED.test(grapheme)) {
      run += grapheme;
      continue;
    }
    yield* pieces(run, width);
    run = "";
    yield grapheme;
  }
  yield* pieces(run, width);
}

function* pieces(word: string, width: number): Generator<string> {
  if (columnsOf(word) <= width) {
    if (word !== "") yield word;
    return;
  }
  let part = "";
  let columns = 0;
  for (const grapheme of graphemesOf(word)) {
    const needed = columnsOf(grapheme);
    if (part !== "" && columns + needed > width) {
      yield part;
      part = "";
      columns = 0;
    }
    part += grapheme;
    columns += needed;
  }
  if (part !== "") yield part;
}

/** Words of a line put together again; the space between two marked words is marked as well. */
function joined(words: readonly Word[]): Stretch[] {
  const stretches: { text: string; isMarked: boolean; isStruck?: boolean | undefined }[] = [];
  for (const [i, { text: glued, isMarked, isStruck, hasSpaceBefore }] of words.entries()) {
    const text = glued.replaceAll(NO_BREAK, " ");
    const last = stretches.at(-1);
    const space = i > 0 && hasSpaceBefore ? " " : "";
    if (last?.isMarked === isMarked && last.isStruck === isStruck) last.text += space + text;
    else {
      if (last !== undefined && space !== "") stretches.push({ text: space, isMarked: false });
      stretches.push({ text, isMarked, ...(isStruck === true && { isStruck }) });
    }
  }
  return stretches;
}
