import type { FrameTagger } from "../frames/frame-tagger.ts";
import { passageReader, type ReadPassage } from "../frames/read-passage.ts";
import { type EncodeOptions, encodePassage } from "../passages/encode.ts";
import type { PassageInput, PassageVectors } from "../passages/passage-input.ts";
import type { LoadedModel } from "./load-encoder.ts";

/** The passages' vectors and, out of the same passes through the model, their frames. */
export async function encodeAndTag(
  { encoder, tokenText }: LoadedModel,
  tagger: FrameTagger,
  inputs: readonly PassageInput[],
  options: EncodeOptions,
): Promise<PassageVectors[]> {
  const all: PassageVectors[] = [];
  const sections: ReadPassage[] = [];
  /** The passage that each section belongs to. */
  const owners: number[] = [];
  for (const [i, input] of inputs.entries()) {
    const reader = passageReader(input.text, tokenText);
    const vectors = await encodePassage(encoder, input, {
      ...options,
      onWindow(pieces, { middle, dimensions }, firstRow) {
        if (middle !== undefined) reader.add({ pieces, data: middle, dimensions, firstRow });
      },
    });
    all.push(vectors);
    for (const section of reader.finish()) {
      sections.push(section);
      owners.push(i);
    }
  }
  const frames = await tagger.tag(sections, options.checkpoint);
  return all.map((vectors, i) => ({ ...vectors, frames: frames.filter((_, s) => owners[s] === i).flat() }));
}
