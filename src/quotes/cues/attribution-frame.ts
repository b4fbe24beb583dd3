import type { Frame } from "../../../embeddings/index.ts";
import type { Span } from "../../text/span.ts";

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

/** The embedder's frames of a paragraph in the words of this folder: its predicates are cues. */
export function attributionFrames(frames: readonly Frame[]): AttributionFrame[] {
  return frames.map(({ predicate, validity, arguments: all }) => {
    const of = (role: string): ScoredSpan[] =>
      all
        .filter((argument) => argument.role === role)
        .map(({ start, end, probability }) => ({ start, end, probability }));
    const { start, end, probability } = predicate;
    return {
      cue: { start, end, probability },
      content: of("content"),
      speaker: of("speaker").sort((a, b) => b.probability - a.probability),
      validity,
    };
  });
}

/** A paragraph's frames as offsets into the text in which it starts at `start`. */
export function framesAt(frames: readonly AttributionFrame[], start: number): AttributionFrame[] {
  const moved = (span: ScoredSpan): ScoredSpan => ({
    start: span.start + start,
    end: span.end + start,
    probability: span.probability,
  });
  return frames.map((frame) => ({
    ...frame,
    cue: moved(frame.cue),
    content: frame.content.map(moved),
    speaker: frame.speaker.map(moved),
  }));
}
