import { open, readFile } from "node:fs/promises";
import { createBestNeighbours } from "./best-neighbours.ts";
import { createTurnTaker } from "./turn-taker.ts";
import { checkVector, type Neighbour, type VectorIndex, type VectorIndexFactory } from "./vector-index.ts";

/** Vectors that are compared between two looks at the clock. */
const SLICE = 1_024;

/** A search that finds the vectors changed in the middle begins again, this many times at most. */
const MOST_RESTARTS = 3;

/** Compares with every vector, held row by row in one array that doubles when it is full. */
export const exactIndex: VectorIndexFactory = {
  kind: "exact",
  create: (dimensions) => exactIndexOf(dimensions, new Float32Array(0), []),
  async read(file, dimensions, { labels = [] }) {
    const bytes = await readFile(file);
    const rows = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    return exactIndexOf(dimensions, rows, [...labels]);
  },
};

function exactIndexOf(dimensions: number, initialRows: Float32Array, labels: number[]): VectorIndex {
  let rows = initialRows;
  let changes = 0;
  const places = new Map(labels.map((label, place) => [label, place]));
  // One for all calls: searches that follow each other at once would else hold the loop together.
  const turn = createTurnTaker();

  function put(label: number, vector: Float32Array): void {
    checkVector(vector, dimensions);
    let place = places.get(label);
    if (place === undefined) {
      place = labels.length;
      labels.push(label);
      places.set(label, place);
    }
    if ((place + 1) * dimensions > rows.length) {
      const grown = new Float32Array(Math.max(rows.length * 2, 64 * dimensions));
      grown.set(rows);
      rows = grown;
    }
    rows.set(vector, place * dimensions);
  }

  /** The last row moves into the gap. */
  function take(label: number): void {
    const place = places.get(label);
    if (place === undefined) return;
    const last = labels.length - 1;
    const moved = labels[last] as number;
    rows.copyWithin(place * dimensions, last * dimensions, (last + 1) * dimensions);
    labels[place] = moved;
    places.set(moved, place);
    labels.pop();
    places.delete(label);
  }

  async function scan(
    vector: Float32Array,
    limit: number,
    allowed: ((label: number) => boolean) | undefined,
    mayStop: boolean,
  ) {
    const seen = changes;
    const nearest = createBestNeighbours(limit);
    for (let place = 0; place < labels.length; ) {
      const end = Math.min(place + SLICE, labels.length);
      for (; place < end; place++) {
        const label = labels[place] as number;
        if (allowed === undefined || allowed(label)) {
          nearest.offer(label, dot(vector, rows, place * dimensions));
        }
      }
      if (!mayStop) continue;
      await turn();
      if (changes !== seen) return undefined;
    }
    return nearest.best();
  }

  return {
    kind: "exact",
    dimensions,
    get size() {
      return labels.length;
    },
    async add(newLabels, vectors) {
      for (const [i, label] of newLabels.entries()) {
        put(label, vectors[i] as Float32Array);
        changes += 1;
        await turn();
      }
    },
    async remove(gone) {
      for (const label of gone) take(label);
      changes += 1;
    },
    has: (label) => places.has(label),
    vectorOf(label) {
      const place = places.get(label);
      return place === undefined ? undefined : rows.slice(place * dimensions, (place + 1) * dimensions);
    },
    labels: () => [...labels],
    async search(vector, limit, allowed): Promise<Neighbour[]> {
      checkVector(vector, dimensions);
      for (let attempt = 0; ; attempt++) {
        const found = await scan(vector, limit, allowed, attempt < MOST_RESTARTS);
        if (found !== undefined) return found;
      }
    },
    async write(file) {
      const held = labels.slice();
      const bytes = rows.slice(0, held.length * dimensions);
      const handle = await open(file, "w");
      try {
        await handle.writeFile(new Uint8Array(bytes.buffer));
      } finally {
        await handle.close();
      }
      return { labels: held };
    },
  };
}

/** Inner product with one row; four sums, so that the processor need not wait for each. */
function dot(vector: Float32Array, rows: Float32Array, offset: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i + 3 < vector.length; i += 4) {
    a += (vector[i] as number) * (rows[offset + i] as number);
    b += (vector[i + 1] as number) * (rows[offset + i + 1] as number);
    c += (vector[i + 2] as number) * (rows[offset + i + 2] as number);
    d += (vector[i + 3] as number) * (rows[offset + i + 3] as number);
  }
  for (; i < vector.length; i++) a += (vector[i] as number) * (rows[offset + i] as number);
  return a + b + c + d;
}
