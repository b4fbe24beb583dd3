import type { TextItem } from "./text-item.ts";
import { type TextLine, textLines } from "./text-line.ts";

/** The number or sign of a note, as it stands raised in the text. */
const MARK = /^(?:\p{Nd}{1,3}|[*†‡§¶]{1,3}|\[\p{Nd}{1,3}\])$/u;
const OPENING = /^(?<mark>\p{Nd}{1,3}|[*†‡§¶]{1,3}|\[\p{Nd}{1,3}\])[.)]?\s*(?=\S)/u;
/** Letters of a mark, and of notes, are smaller than those of the text by these factors. */
const MARK_SIZE = 0.87;
const NOTE_SIZE = 0.94;
/** A mark's base line is so far above that of its line, in the size of the letters there. */
const RAISED = 0.12;
const MOST_RAISED = 0.8;
const TOUCHING = 0.5;

export interface MarkedPage {
  /** Without the marks in the text that lead to notes. */
  readonly items: readonly TextItem[];
  /** Of the notes that stand on the page. */
  readonly marks: ReadonlySet<string>;
}

/**
 * Finds the notes of a page by their marks: small letters whose line opens with a number or sign that also stands raised in the text. Other
 * raised numbers (10 m²) stay. Takes time in proportion to the items.
 * @param usual size of the letters of the file's text
 */
export function withoutNoteMarks(items: readonly TextItem[], usual: number): MarkedPage {
  const raised = new Map<TextItem, string>();
  for (const [index, item] of items.entries()) {
    const mark = item.text.trim();
    const before = items[index - 1];
    if (before !== undefined && MARK.test(mark) && isRaised(item, before)) raised.set(item, mark);
  }
  if (raised.size === 0) return { items, marks: new Set() };
  const known = new Set(raised.values());
  const opening = textLines(items).flatMap((line) => {
    const mark = line.size < usual * NOTE_SIZE ? openingMark(line) : null;
    return mark !== null && known.has(mark) ? [mark] : [];
  });
  const marks = new Set(opening);
  return { items: items.filter((item) => !marks.has(raised.get(item) ?? "")), marks };
}

/** Behind larger letters that it touches, above their base line. */
function isRaised(item: TextItem, before: TextItem): boolean {
  const above = item.y - before.y;
  return (
    before.text.trim() !== "" &&
    item.size < before.size * MARK_SIZE &&
    above > before.size * RAISED &&
    above < before.size * MOST_RAISED &&
    Math.abs(item.x - before.x - before.width) < before.size * TOUCHING
  );
}

function openingMark({ text }: TextLine): string | null {
  return OPENING.exec(text)?.groups?.mark ?? null;
}

/** The text of a note without its mark. */
export function withoutMark(text: string): string {
  return text.replace(OPENING, "");
}

/**
 * A column's lines, and the notes at its foot, line by line each: there all is small, and the first line opens with a mark.
 * @param marks of the notes of the page
 */
export function withoutNotes(
  lines: readonly TextLine[],
  marks: ReadonlySet<string>,
  usual: number,
): { readonly text: readonly TextLine[]; readonly notes: readonly (readonly TextLine[])[] } {
  const notes: TextLine[][] = [];
  let [end, from] = [lines.length, lines.length];
  for (let index = lines.length - 1; index >= 0 && marks.size > 0; index -= 1) {
    const line = lines[index];
    if (line === undefined || line.size >= usual * NOTE_SIZE) break;
    if (!marks.has(openingMark(line) ?? "")) continue;
    notes.unshift(lines.slice(index, end));
    [end, from] = [index, index];
  }
  return { text: lines.slice(0, from), notes };
}
