/** What a search finds. */
export interface Neighbour {
  readonly label: number;
  /** Cosine of the angle to the question, from -1 to 1. */
  readonly similarity: number;
}

/**
 * Nearest neighbours among vectors of unit length. Labels are whole numbers from 0, below 2^31.
 * Nothing here holds the event loop for more than some milliseconds, however many vectors there are.
 */
export interface VectorIndex {
  readonly kind: VectorIndexKind;
  readonly dimensions: number;
  /** Vectors held. */
  readonly size: number;
  /** Adds vectors; one whose label is held already takes its place. Throws a `RangeError` for a wrong size. */
  add(labels: readonly number[], vectors: readonly Float32Array[]): Promise<void>;
  /** Labels that are not held are passed over. */
  remove(labels: Iterable<number>): Promise<void>;
  has(label: number): boolean;
  /** A copy of the vector of a label; `undefined` where it is not held. */
  vectorOf(label: number): Float32Array | undefined;
  /** In no particular order. */
  labels(): number[];
  /**
   * At most `limit` neighbours among the labels that `allowed` admits, best first, equal ones by label.
   * Fewer than `limit` only where fewer are admitted.
   */
  search(vector: Float32Array, limit: number, allowed?: (label: number) => boolean): Promise<Neighbour[]>;
  /** Writes what a later `read` of the same implementation takes back; not atomic, see `saveVectorIndex`. */
  write(file: string): Promise<IndexExtras>;
}

/** `hnsw`: approximate, quick at any size; `exact`: compares with every vector. */
export type VectorIndexKind = "hnsw" | "exact";

/** What an implementation wants back when it reads its file; plain JSON. */
export type IndexExtras = Readonly<Record<string, readonly number[]>>;

/** How a kind of index is made and read. */
export interface VectorIndexFactory {
  readonly kind: VectorIndexKind;
  create(dimensions: number): VectorIndex;
  /** `file` has been checked to hold what `write` wrote. */
  read(file: string, dimensions: number, extras: IndexExtras): Promise<VectorIndex>;
}

export function byRank(a: Neighbour, b: Neighbour): number {
  return b.similarity - a.similarity || a.label - b.label;
}

export function checkVector(vector: Float32Array, dimensions: number): void {
  if (vector.length !== dimensions) {
    throw new RangeError(`Expected a vector of ${dimensions} numbers, got ${vector.length}`);
  }
}
