import type { Span } from "../text/span.ts";

export interface ScoredSpan extends Span {
  /** 0 to 1. */
  readonly probability: number;
}

/**
 * What the trained tagger reads around one cue of a paragraph: the predicate and its arguments, in the words of
 * semantic role labelling. Offsets are into the paragraph's text where it is stored with the paragraph, and into the
 * article's text where it is used.
 */
export interface AttributionFrame {
  readonly cue: ScoredSpan;
  /** In text order, without overlap; may be empty. */
  readonly content: readonly ScoredSpan[];
  /** Likeliest first; may be empty. */
  readonly speaker: readonly ScoredSpan[];
  /** How likely the cue reports, now that content and speaker have been read, 0 to 1; not every tagger tells. */
  readonly validity?: number;
}

/** What a tagger read in one paragraph, and which tagger it was. */
export interface TaggedFrames {
  readonly tagger: string;
  readonly frames: readonly AttributionFrame[];
}
