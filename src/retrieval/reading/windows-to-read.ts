import type { Passage } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import type { ScoredSentence } from "../sentence-scores.ts";

/** A passage as far as reading is concerned. */
export interface Readable {
  readonly passage: Passage;
  /** The fused value; comparable within one question only. */
  readonly score: number;
  readonly sentences: readonly ScoredSentence[];
}

/** Some sentences of a passage that follow each other, as offsets into its text. */
export interface WindowOf<T extends Readable> extends Span {
  readonly of: T;
}

/** A window's length in UTF-16 units, at most, unless one sentence is longer: what the reader takes in beside question and headline. */
const WINDOW_UNITS = 500;
/** Of a sentence without end so much is read. */
const LONGEST_UNITS = 4_000;
/** What the best sentence of a window (coverage and similarity, 0 to 2) counts beside the fused value of its passage. */
const SENTENCE_WEIGHT = 3;
/** What a second window of the same passage loses: another passage tells more. */
const SECOND_LOSES = 4;

/**
 * The windows that likeliest answer, best first.
 * @param ranked best first
 * @param most how many windows, from 1
 */
export function windowsToRead<T extends Readable>(ranked: readonly T[], most: number): WindowOf<T>[] {
  const all = ranked.flatMap((of) => {
    const windows = windowsOf(of).map((span) => ({ ...span, of, best: bestSentence(of, span) }));
    windows.sort((a, b) => b.best - a.best);
    return windows.map((window, i) => ({
      ...window,
      value: of.score + SENTENCE_WEIGHT * window.best - (i === 0 ? 0 : SECOND_LOSES),
    }));
  });
  return all
    .sort((a, b) => b.value - a.value)
    .slice(0, most)
    .map(({ start, end, of }) => ({ start, end, of }));
}

function bestSentence({ sentences }: Readable, { start, end }: Span): number {
  const inside = sentences.filter((one) => one.start >= start && one.end <= end);
  return Math.max(0, ...inside.map(({ coverage, similarity }) => coverage + similarity));
}

/** Divides a passage between its sentences; each window as long as it may be. */
function windowsOf({ passage, sentences }: Readable): Span[] {
  const windows: { start: number; end: number }[] = [];
  for (const { start, end } of sentences) {
    const last = windows.at(-1);
    if (last !== undefined && end - last.start <= WINDOW_UNITS) last.end = end;
    else windows.push({ start, end });
  }
  const all = windows.length > 0 ? windows : [{ start: 0, end: passage.text.length }];
  return all.map(({ start, end }) => ({ start, end: Math.min(end, start + LONGEST_UNITS) }));
}
