import { exactIndex } from "./exact-index.ts";
import { hnswIndex } from "./hnsw-index.ts";
import type { VectorIndexFactory, VectorIndexKind } from "./vector-index.ts";

/** Which kind of vector index this installation has, and why not the quick one. */
export interface AvailableVectorIndex {
  readonly kind: VectorIndexKind;
  /** Why `exact` takes the place of `hnsw`; `null` where it does not. */
  readonly reason: string | null;
  readonly factory: VectorIndexFactory;
}

/**
 * `hnsw` where hnswlib-node was installed and compiled, otherwise `exact` with the reason. `load` stands for the
 * import of hnswlib-node.
 */
export async function availableVectorIndex(
  load: () => Promise<Hnswlib> = loadHnswlib,
): Promise<AvailableVectorIndex> {
  try {
    return { kind: "hnsw", reason: null, factory: hnswIndex(await load()) };
  } catch (error) {
    const [reason = "unknown"] = (error instanceof Error ? error.message : String(error)).split("\n");
    return { kind: "exact", reason: `hnswlib-node is not usable: ${reason}`, factory: exactIndex };
  }
}

type Hnswlib = typeof import("hnswlib-node");

/** It is CommonJS whose names Node cannot see: they are on the default export alone. */
async function loadHnswlib(): Promise<Hnswlib> {
  return (await import("hnswlib-node")).default as unknown as Hnswlib;
}
