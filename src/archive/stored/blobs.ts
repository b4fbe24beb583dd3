import { createHash } from "node:crypto";
import type { PassageVectors, Similarities } from "../archive.ts";

type SentenceVectors = PassageVectors["sentences"];

/** First 16 bytes of SHA-256: names a paragraph's text. */
export function textHash(text: string): Buffer {
  return createHash("sha256").update(text, "utf8").digest().subarray(0, 16);
}

/** A text as UTF-8. Texts are kept as blobs: bound as TEXT, one with a NUL character would end there. */
export function textToBlob(text: string): Uint8Array {
  return Buffer.from(text, "utf8");
}

export function textFromBlob(blob: Uint8Array): string {
  return Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength).toString("utf8");
}

/** A vector as little-endian 32-bit floats. */
export function vectorToBlob(vector: Float32Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** A view of the blob; a copy where it does not start at a multiple of four. */
export function vectorFromBlob(blob: Uint8Array): Float32Array {
  const { buffer, byteOffset, byteLength } = blob.byteOffset % 4 === 0 ? blob : new Uint8Array(blob);
  return new Float32Array(buffer, byteOffset, byteLength / 4);
}

const HEADER_BYTES = 12;
const LARGEST = 127;

/**
 * Sentence vectors of one text: count x (start uint32, end uint32, scale float32), then count x dimensions int8.
 * One byte a component is enough for marking and ranking sentences (cosine with the floats above 0.9999).
 */
export function sentencesToBlob(sentences: SentenceVectors): Uint8Array {
  const dimensions = sentences[0]?.vector.length ?? 0;
  const blob = new Uint8Array(sentences.length * (HEADER_BYTES + dimensions));
  const header = new DataView(blob.buffer);
  const values = new Int8Array(blob.buffer, sentences.length * HEADER_BYTES);
  sentences.forEach(({ start, end, vector }, i) => {
    // Plain loops: a paragraph of thousands of sentences holds the event loop for a quarter of the time.
    let most = 0;
    for (let d = 0; d < dimensions; d++) most = Math.max(most, Math.abs(vector[d] ?? 0));
    const scale = most / LARGEST || 1;
    header.setUint32(i * HEADER_BYTES, start, true);
    header.setUint32(i * HEADER_BYTES + 4, end, true);
    header.setFloat32(i * HEADER_BYTES + 8, scale, true);
    for (let d = 0; d < dimensions; d++) values[i * dimensions + d] = Math.round((vector[d] ?? 0) / scale);
  });
  return blob;
}

/** Cosine of each sentence of a blob made by `sentencesToBlob` with a vector of unit length. */
export function sentenceSimilarities(blob: Uint8Array, vector: Float32Array): Similarities["sentences"] {
  const dimensions = vector.length;
  const count = blob.byteLength / (HEADER_BYTES + dimensions);
  const header = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const values = new Int8Array(blob.buffer, blob.byteOffset + count * HEADER_BYTES, count * dimensions);
  return Array.from({ length: count }, (_, i) => {
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += (values[i * dimensions + d] ?? 0) * (vector[d] ?? 0);
    return {
      start: header.getUint32(i * HEADER_BYTES, true),
      end: header.getUint32(i * HEADER_BYTES + 4, true),
      similarity: sum * header.getFloat32(i * HEADER_BYTES + 8, true),
    };
  });
}

/** Cosine of a vector's blob with a vector, both of unit length. */
export function cosineWithBlob(blob: Uint8Array, vector: Float32Array): number {
  return cosine(vectorFromBlob(blob), vector);
}

/** Cosine of two vectors of unit length: their dot product, -1 to 1. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}
