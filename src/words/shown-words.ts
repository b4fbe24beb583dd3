import type { Piece, Statement } from "../answer/answer.ts";
import type { Phrases } from "./phrases.ts";
import { CUT, type Stretch } from "./stretches.ts";

/** Longest paragraph that is shown whole around an answering sentence, in UTF-16 units. */
const LONGEST_PARAGRAPH = 700;
/** Between two spans shown, outside of the paragraph that is known: no word fits there, only the end of a paragraph. */
const LONGEST_BREAK = 2;

const SPACE: Stretch = { kind: "plain", text: " " };

/**
 * The words of a statement as every surface shows them: of a quote, the quotation with its marks or the sentences that hold it,
 * what was said marked; of a passage, its paragraph with the words that answer marked, or else the answering sentence; that sentence
 * alone where the paragraph is longer than `longest`. `[…]` stands where words are left out, and nowhere else.
 */
export function shownWords(statement: Statement, longest = LONGEST_PARAGRAPH): Stretch[] {
  const { kind, passage, pieces, shown, words } = statement;
  if (kind !== "passage") return withoutNeedlessMarks(wordsOf(shown, pieces, passage));
  const marked = words === undefined ? pieces : [words];
  if (passage.text.length <= longest) return withoutNeedlessMarks(markedIn(passage, marked));
  const [first, last] = [pieces[0], pieces.at(-1)];
  return [
    ...(first !== undefined && first.start > passage.start ? [CUT, SPACE] : []),
    ...withoutNeedlessMarks(wordsOf(pieces, marked, passage)),
    ...(last !== undefined && last.end < passage.end ? [SPACE, CUT] : []),
  ];
}

/** The spans in order, with what was said marked in each; what lies between two of them is shown where it is white space. */
function wordsOf(shown: readonly Piece[], pieces: readonly Piece[], passage: Piece): Stretch[] {
  return shown.flatMap((span, i) => {
    const before = shown[i - 1];
    return [...(before === undefined ? [] : between(before, span, passage)), ...markedIn(span, pieces)];
  });
}

function between(previous: Piece, next: Piece, passage: Piece): Stretch[] {
  if (previous.article !== next.article || next.start < previous.end) return [SPACE, CUT, SPACE];
  if (previous.end === next.start) return [];
  const isKnown =
    previous.article === passage.article && previous.end >= passage.start && previous.end <= passage.end;
  const known = isKnown ? passage.text.slice(previous.end - passage.start, next.start - passage.start) : "";
  const unknown = next.start - previous.end - known.length;
  if (known.trim() !== "" || unknown > LONGEST_BREAK) return [SPACE, CUT, SPACE];
  return [{ kind: "plain", text: unknown > 0 ? "\n\n" : known }];
}

/** A span of an article with those of its words marked that `pieces` hold. */
export function markedIn(span: Piece, pieces: readonly Piece[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const add = (kind: "plain" | "marked", to: number): void => {
    if (to > at) stretches.push({ kind, text: span.text.slice(at, to) });
    at = Math.max(at, to);
  };
  for (const { article, start, end } of pieces) {
    if (article !== span.article || end <= span.start || start >= span.end) continue;
    add("plain", Math.max(start - span.start, 0));
    add("marked", Math.min(end, span.end) - span.start);
  }
  add("plain", span.text.length);
  return stretches;
}

/** Marks tell words from others: where nothing but quotation marks stands around them, they tell nothing. */
function withoutNeedlessMarks(stretches: readonly Stretch[]): Stretch[] {
  const isNeeded = stretches.some(
    (stretch) => stretch.kind === "plain" && /[\p{L}\p{N}]/u.test(stretch.text),
  );
  return isNeeded
    ? [...stretches]
    : stretches.map((stretch) => (stretch.kind === "marked" ? { ...stretch, kind: "plain" } : stretch));
}

/** The reporting words of a statement as they are shown: without the mark that leads to the quotation; `null` where nothing is left. */
export function cueShown({ cue }: Pick<Statement, "cue">): string | null {
  const words = (cue ?? "").replace(/[\s:,;–—-]+$/u, "");
  return /\p{L}/u.test(words) ? words : null;
}

/** What is told behind the speaker of words that were denied or not said; `null` of all others. */
export function denialShown({ polarity }: Pick<Statement, "polarity">, { card }: Phrases): string | null {
  if (polarity === "denied") return card.isDenied;
  return polarity === "not_said" ? card.isNotSaid : null;
}
