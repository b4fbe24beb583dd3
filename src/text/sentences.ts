import type { Span } from "./span.ts";

/** What a language knows of the dots in it. Words are in lower case, abbreviations without their last dot. */
export interface Abbreviations {
  /** Titles and the like: what follows belongs to them, whatever it is. */
  readonly leadsOn: ReadonlySet<string>;
  /** Abbreviations that may also close a sentence: the word that follows decides. */
  readonly mayEnd: ReadonlySet<string>;
  /** Abbreviations when a number follows. */
  readonly leadsToNumber: ReadonlySet<string>;
  /** Words that go on after a number with a dot ("5. Januar"). */
  readonly afterOrdinal: ReadonlySet<string>;
  /** Words that open a sentence far more often than they follow an abbreviation. */
  readonly openers: ReadonlySet<string>;
}

/** How far back a boundary is inspected for an abbreviation, in UTF-16 units; it bounds the work for hostile text. */
const LOOK_BACK = 16;
/** A line at least this long that ends without a full stop was broken by a column limit, not by its author. */
const WRAPPED_LINE_FROM = 55;

/** Units given to the segmenter at once: each of its steps copies all it was given, so a whole text would be quadratic. */
const WINDOW = 256;

const LOWER = /\p{Ll}/u;
const OPENING = /[“‘«„([{「『（]/u;
const CLOSING_FIRST = /[”»’)\]}」』）]/u;
const CLOSING = /^(?:[”»’)\]}」』）]|\s+[”»](?=\s|$))+/u;
const WORDLIKE = /[\p{L}\p{N}\p{S}]/u;

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/**
 * A function that gives the sentences of a text in order: no two overlap, none has surrounding white space, and together they cover every
 * character that is not white space. Linear in the length of the text.
 */
export function createSentenceSpans(abbreviations: Abbreviations): (text: string) => Span[] {
  return (text) => sentencesOf(text, abbreviations);
}

function sentencesOf(text: string, abbreviations: Abbreviations): Span[] {
  const spans: Span[] = [];
  let open: { start: number; end: number; hasWords: boolean } | undefined;
  for (const raw of unicodeSentences(text)) {
    let start = raw.start;
    const end = raw.end;
    if (open !== undefined) {
      // Unicode's rules give an opening mark that touches the next sentence ("。「") to the one before.
      while (open.end === start && start > open.start + 1 && OPENING.test(text.charAt(start - 1))) {
        open.end -= 1;
        start -= 1;
      }
      while (/\s/u.test(text.charAt(open.end - 1))) open.end -= 1;
      // A closing mark that was torn off belongs to the sentence before.
      const torn = CLOSING_FIRST.test(text.charAt(start))
        ? CLOSING.exec(text.slice(open.end, Math.min(end, open.end + LOOK_BACK)))
        : null;
      if (torn !== null && open.end + torn[0].length >= start) {
        open.end = Math.min(end, open.end + torn[0].length);
        start = open.end + (text.slice(open.end, end).length - text.slice(open.end, end).trimStart().length);
        if (start >= end) continue;
      }
    }
    const hasWords = WORDLIKE.test(text.slice(start, end));
    if (open !== undefined && (!open.hasWords || !hasWords || goesOn(text, open, start, abbreviations))) {
      open.end = end;
      open.hasWords ||= hasWords;
      continue;
    }
    if (open !== undefined) spans.push({ start: open.start, end: open.end });
    open = { start, end, hasWords };
  }
  if (open !== undefined) spans.push({ start: open.start, end: open.end });
  return spans;
}

/** What Unicode's rules call sentences, without the white space around them; none is empty. */
function* unicodeSentences(text: string): Generator<Span> {
  let from = 0;
  let size = WINDOW;
  while (from < text.length) {
    while (from < text.length && /\s/u.test(text.charAt(from))) from += 1;
    const piece = text.slice(from, from + size);
    const isLast = from + size >= text.length;
    let held: { segment: string; index: number } | undefined;
    for (const next of segmenter.segment(piece)) {
      if (held !== undefined) yield* trimmed(held.segment, from + held.index);
      held = next;
    }
    if (held === undefined) return;
    // The last sentence of a window may go on behind it: it opens the next window, or asks for a larger one.
    if (isLast) {
      yield* trimmed(held.segment, from + held.index);
      return;
    }
    size = held.index === 0 ? size * 2 : WINDOW;
    from += held.index;
  }
}

function* trimmed(segment: string, at: number): Generator<Span> {
  const end = segment.trimEnd().length;
  if (end > 0) yield { start: at + (segment.length - segment.trimStart().length), end: at + end };
}

/** Whether the sentence `open` goes on with what starts at `next`, although Unicode's rules divide there. */
function goesOn(text: string, open: Span, next: number, abbreviations: Abbreviations): boolean {
  const startsLower = LOWER.test(text.charAt(next));
  const gap = next - open.end === 1 ? text.charAt(open.end) : text.slice(open.end, next);
  if (gap !== " " && /[\n\r]/u.test(gap)) {
    if (hasBlankLine(gap) || !(startsLower || lineLength(text, open) >= WRAPPED_LINE_FROM)) return false;
    return !/[.!?…。！？:;]["'”’»)\]]*$/u.test(
      text.slice(Math.max(open.start, open.end - LOOK_BACK), open.end),
    );
  }
  if (startsLower) return true;
  if (text.charAt(open.end - 1) !== ".") return false;
  const before = text.slice(Math.max(open.start, open.end - LOOK_BACK), open.end);
  const after = text.slice(next, next + LOOK_BACK);
  // "<0417.OS>": the dot parts a company's letters from those of its exchange.
  if (gap === "" && /<[^\s<>]*\.$/u.test(before) && /^[^\s<>]*>/u.test(after)) return true;
  // ".NET", "<.DJI>": the dot opens a word.
  if (gap === "") return /(?:^|[^\p{L}\p{N}.])\.$/u.test(before);
  if (/\s(?:\.{2,}|(?:\. ){2,}\.)$/u.test(before)) return true;
  const lastWord = /(?:^|[\s("'“‘«[—–-])([\p{L}\p{N}§.]+)\.$/u.exec(before)?.[1];
  if (lastWord === undefined) return false;
  const word = lastWord.toLowerCase();
  if (abbreviations.leadsOn.has(word)) return true;
  const nextWord = (/^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? "").toLowerCase();
  const startsNumber = /^[#$€£]?\p{N}/u.test(after);
  if (startsNumber && abbreviations.leadsToNumber.has(word)) return true;
  if (/^\p{N}{1,2}$/u.test(word) && abbreviations.afterOrdinal.has(nextWord)) return true;
  if (open.end - open.start <= 4 && /^(?:\p{N}{1,3}|\p{L})$/u.test(word)) return true; // "1. The council …"
  const isInitial = /^\p{Lu}$/u.test(lastWord) || /^(?:\p{L}\.)+\p{L}$/u.test(lastWord);
  if (/^\p{L}$/u.test(lastWord) && /^\p{L}\./u.test(after)) return true; // "z. B."
  return (
    (isInitial || abbreviations.mayEnd.has(word)) && nextWord !== "" && !abbreviations.openers.has(nextWord)
  );
}

function hasBlankLine(gap: string): boolean {
  return gap.split(/\r\n|\n|\r/u).length > 2;
}

/** Length of the last line of the sentence, counted no farther than needed. */
function lineLength(text: string, open: Span): number {
  const tail = text.slice(Math.max(open.start, open.end - WRAPPED_LINE_FROM), open.end);
  return tail.length - 1 - Math.max(tail.lastIndexOf("\n"), tail.lastIndexOf("\r"));
}
