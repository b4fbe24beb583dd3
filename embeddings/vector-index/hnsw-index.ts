import type { HierarchicalNSW } from "hnswlib-node";
import { createBestNeighbours } from "./best-neighbours.ts";
import { createTurnTaker } from "./turn-taker.ts";
import { checkVector, type Neighbour, type VectorIndex, type VectorIndexFactory } from "./vector-index.ts";

type Hnswlib = typeof import("hnswlib-node");

/**
 * The graph's parameters (Malkov and Yashunin 2016, arXiv 1603.09320): neighbours a vector keeps, candidates looked
 * at when it is added, least candidates looked at in a search. Chosen over the windows of 28,000 news passages; the recall
 * against exact search and the times are in DESIGN.md.
 */
const HNSW = { neighbours: 24, candidatesToAdd: 60, candidatesToSearch: 200 } as const;

/** Where fewer labels than this are admitted, each is compared: the graph would be walked whole for them. */
const COMPARE_EACH_BELOW = 1_000;

/** The order in which levels are drawn, so that the same vectors make the same graph. */
const SEED = 100;

/** Approximate nearest neighbours through hnswlib. */
export function hnswIndex(hnswlib: Hnswlib): VectorIndexFactory {
  return {
    kind: "hnsw",
    create(dimensions) {
      const graph = new hnswlib.HierarchicalNSW("ip", dimensions);
      graph.initIndex({
        maxElements: 1_024,
        m: HNSW.neighbours,
        efConstruction: HNSW.candidatesToAdd,
        randomSeed: SEED,
        allowReplaceDeleted: true,
      });
      return hnswIndexOf(graph, dimensions, new Set());
    },
    async read(file, dimensions, { removed = [] }) {
      const graph = new hnswlib.HierarchicalNSW("ip", dimensions);
      await graph.readIndex(file, true);
      const gone = new Set(removed);
      return hnswIndexOf(graph, dimensions, new Set(graph.getIdsList().filter((label) => !gone.has(label))));
    },
  };
}

function hnswIndexOf(graph: HierarchicalNSW, dimensions: number, held: Set<number>): VectorIndex {
  /** Writing and changing take turns: hnswlib writes on another thread. */
  let lastChange: Promise<unknown> = Promise.resolve();
  // One for all calls: searches that follow each other at once would else hold the loop together.
  const turn = createTurnTaker();
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const result = lastChange.then(change);
    lastChange = result.catch(() => {});
    return result;
  };

  function put(label: number, vector: Float32Array): void {
    checkVector(vector, dimensions);
    if (held.has(label)) graph.markDelete(label);
    if (graph.getCurrentCount() === graph.getMaxElements()) graph.resizeIndex(graph.getMaxElements() * 2);
    graph.addPoint(Array.from(vector), label, true);
    held.add(label);
  }

  /** How many are admitted, counted no further than matters. */
  function fewAdmitted(allowed: (label: number) => boolean): number[] | undefined {
    const admitted: number[] = [];
    for (const label of held) {
      if (allowed(label) && admitted.push(label) >= COMPARE_EACH_BELOW) return undefined;
    }
    return admitted;
  }

  async function compareEach(vector: Float32Array, limit: number, labels: readonly number[]) {
    const nearest = createBestNeighbours(limit);
    for (const label of labels) {
      if (!held.has(label)) continue;
      const point = graph.getPoint(label);
      let similarity = 0;
      for (let i = 0; i < dimensions; i++) similarity += (vector[i] as number) * (point[i] as number);
      nearest.offer(label, similarity);
      await turn();
    }
    return nearest.best();
  }

  return {
    kind: "hnsw",
    dimensions,
    get size() {
      return held.size;
    },
    add(labels, vectors) {
      return inTurn(async () => {
        for (const [i, label] of labels.entries()) {
          put(label, vectors[i] as Float32Array);
          await turn();
        }
      });
    },
    remove(labels) {
      return inTurn(async () => {
        for (const label of labels) if (held.delete(label)) graph.markDelete(label);
      });
    },
    has: (label) => held.has(label),
    vectorOf: (label) => (held.has(label) ? Float32Array.from(graph.getPoint(label)) : undefined),
    labels: () => [...held],
    async search(vector, limit, allowed): Promise<Neighbour[]> {
      checkVector(vector, dimensions);
      await turn();
      if (held.size === 0 || limit < 1) return [];
      const few = allowed ? fewAdmitted(allowed) : undefined;
      if (few !== undefined) return compareEach(vector, limit, few);
      const wanted = Math.min(limit, held.size);
      // A small graph is walked whole: then nothing is missed in it, removed points notwithstanding.
      const isSmall = held.size <= COMPARE_EACH_BELOW;
      graph.setEf(Math.max(HNSW.candidatesToSearch, wanted, isSmall ? held.size : 0));
      const { neighbors, distances } = graph.searchKnn(Array.from(vector), wanted, allowed);
      const nearest = createBestNeighbours(limit);
      for (const [i, label] of neighbors.entries()) nearest.offer(label, 1 - (distances[i] as number));
      return nearest.best();
    },
    write(file) {
      return inTurn(async () => {
        await graph.writeIndex(file);
        return { removed: graph.getIdsList().filter((label) => !held.has(label)) };
      });
    },
  };
}
