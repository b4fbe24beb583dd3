/**
 * Inverse document frequency in the form that is never negative (Lucene's): near 0 for a term that every passage
 * holds, highest for one that none does.
 * @param passages passages in the archive, 0 or more
 * @param holding those that hold the term, 0 to `passages`
 */
export function inverseDocumentFrequency(passages: number, holding: number): number {
  return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
}
