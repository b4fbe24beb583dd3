/** Saturation of repeated terms, 0 (presence only) and up; Robertson et al. 1994, and FTS5, use 1.2. */
const K1 = 1.2;
/** Share of length normalisation, 0 to 1; the customary value. */
const B = 0.75;

/** The most that one occurrence-saturated term can add, for an inverse document frequency of 1. */
export const BM25_CEILING = K1 + 1;

/**
 * Inverse document frequency in the form that is never negative (Lucene's): near 0 for a term that every passage
 * holds, highest for one that none does.
 * @param passages passages in the archive, 0 or more
 * @param holding those that hold the term, 0 to `passages`
 */
export function inverseDocumentFrequency(passages: number, holding: number): number {
  return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
}

/**
 * What one term adds to a passage's BM25 (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework").
 * @param frequency occurrences, field weights applied; 0 adds nothing
 * @param length terms of the passage
 * @param meanLength terms of a passage on average, above 0
 */
export function bm25OfTerm(idf: number, frequency: number, length: number, meanLength: number): number {
  const saturated = (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / meanLength));
  return idf * saturated;
}
