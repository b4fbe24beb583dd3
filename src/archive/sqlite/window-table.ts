import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "../../sqlite/database.ts";
import type { Neighbour } from "../../../embeddings/index.ts";
import { cosine, vectorFromBlob } from "../stored/blobs.ts";

const SLICE = 1_000;

/** The stored windows, as the vector index needs them: a label is a window's id. */
export interface WindowTable {
  count(): number;
  labels(): number[];
  /** Labels above `after`, with their vectors, in slices that leave the event loop room to breathe. */
  vectorsAfter(after: number): AsyncGenerator<{ labels: number[]; vectors: Float32Array[] }>;
  vectors(labels: readonly number[]): AsyncGenerator<{ labels: number[]; vectors: Float32Array[] }>;
}

export function createWindowTable(db: Database): WindowTable {
  const count = db.prepare("SELECT count(*) AS n FROM window");
  // One row of JSON: a row a label takes thirty times as long, and all at once.
  const labels = db.prepare("SELECT json_group_array(id) AS ids FROM window");
  const after = db.prepare(`SELECT id, vector FROM window WHERE id > ? ORDER BY id LIMIT ${SLICE}`);
  const some = db.prepare(
    "SELECT w.id, w.vector FROM json_each(?) wanted JOIN window w ON w.id = wanted.value",
  );

  const toSlice = (rows: { id: number; vector: Uint8Array }[]) => ({
    labels: rows.map((row) => row.id),
    vectors: rows.map((row) => vectorFromBlob(row.vector)),
  });
  return {
    count: () => count.get().n,
    labels: () => JSON.parse(labels.get().ids) as number[],
    async *vectorsAfter(last) {
      for (let from = last; ; ) {
        const slice = toSlice(after.all(from));
        from = slice.labels.at(-1) ?? from;
        if (slice.labels.length === 0) return;
        yield slice;
        await nextTurn();
      }
    },
    async *vectors(wanted) {
      for (let from = 0; from < wanted.length; from += SLICE) {
        yield toSlice(some.all(JSON.stringify(wanted.slice(from, from + SLICE))));
        await nextTurn();
      }
    },
  };
}

/** The nearest of some windows, compared one by one from the table, best first. */
export async function nearestOf(
  labels: Iterable<number>,
  vector: Float32Array,
  limit: number,
  table: Pick<WindowTable, "vectors">,
): Promise<Neighbour[]> {
  const found: Neighbour[] = [];
  for await (const slice of table.vectors([...labels]))
    slice.labels.forEach((label, i) => {
      const stored = slice.vectors[i];
      if (stored !== undefined) found.push({ label, similarity: cosine(vector, stored) });
    });
  return found.sort((a, b) => b.similarity - a.similarity || a.label - b.label).slice(0, limit);
}
