import type { PassageVectors } from "../../src/archive/archive.ts";
import type { EmbedTexts } from "../../src/intake/add-articles.ts";
import type { Span } from "../../src/text/span.ts";
import { createRandom } from "../random.ts";

/** A window's length in UTF-16 units; a longer text has several, as those of a model. */
const WINDOW = 400;

/**
 * Vectors without a model, in a hundredth of its time: each word has a direction of its own, and a text that of all of its words. So texts
 * with words in common are near each other, which the graph of an index needs to be what it is.
 */
export function madeVectors(dimensions: number): {
  readonly of: (text: string) => Float32Array;
  readonly embed: EmbedTexts;
} {
  const directions = new Map<string, Float32Array>();
  const directionOf = (word: string): Float32Array => {
    const known = directions.get(word);
    if (known !== undefined) return known;
    let seed = 0x811c9dc5; // FNV-1a
    for (let i = 0; i < word.length; i++) seed = Math.imul(seed ^ word.charCodeAt(i), 0x01000193);
    const random = createRandom(seed);
    const direction = Float32Array.from({ length: dimensions }, () => random() - 0.5);
    directions.set(word, direction);
    return direction;
  };
  const of = (text: string): Float32Array => {
    const sum = new Float32Array(dimensions);
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [""]) {
      const direction = directionOf(word);
      for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + (direction[d] ?? 0);
    }
    const length = Math.sqrt(sum.reduce((squares, value) => squares + value * value, 0));
    return sum.map((value) => value / length);
  };
  const vectorsOf = (text: string, sentences: readonly Span[]): PassageVectors => {
    const at = ({ start, end }: Span) => ({ start, end, vector: of(text.slice(start, end)) });
    const windows = [];
    for (let start = 0; start === 0 || start < text.length; start += WINDOW)
      windows.push(at({ start, end: Math.min(start + WINDOW, text.length) }));
    return { windows, sentences: sentences.map(at) };
  };
  return {
    of,
    embed: async (inputs) => inputs.map(({ text, sentences }) => vectorsOf(text, sentences)),
  };
}
