import type { AttributionFrame, ScoredSpan } from "./attribution-frame.ts";

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
