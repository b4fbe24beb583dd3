import type { Steps } from "../../text/slices.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { type AlignedPair, alignedPairs, type NearestRun, nearestRun } from "./align-words.ts";
import { densestPart } from "./densest-part.ts";
import type { NearbyText } from "./nearby-text.ts";
import { isNear, mostDifferent } from "./nearness.ts";
import type { GivenWords } from "./quote-words.ts";
import type { Rarity } from "./rarity.ts";
import type { StoredRun } from "./said-runs.ts";
import type { SpokenText } from "./spoken-text.ts";

/** A run of words with the text that it stands in and who speaks there. */
export interface RunOfText {
  readonly nearby: NearbyText;
  readonly spoken: SpokenText;
  readonly run: StoredRun;
  /** How many of the quotation's words stand in it, in whatever order. */
  readonly shared: number;
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
 * Comparisons of one word with another that one check may cost, some 0.3 s, once to find the nearest runs and once to draw them up.
 * Hostile input would cost more: then the runs that share fewest words are left out.
 */
const MOST_COMPARISONS = 30_000_000;
/** A marked cut may leave out whole pages: alignments larger than this are not drawn. */
const LARGEST_ALIGNMENT = 10_000_000;
/** Places told of; more say nothing further. */
const MOST_MATCHES = 200;

/** The runs that hold the quotation or most of it, the nearest first; no two of one place. */
export function* matchesAmong(
  given: GivenWords,
  runs: readonly RunOfText[],
  { rarity, share }: { readonly rarity: Rarity; readonly share: number },
): Steps<Match[]> {
  const size = given.words.length;
  const most = mostDifferent(size);
  const near: { of: RunOfText; nearest: NearestRun }[] = [];
  let left = MOST_COMPARISONS * share;
  for (const of of [...runs].sort((a, b) => b.shared - a.shared)) {
    const part = densestPart(given, of.run.words, Math.floor(left / size));
    if (part.words.length < size - most) break;
    left -= size * part.words.length;
    const { distance, from, to } = yield* nearestRun(given, part.words);
    if (distance <= most)
      near.push({ of, nearest: { distance, from: from + part.from, to: to + part.from } });
  }
  // Of equals, the words that somebody says before the same words with a cue among them.
  near.sort((a, b) => a.nearest.distance - b.nearest.distance || rank(a.of) - rank(b.of));
  const found: Match[] = [];
  let cells = MOST_COMPARISONS * share;
  for (const { of, nearest } of near) {
    if (found.length >= MOST_MATCHES || cells <= 0) break;
    const span = spanOf(of, nearest);
    const cost = (size + 1) * (nearest.to - nearest.from + 1);
    if (span === null || cost > LARGEST_ALIGNMENT) continue;
    if (found.some((other) => isSamePlace(other, of.nearby, span))) continue;
    cells -= cost;
    const pairs = yield* alignedPairs(given, of.run.words, nearest);
    if (isNear(pairs, given.words, of.run.words, rarity))
      found.push({ ...of, distance: nearest.distance, pairs, span });
    yield;
  }
  return found;
}

/** Whether so many of a quotation's words stand in a run that it is compared. */
export function sharesEnough({ words }: GivenWords, shared: number): boolean {
  return words.length - shared <= mostDifferent(words.length);
}

function spanOf({ run: { words } }: RunOfText, { from, to }: NearestRun): Span | null {
  const [first, last] = [words[from], words[to - 1]];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function rank({ run }: RunOfText): number {
  return run.isSaid ? 0 : 1;
}

function isSamePlace(match: Match, { article }: NearbyText, span: Span): boolean {
  return match.nearby.article.id === article.id && overlaps(match.span, span);
}
