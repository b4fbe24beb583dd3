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
import type { ObserveWrites } from "./write-moment.ts";

/**
 * Nearest neighbours among the stored windows: an index read from its file, and beside it the windows it does not
 * hold yet, compared one by one. So an answer never waits for an index to be built by a running writer, and what
 * is in the table can be found at once.
 */
export interface WindowIndex {
  search(vector: Float32Array, limit: number, allowed?: (label: number) => boolean): Promise<Neighbour[]>;
  status(): Promise<VectorIndexStatus>;
  /** Takes the windows beside the index into it and saves it; searches go on meanwhile. For the writer alone. */
  save(): Promise<void>;
  /** Makes the index anew from the table, without the room of what was removed, and saves it. For the writer alone. */
  rebuild(): Promise<void>;
  /** Resolves when nothing is being taken in or saved. */
  settled(): Promise<void>;
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
  /** Told when the index is saved. */
  readonly onWrite?: ObserveWrites | undefined;
}

/** So many windows beside the index cost a search less than a millisecond; more are taken into it. */
const MOST_BESIDE = 4_000;
/** So many are taken in before a removal has its turn: some tens of milliseconds. */
const TAKEN_AT_ONCE = 100;

export function createWindowIndex(options: WindowIndexOptions): WindowIndex {
  const { table, available, path, dimensions, onWrite = () => {} } = options;
  const isFast = available.kind === "hnsw";
  let indexed: VectorIndex = available.factory.create(dimensions);
  const beside: VectorIndex = exactIndex.create(dimensions);
  let seen = -1;
  let isLoaded = false;
  const following = createQueue();
  const saving = createQueue();

  const saveIndex = async (model: string): Promise<void> => {
    onWrite({ write: "index", at: "begin" });
    await saveVectorIndex(indexed, path, { generation: 0, model });
    onWrite({ write: "index", at: "end" });
  };

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
      await saveIndex(madeFrom);
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
    for (const part of [indexed, beside]) {
      const gone = part.labels().filter((label) => !stored.has(label));
      // Not for nothing: a change waits for others of the same index.
      if (gone.length > 0) await part.remove(gone);
    }
    const missing = [...stored].filter((label) => !indexed.has(label) && !beside.has(label));
    for await (const slice of table.vectors(missing)) await beside.add(slice.labels, slice.vectors);
    seen = generation;
    // No search waits for it: what is being taken in is found on either side.
    if (isFast && beside.size > MOST_BESIDE && saving.isIdle())
      saving.run(() => options.asWriter(takeIn)).catch(() => {}); // tried again with the next write
  };

  const takeIn = async (): Promise<void> => {
    const madeFrom = options.madeFrom();
    if (madeFrom === null) return;
    const taken = beside.labels();
    for (let from = 0; from < taken.length; from += TAKEN_AT_ONCE)
      for await (const slice of table.vectors(taken.slice(from, from + TAKEN_AT_ONCE)))
        await indexed.add(slice.labels, slice.vectors);
    if (taken.length > 0) await beside.remove(taken);
    await saveIndex(madeFrom);
  };

  /** Searches go on with the present one until the new one is whole. */
  const makeAnew = async (): Promise<void> => {
    const madeFrom = options.madeFrom();
    if (madeFrom === null) return;
    const anew = available.factory.create(dimensions);
    const total = table.count();
    for await (const slice of table.vectorsAfter(0)) {
      await anew.add(slice.labels, slice.vectors);
      options.onProgress?.(anew.size, total);
    }
    indexed = anew;
    await beside.remove(beside.labels());
    await saveIndex(madeFrom);
  };

  return {
    async search(vector, limit, allowed) {
      await following.run(follow);
      const [a, b] = await Promise.all([
        indexed.search(vector, limit, allowed),
        beside.search(vector, limit, allowed),
      ]);
      const inIndex = new Set(a.map(({ label }) => label));
      return [...a, ...b.filter(({ label }) => !inIndex.has(label))]
        .sort((x, y) => y.similarity - x.similarity || x.label - y.label)
        .slice(0, limit);
    },
    async status() {
      await following.run(follow);
      return { kind: available.kind, reason: available.reason, indexed: isFast ? indexed.size : 0 };
    },
    async save() {
      await following.run(follow);
      if (isFast) await saving.run(takeIn);
    },
    async rebuild() {
      await following.run(follow);
      if (isFast) await saving.run(makeAnew);
    },
    settled: () => saving.run(async () => {}),
  };
}

/** One at a time: two searches at once must not both build. */
function createQueue() {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  return {
    isIdle: () => waiting === 0,
    run(work: () => Promise<void>): Promise<void> {
      waiting += 1;
      const mine = last.then(work).finally(() => {
        waiting -= 1;
      });
      last = mine.catch(() => {});
      return mine;
    },
  };
}
