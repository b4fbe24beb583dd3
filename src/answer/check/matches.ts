import type { StoredQuote } from "../../archive/archive.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { type AlignedPair, alignedPairs, type NearestRun, nearestRun } from "./align-words.ts";
import type { NearbyText } from "./nearby-text.ts";
import { isNear, mostDifferent } from "./nearness.ts";
import { type GivenWords, sharedWords } from "./quote-words.ts";
import type { Rarity } from "./rarity.ts";
import type { StoredRun, StoredWord } from "./said-runs.ts";

/** A run of words with the text that it stands in and the quotes there. */
export interface RunOfText {
  readonly nearby: NearbyText;
  readonly quotes: readonly StoredQuote[];
  readonly run: StoredRun;
}

/** A part of an article that a quotation comes near to. */
export interface Match extends RunOfText {
  /** Words replaced, missing and added. */
  readonly distance: number;
  readonly pairs: readonly AlignedPair[];
  /** From the first to the last stored word compared. */
  readonly span: Span;
}

/**
 * Comparisons of one word with another that one check may cost, some 0.3 s. Hostile input would cost more: then the
 * runs that share fewest words are left out.
 */
const MOST_COMPARISONS = 30_000_000;
/** A marked cut may leave out whole pages: alignments larger than this are not drawn. */
const LARGEST_ALIGNMENT = 10_000_000;

/** The runs that hold the quotation or most of it, the nearest first; no two of one place. */
export function matchesAmong(given: GivenWords, runs: readonly RunOfText[], rarity: Rarity): Match[] {
  const size = given.words.length;
  const most = mostDifferent(size);
  const near: { of: RunOfText; nearest: NearestRun }[] = [];
  let left = MOST_COMPARISONS;
  for (const of of [...runs].sort(byShared(given))) {
    left -= size * of.run.words.length;
    if (left < 0 && near.length > 0) break;
    const nearest = nearestRun(given, of.run.words);
    if (nearest.distance <= most) near.push({ of, nearest });
  }
  // Of equals, the words that somebody says before the same words with a cue among them.
  near.sort((a, b) => a.nearest.distance - b.nearest.distance || rank(a.of) - rank(b.of));
  const found: Match[] = [];
  for (const { of, nearest } of near) {
    const match = matchOf(given, of, nearest);
    if (match === null || found.some((other) => isSamePlace(other, match))) continue;
    if (isNear(match.pairs, given.words, of.run.words, rarity)) found.push(match);
  }
  return found;
}

/** Whether enough words of the quotation stand in a run, in whatever order, for it to be compared. */
export function sharesEnough(given: GivenWords, words: readonly StoredWord[]): boolean {
  return given.words.length - sharedWords(given, words) <= mostDifferent(given.words.length);
}

function byShared(given: GivenWords): (a: RunOfText, b: RunOfText) => number {
  const known = new Map<RunOfText, number>();
  const sharedBy = (of: RunOfText): number => {
    const shared = known.get(of) ?? sharedWords(given, of.run.words);
    known.set(of, shared);
    return shared;
  };
  return (a, b) => sharedBy(b) - sharedBy(a);
}

function matchOf(given: GivenWords, of: RunOfText, { distance, from, to }: NearestRun): Match | null {
  const { words } = of.run;
  const [first, last] = [words[from], words[to - 1]];
  if (first === undefined || last === undefined) return null;
  if ((given.words.length + 1) * (to - from + 1) > LARGEST_ALIGNMENT) return null;
  const span = { start: first.start, end: last.end };
  return { ...of, distance, pairs: alignedPairs(given, words, { from, to }), span };
}

function rank({ run }: RunOfText): number {
  return run.isSaid ? 0 : 1;
}

function isSamePlace(a: Match, b: Match): boolean {
  return a.nearby.article.id === b.nearby.article.id && overlaps(a.span, b.span);
}
