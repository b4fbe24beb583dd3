import {
  type AvailableVectorIndex,
  exactIndex,
  loadVectorIndex,
  type Neighbour,
  saveVectorIndex,
  type VectorIndex,
} from "../../../embeddings/index.ts";
import type { VectorIndexStatus } from "../archive.ts";
import type { WindowTable } from "./window-table.ts";

/**
 * Nearest neighbours among the stored windows: an index read from its file, and beside it the windows it does not
 * hold yet, compared one by one. So an answer never waits for an index to be built by a running writer, and what
 * is in the table can be found at once.
 */
export interface WindowIndex {
  search(vector: Float32Array, limit: number, allowed?: (label: number) => boolean): Promise<Neighbour[]>;
  status(): Promise<VectorIndexStatus>;
  /** Takes the windows beside the index into it and saves it. For the writer alone. */
  save(): Promise<void>;
}

export interface WindowIndexOptions {
  readonly table: WindowTable;
  readonly available: AvailableVectorIndex;
  /** Where the index file lies; what it is made from, so that another archive's file is not taken for it. */
  readonly path: string;
  /** `null` while the stored vectors are another model's: then nothing is indexed. */
  readonly madeFrom: () => string | null;
  readonly dimensions: number;
  /** Rises with every write to the table. */
  readonly generation: () => number;
  /** Runs `build` with the writer's place, or not at all when another process has it. */
  readonly asWriter: (build: () => Promise<void>) => Promise<void>;
  /** Told in one line when the index is made anew. */
  readonly notice: (line: string) => void;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** So many windows beside the index cost a search less than a millisecond; more are taken into it. */
const MOST_BESIDE = 4_000;

export function createWindowIndex(options: WindowIndexOptions): WindowIndex {
  const { table, available, path, dimensions } = options;
  const isFast = available.kind === "hnsw";
  let indexed: VectorIndex = available.factory.create(dimensions);
  let beside: VectorIndex = exactIndex.create(dimensions);
  let seen = -1;
  let isLoaded = false;
  let turn: Promise<void> = Promise.resolve();

  const load = async (madeFrom: string): Promise<void> => {
    isLoaded = true;
    if (!isFast) return;
    const stamp = { generation: 0, model: madeFrom };
    const loaded = await loadVectorIndex(available.factory, path, { ...stamp, dimensions });
    if (loaded.state === "loaded") {
      indexed = loaded.index;
      return;
    }
    const total = table.count();
    if (total === 0) return;
    const build = async (): Promise<void> => {
      options.notice(
        `The vector index file is ${loaded.state}: rebuilding it from ${total} stored vectors, without embedding.`,
      );
      for await (const slice of table.vectorsAfter(0)) {
        await indexed.add(slice.labels, slice.vectors);
        options.onProgress?.(indexed.size, total);
      }
      await saveVectorIndex(indexed, path, stamp);
    };
    await options.asWriter(build);
  };

  /** Brings both parts in line with the table; does nothing when nobody has written since. */
  const follow = async (): Promise<void> => {
    const madeFrom = options.madeFrom();
    if (madeFrom === null) return;
    if (!isLoaded) await load(madeFrom);
    const generation = options.generation();
    if (generation === seen) return;
    const stored = new Set(table.labels());
    for (const part of [indexed, beside])
      await part.remove(part.labels().filter((label) => !stored.has(label)));
    const missing = [...stored].filter((label) => !indexed.has(label) && !beside.has(label));
    for await (const slice of table.vectors(missing)) await beside.add(slice.labels, slice.vectors);
    seen = generation;
    if (isFast && beside.size > MOST_BESIDE) await options.asWriter(takeIn);
  };

  const takeIn = async (): Promise<void> => {
    const madeFrom = options.madeFrom();
    if (madeFrom === null) return;
    if (beside.size > 0) {
      for await (const slice of table.vectors(beside.labels()))
        await indexed.add(slice.labels, slice.vectors);
      beside = exactIndex.create(dimensions);
    }
    await saveVectorIndex(indexed, path, { generation: 0, model: madeFrom });
  };

  /** One at a time: two searches at once must not both build. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(work);
    turn = mine.catch(() => {});
    return mine;
  };

  return {
    async search(vector, limit, allowed) {
      await inTurn(follow);
      const [a, b] = await Promise.all([
        indexed.search(vector, limit, allowed),
        beside.search(vector, limit, allowed),
      ]);
      return [...a, ...b].sort((x, y) => y.similarity - x.similarity || x.label - y.label).slice(0, limit);
    },
    async status() {
      await inTurn(follow);
      return { kind: available.kind, reason: available.reason, indexed: isFast ? indexed.size : 0 };
    },
    save: () =>
      inTurn(async () => {
        await follow();
        if (isFast) await takeIn();
      }),
  };
}
