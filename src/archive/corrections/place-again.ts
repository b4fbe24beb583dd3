import type { Quote } from "../../quotes/quote.ts";
import type { Article } from "../../text/article.ts";
import type { Span } from "../../text/span.ts";
import { type Correction, type DroppedCorrection, extentOf, standsIn } from "./correction.ts";

/** Characters around words that tell one place of them from another. */
const CONTEXT = 64;
/** Places of the same words that are compared, the nearest; more hold words such as "no". */
const MOST_PLACES = 200;

/** The corrections of an article before another version takes its place. */
export interface CorrectionsBefore {
  readonly corrections: readonly Correction[];
  /** The text they belong to; `null` where the article is not there. */
  readonly text: string | null;
}

/** Corrections as they stand in the new version of their article, and those whose words are no longer there. */
export function placeAllAgain(
  article: Article,
  quotes: readonly Quote[],
  { corrections, text }: CorrectionsBefore,
): { readonly kept: readonly Correction[]; readonly dropped: readonly DroppedCorrection[] } {
  const dropped: DroppedCorrection[] = [];
  const kept: Correction[] = [];
  for (const correction of corrections) {
    const place =
      text === null
        ? placeByDigest(article.text, correction, quotes)
        : placeAgain(text, correction, article.text);
    if (place === null) dropped.push({ article, correction });
    else kept.push({ ...correction, ...place, article: article.id });
  }
  return { kept, dropped };
}

/**
 * Where words of an earlier version of a text stand in a later one; `null` where they were edited or are gone. Words that stand
 * several times are matched in their order, by what stands around them: an edit of one of them is no move to another.
 */
export function placeAgain(before: string, words: Span, after: string): Span | null {
  const text = before.slice(words.start, words.end);
  if (text === "") return null;
  const whole = wholeEdit(before, words, after);
  if (whole !== undefined) return whole;
  const expected = words.start + after.length - before.length;
  const old = placesOf(before, text, words.start, words.start);
  const found = placesOf(after, text, words.start, expected);
  const at = matched(old, found, (i, j) => likeness(before, old[i] ?? 0, after, found[j] ?? 0, text.length))[
    old.indexOf(words.start)
  ];
  const start = at === undefined ? undefined : found[at];
  return start === undefined ? null : { start, end: start + text.length };
}

/** Of an article that was gone meanwhile the earlier text is not known: its words are looked for where quotes begin. */
function placeByDigest(text: string, correction: Correction, quotes: readonly Quote[]): Span | null {
  if (standsIn(text, correction)) return { start: correction.start, end: correction.end };
  const length = correction.end - correction.start;
  const distance = ({ start }: Span): number => Math.abs(start - correction.start);
  const places = quotes
    .map((quote) => {
      const { start } = extentOf(quote);
      return { start, end: start + length };
    })
    .sort((a, b) => distance(a) - distance(b));
  return places.find((place) => standsIn(text, { ...place, digest: correction.digest })) ?? null;
}

/** Before or behind everything that differs, words stay what they are; `undefined` where they are in between. */
function wholeEdit(before: string, { start, end }: Span, after: string): Span | undefined {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  if (end <= head) return { start, end };
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  const shift = after.length - before.length;
  return before.length - start <= tail ? { start: start + shift, end: end + shift } : undefined;
}

/** Where the words stand, in order; of very many the nearest to one of two places. */
function placesOf(text: string, words: string, near: number, orNear: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  if (places.length <= MOST_PLACES) return places;
  const distance = (at: number): number => Math.min(Math.abs(at - near), Math.abs(at - orNear));
  return places
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST_PLACES)
    .sort((a, b) => a - b);
}

/** Characters that both places have in common before and behind the words, and one for being the same words. */
function likeness(before: string, old: number, after: string, at: number, length: number): number {
  let common = 1;
  for (let i = 1; i <= CONTEXT && old - i >= 0 && at - i >= 0; i++) {
    if (before.charCodeAt(old - i) !== after.charCodeAt(at - i)) break;
    common++;
  }
  for (let i = length; i < length + CONTEXT; i++) {
    if (old + i >= before.length || at + i >= after.length) break;
    if (before.charCodeAt(old + i) !== after.charCodeAt(at + i)) break;
    common++;
  }
  return common;
}

/** For each old place the new one it goes to, in order on both sides, so that the likeness of all together is greatest. */
function matched(
  old: readonly number[],
  found: readonly number[],
  likenessOf: (i: number, j: number) => number,
): (number | undefined)[] {
  const width = found.length + 1;
  // best[i * width + j]: of the old places from i on and the new ones from j on.
  const best = new Float64Array((old.length + 1) * width);
  const like = new Float64Array(old.length * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = found.length - 1; j >= 0; j--) {
      const own = likenessOf(i, j);
      like[i * width + j] = own;
      best[i * width + j] = Math.max(
        own + (best[(i + 1) * width + j + 1] ?? 0),
        best[(i + 1) * width + j] ?? 0,
        best[i * width + j + 1] ?? 0,
      );
    }
  const places: (number | undefined)[] = [];
  for (let i = 0, j = 0; i < old.length; ) {
    const here = best[i * width + j] ?? 0;
    if (j >= found.length || here === best[(i + 1) * width + j]) {
      places.push(undefined);
      i++;
    } else if (here === best[i * width + j + 1]) j++;
    else {
      places.push(j);
      i++;
      j++;
    }
  }
  return places;
}
