import type { QuotedString } from "../marks/quoted-string.ts";
import { firstBehind } from "../marks/spans.ts";
import type { SourceFrame } from "./draft.ts";

/** Share of a string that a frame's content must cover to claim it. */
const LEAST_COVER = 0.3;

/**
 * For every quoted string the index of the frame that claims it most (cue and content probability by the share
 * covered), or -1 where none does.
 */
export function ownersOf(strings: readonly QuotedString[], frames: readonly SourceFrame[]): number[] {
  const owner = strings.map(() => -1);
  const best = strings.map(() => 0);
  for (const [index, frame] of frames.entries()) {
    const claims = new Map<number, { cover: number; weight: number }>();
    for (const span of frame.content) {
      for (let at = firstBehind(strings, span.start); at < strings.length; at += 1) {
        const string = strings[at];
        if (string === undefined || string.start >= span.end) break;
        const shared = Math.min(span.end, string.end) - Math.max(span.start, string.start);
        const share = shared / claimableLength(string, span.start, span.end);
        const claim = claims.get(at) ?? { cover: 0, weight: 0 };
        claims.set(at, { cover: claim.cover + share, weight: claim.weight + share * span.probability });
      }
    }
    for (const [at, { cover, weight }] of claims) {
      const strength = weight * frame.cue.probability;
      if (cover < LEAST_COVER || strength <= (best[at] ?? 0)) continue;
      best[at] = strength;
      owner[at] = index;
    }
  }
  return owner;
}

/** Of a string over several lines, only the line that is claimed counts: frames are read line by line. */
function claimableLength(string: QuotedString, start: number, end: number): number {
  if (string.inside.length === 1) return string.end - string.start;
  let length = 0;
  for (const piece of string.inside)
    if (piece.start < end && start < piece.end) length += piece.end - piece.start;
  return Math.max(1, length);
}
