import type { Piece, Statement } from "../answer/answer.ts";
import type { Phrases } from "./phrases.ts";
import { CUT, type Stretch } from "./stretches.ts";

/** Longest paragraph that is shown whole around an answering sentence, in UTF-16 units. */
const LONGEST_PARAGRAPH = 700;
/** Between two spans shown, outside of the paragraph that is known: no word fits there, only the end of a paragraph. */
const LONGEST_BREAK = 2;
/** Words behind a quotation up to the end of its paragraph that are shown where it goes on in the next: ” she said. */
const LONGEST_END = 80;

const SPACE: Stretch = { kind: "plain", text: " " };

/**
 * The words of a statement as every surface shows them: of a quote, the quotation with its marks or the sentences that hold it,
 * what was said marked; of a passage, its paragraph with the words that answer marked, or else the answering sentence; that sentence
 * alone where the paragraph is longer than `longest`. `[…]` stands where words are left out, and nowhere else.
 */
export function shownWords(statement: Statement, longest = LONGEST_PARAGRAPH): Stretch[] {
  const { kind, passage, pieces, shown, words } = statement;
  if (kind !== "passage") {
    const spans = kind === "direct" ? shown.map((span) => inItsMarks(span, passage)) : shown;
    return withoutNeedlessMarks(withoutLastComma(wordsOf(spans, pieces, passage)));
  }
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
  // The end of the paragraph that tells who speaks is shown rather than cut.
  if (known.length > LONGEST_END || unknown > LONGEST_BREAK) return [SPACE, CUT, SPACE];
  return [{ kind: "plain", text: unknown > 0 ? `${known.trimEnd()}\n\n` : known }];
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

/** A quotation with the marks that its paragraph has right around it: a check, too, finds the words alone. */
function inItsMarks(span: Piece, passage: Piece): Piece {
  if (span.article !== passage.article || span.start <= passage.start || span.end > passage.end) return span;
  const [start, end] = [span.start - passage.start, span.end - passage.start];
  if (!/["“„«‘‚]/u.test(passage.text.charAt(start - 1))) return span;
  const close = /^[,.!?…;:]?["“”»’]/u.exec(passage.text.slice(end, end + 2))?.[0] ?? "";
  return {
    article: span.article,
    start: span.start - 1,
    end: span.end + close.length,
    text: passage.text.slice(start - 1, end + close.length),
  };
}

/** A quotation that its sentence goes on behind ends with a comma, which leads nowhere here: “We sail,” is shown as “We sail”. */
function withoutLastComma(stretches: readonly Stretch[]): Stretch[] {
  const at = stretches.findLastIndex(
    ({ kind, ...rest }) => kind === "cut" || ("text" in rest && /[^"“”»’'‘\s]/u.test(rest.text)),
  );
  return stretches.map((stretch, i) =>
    i === at && stretch.kind !== "cut"
      ? { ...stretch, text: stretch.text.replace(/,(?=["“”»’'‘]*\s*$)/u, "") }
      : stretch,
  );
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

/** Verbs that want to be told to whom, and the words that end that. */
const TOLD = /(?:^|\s)(?:told|tells|telling|assured|reminded|warned|informed)$/iu;
const TO_WHOM =
  /^(?:\s(?!(?:that|what|why|how|whether|if|in|on|at|of|during|after|before|who|when|last|this|about)\s)[\p{L}\p{N}’'-]+){1,4}(?=[.,;:]|\s(?:that|in|on|at|during|after|before|last|this|about)\s)/iu;

/**
 * The reporting words of a statement as they are shown, with whom they were told to: without the mark that leads to the quotation; `null`
 * where nothing is left.
 */
export function cueShown({ cue, passage }: Pick<Statement, "cue" | "passage">): string | null {
  const words = (cue ?? "").replace(/[\s:,;–—-]+$/u, "");
  if (!/\p{L}/u.test(words)) return null;
  const at = TOLD.test(words) ? passage.text.indexOf(words) : -1;
  // Where the paragraph has the words twice it is not known which are meant, and whom they told.
  const isOnce = at >= 0 && passage.text.indexOf(words, at + 1) < 0;
  return !isOnce ? words : words + (TO_WHOM.exec(passage.text.slice(at + words.length))?.[0] ?? "");
}

/** What is told in place of the reporting words where what they report was denied or not said; `null` of all others. */
export function denialShown({ polarity }: Pick<Statement, "polarity">, { card }: Phrases): string | null {
  if (polarity === "denied") return card.isDenied;
  return polarity === "not_said" ? card.isNotSaid : null;
}
