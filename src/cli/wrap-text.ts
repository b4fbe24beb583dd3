import { columnsOf } from "./columns-of.ts";

/** A stretch of text, all of it marked or none. */
export interface Stretch {
  readonly text: string;
  readonly isMarked: boolean;
}

interface Word extends Stretch {
  readonly hasSpaceBefore: boolean;
}

/**
 * Lines of at most `width` columns. White space wraps as one space; a word wider than a line is divided. Each line is
 * given as stretches, so that the marked ones can be printed differently.
 */
export function wrapText(stretches: readonly Stretch[], width: number): Stretch[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let columns = 0;
  for (const word of wordsOf(stretches, width)) {
    const gap = line.length > 0 && word.hasSpaceBefore ? 1 : 0;
    const needed = gap + columnsOf(word.text);
    if (line.length > 0 && columns + needed > width) {
      const behind = word.hasSpaceBefore ? [] : gluedTo(word, line, width);
      lines.push(line.slice(0, line.length - behind.length));
      line = behind;
      columns = behind.reduce((sum, { text }) => sum + columnsOf(text), 0);
    }
    columns += line.length > 0 ? needed : columnsOf(word.text);
    line.push(word);
  }
  if (line.length > 0) lines.push(line);
  return lines.map(joined);
}

/** The end of a line that no space parts from a word ("stone" before "”"), so that it goes on the next line with it; none where it is too long. */
function gluedTo(word: Word, line: readonly Word[], width: number): Word[] {
  const from = line.findLastIndex(({ hasSpaceBefore }, i) => i > 0 && hasSpaceBefore);
  const tail = from < 0 ? [] : line.slice(from);
  const columns = [...tail, word].reduce((sum, { text }) => sum + columnsOf(text), 0);
  return columns > width ? [] : tail;
}

/** Plain text in lines of at most `width` columns. */
export function wrapPlain(text: string, width: number): string[] {
  return wrapText([{ text, isMarked: false }], width).map((line) => line.map((s) => s.text).join(""));
}

function* wordsOf(stretches: readonly Stretch[], width: number): Generator<Word> {
  let endedInSpace = true;
  for (const { text, isMarked } of stretches) {
    let hasSpaceBefore = endedInSpace || /^\s/u.test(text);
    for (const word of text.split(/\s+/u)) {
      if (word === "") continue;
      for (const part of divided(word, width)) {
        yield { text: part, isMarked, hasSpaceBefore };
        hasSpaceBefore = false;
      }
      hasSpaceBefore = true;
    }
    if (text !== "") endedInSpace = /\s$/u.test(text);
  }
}

function* divided(word: string, width: number): Generator<string> {
  if (columnsOf(word) <= width) {
    yield word;
    return;
  }
  let part = "";
  let columns = 0;
  for (const character of word) {
    const needed = columnsOf(character);
    if (part !== "" && columns + needed > width) {
      yield part;
      part = "";
      columns = 0;
    }
    part += character;
    columns += needed;
  }
  if (part !== "") yield part;
}

/** Words of a line put together again; the space between two marked words is marked as well. */
function joined(words: readonly Word[]): Stretch[] {
  const stretches: { text: string; isMarked: boolean }[] = [];
  for (const [i, { text, isMarked, hasSpaceBefore }] of words.entries()) {
    const last = stretches.at(-1);
    const space = i > 0 && hasSpaceBefore ? " " : "";
    if (last?.isMarked === isMarked) last.text += space + text;
    else {
      if (last !== undefined && space !== "") stretches.push({ text: space, isMarked: false });
      stretches.push({ text, isMarked });
    }
  }
  return stretches;
}
