/** Rows by their places, from 0. An array is one. */
export interface KeptList<V> extends Iterable<V> {
  readonly length: number;
  at(place: number): V | undefined;
}

/** Rows by a word, an id or the like. A map is one. */
export interface KeptTable<V> {
  get(key: string): V | undefined;
  keys(): Iterable<string>;
}

/** How rows are written down where JSON would tell the same things again and again. */
export interface Packing<V, P> {
  pack(row: V): P;
  unpack(packed: P): V;
}

/**
 * Work whose result depends on nothing but the speakers that it is for: done, or found where it was kept. Then the rows that are asked
 * for are read, and no others: a question needs some hundreds of them, and an archive has a hundred thousand. Rows are what JSON can
 * hold, or a packing makes it; names tell the pieces of work apart.
 */
export interface KeptWork {
  list<V, P = V>(
    name: string,
    work: () => Promise<readonly V[]>,
    packing?: Packing<V, P>,
  ): Promise<KeptList<V>>;
  table<V>(name: string, work: () => Promise<ReadonlyMap<string, V>>): Promise<KeptTable<V>>;
}

/** Opens what is kept of work on speakers; `read` gives all that the work is done on, which takes a while where there are many. */
export type OpenKeptWork = (read: () => Promise<readonly unknown[]>) => Promise<KeptWork>;

/** Keeps nothing beyond this process. */
export const DOING_ALL: KeptWork = {
  list: (_name, work) => work(),
  table: (_name, work) => work(),
};
