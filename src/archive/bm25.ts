/** Saturation of repeated terms, 0 (presence only) and up; Robertson et al. 1994, and FTS5, use 1.2. */
export const K1 = 1.2;
/** Share of length normalisation, 0 to 1; the customary value. */
export const B = 0.75;
/** What a term of the title counts: it stands on every passage of its article. */
export const TITLE_WEIGHT = 0.5;
/** A term that more than half of the passages hold tells next to nothing, and never less. */
export const LEAST_IDF = 1e-6;

/** The most that one occurrence-saturated term can add, for an inverse document frequency of 1. */
export const BM25_CEILING = K1 + 1;

/**
 * Inverse document frequency as the archives search by it (Robertson & Spärck Jones 1976, with FTS5's floor).
 * @param passages in the collection, 0 or more
 * @param holding those that hold the term in text or title, 0 to `passages`
 */
export function searchedIdf(passages: number, holding: number): number {
  const idf = Math.log((passages - holding + 0.5) / (holding + 0.5));
  return idf <= 0 ? LEAST_IDF : idf;
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
