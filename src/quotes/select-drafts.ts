import type { Span } from "../text/span.ts";

/** Something that may be reported speech, and how likely its content is. */
export interface Candidate {
  readonly content: readonly Span[];
  /** 0 to 1. */
  readonly probability: number;
}

/** Least probability at which a quote is given, with a tagger's frames and without; chosen on the train set. */
const LEAST_PROBABILITY = { tagged: 0.36, ruled: 0.32 } as const;

/** The candidates that are likely enough, in text order; of two whose contents overlap, the likelier one. */
export function selectDrafts<T extends Candidate>(
  text: string,
  candidates: readonly T[],
  isTagged: boolean,
): T[] {
  const least = LEAST_PROBABILITY[isTagged ? "tagged" : "ruled"];
  const taken = new Uint8Array(text.length);
  const kept: T[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.probability - a.probability)) {
    if (candidate.probability < least) break;
    if (candidate.content.some(({ start, end }) => taken.subarray(start, end).includes(1))) continue;
    for (const { start, end } of candidate.content) taken.fill(1, start, end);
    kept.push(candidate);
  }
  return kept.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}
