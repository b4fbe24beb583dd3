import type { Piece, Statement } from "../../src/answer/answer.ts";
import { CUT, type Stretch } from "./stretches.ts";

/** Longest paragraph that is shown whole around an answering sentence, in UTF-16 units. */
const LONGEST_PARAGRAPH = 700;

const SPACE: Stretch = { kind: "plain", text: " " };

/**
 * The words of a statement: of a quote, all that was said; of a passage, its paragraph with the answering sentence
 * marked, or that sentence alone where the paragraph is long. `[…]` stands wherever text is left out.
 */
export function shownWords(statement: Statement): Stretch[] {
  const { kind, passage, pieces } = statement;
  if (kind !== "passage") return wordsOf(pieces, passage);
  if (passage.text.length <= LONGEST_PARAGRAPH) return markedIn(passage, pieces);
  const [first, last] = [pieces[0], pieces.at(-1)];
  return [
    ...(first !== undefined && first.start > passage.start ? [CUT, SPACE] : []),
    ...wordsOf(pieces, passage),
    ...(last !== undefined && last.end < passage.end ? [SPACE, CUT] : []),
  ];
}

/** The pieces in order; what lies between two of them is shown where it is white space alone. */
function wordsOf(pieces: readonly Piece[], passage: Piece): Stretch[] {
  const stretches: Stretch[] = [];
  let previous: Piece | undefined;
  for (const piece of pieces) {
    if (previous !== undefined) stretches.push(...between(previous, piece, passage));
    stretches.push({ kind: "plain", text: piece.text });
    previous = piece;
  }
  return stretches;
}

function between(previous: Piece, piece: Piece, passage: Piece): Stretch[] {
  if (previous.article === piece.article && previous.end === piece.start) return [];
  const isWithin =
    previous.article === passage.article &&
    piece.article === passage.article &&
    previous.end >= passage.start &&
    piece.start >= previous.end &&
    piece.start <= passage.end;
  const gap = isWithin
    ? passage.text.slice(previous.end - passage.start, piece.start - passage.start)
    : undefined;
  return gap !== undefined && gap.trim() === "" ? [{ kind: "plain", text: gap }] : [SPACE, CUT, SPACE];
}

/** A paragraph with the words of `pieces` marked; nothing is marked where they are all of it. */
export function markedIn(paragraph: Piece, pieces: readonly Piece[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const add = (kind: "plain" | "marked", to: number): void => {
    if (to > at) stretches.push({ kind, text: paragraph.text.slice(at, to) });
    at = Math.max(at, to);
  };
  for (const { article, start, end } of pieces) {
    if (article !== paragraph.article || end <= paragraph.start || start >= paragraph.end) continue;
    add("plain", Math.max(start - paragraph.start, 0));
    add("marked", Math.min(end, paragraph.end) - paragraph.start);
  }
  add("plain", paragraph.text.length);
  const isWhole = stretches.length === 1 && stretches[0]?.kind === "marked";
  return isWhole ? [{ kind: "plain", text: paragraph.text }] : stretches;
}
