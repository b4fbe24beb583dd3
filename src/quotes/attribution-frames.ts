import type { Frame } from "../../embeddings/index.ts";
import type { AttributionFrame, ScoredSpan } from "./attribution-frame.ts";

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
