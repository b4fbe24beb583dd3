import { createRandom } from "../../bench/random.ts";
import type { EmbedTexts } from "../../src/intake/add-articles.ts";
import type { PassageVectors } from "../../src/archive/archive.ts";
import type { Span } from "../../src/text/span.ts";

export const FAKE_MODEL = { id: "made-up", stamp: "made-up|1|384", dimensions: 384 } as const;

/** A unit vector that depends on the text alone: the same text has the same one, others are nearly orthogonal. */
export function fakeVector(text: string, dimensions: number = FAKE_MODEL.dimensions): Float32Array {
  let seed = 0x811c9dc5; // FNV-1a
  for (let i = 0; i < text.length; i++) seed = Math.imul(seed ^ text.charCodeAt(i), 0x01000193);
  const random = createRandom(seed);
  const vector = new Float32Array(dimensions);
  let squares = 0;
  for (let i = 0; i < dimensions; i++) {
    const value = random() - 0.5;
    vector[i] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares);
  for (let i = 0; i < dimensions; i++) vector[i] = (vector[i] as number) / length;
  return vector;
}

/** A window's length in UTF-16 units; longer texts have several, as those of a real model. */
const WINDOW = 200;

export function fakeVectors(text: string, sentences: readonly Span[]): PassageVectors {
  const at = (start: number, end: number) => ({ start, end, vector: fakeVector(text.slice(start, end)) });
  const windows = [];
  for (let start = 0; start === 0 || start < text.length; start += WINDOW)
    windows.push(at(start, Math.min(start + WINDOW, text.length)));
  return { windows, sentences: sentences.map(({ start, end }) => at(start, end)) };
}

/** Stands for the embedder where vectors need no meaning; `texts` are those it was asked for, in order. */
export function fakeEmbed(): EmbedTexts & { readonly texts: string[] } {
  const texts: string[] = [];
  const embed: EmbedTexts = async (inputs) => {
    texts.push(...inputs.map((input) => input.text));
    return inputs.map(({ text, sentences }) => fakeVectors(text, sentences));
  };
  return Object.assign(embed, { texts });
}

/** For where nothing may be embedded. */
export const noEmbed: EmbedTexts = () => {
  throw new Error("Expected nothing to be embedded");
};
