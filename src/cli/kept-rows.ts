import type { KeptList, KeptTable, Packing } from "../retrieval/kept-work.ts";

/** Rows on their way into a file: a list's, or a table's by their keys. */
export interface RowsToKeep {
  readonly name: string;
  /** As JSON has them. */
  readonly rows: readonly string[];
  readonly keys: readonly string[] | null;
}

/** Where a piece of work lies among the bytes. Numbers are places in bytes, from 0. */
export interface KeptPlace {
  readonly name: string;
  readonly rows: number;
  /** Rows divided by commas, and behind them where each of them ends. */
  readonly from: number;
  readonly ends: number;
  /** Of a table: keys one after the other, where each ends, and which of them comes first, second and so on by its bytes. */
  readonly keys: { readonly from: number; readonly ends: number; readonly order: number } | null;
}

/** Bytes of a number: places and counts are below 2^32. */
const NUMBER_BYTES = 4;
const COMMA = Buffer.from(",");

/** All rows one after the other, and where each piece of work lies. */
export function packRows(all: readonly RowsToKeep[]): {
  readonly bytes: Buffer;
  readonly places: readonly KeptPlace[];
} {
  const pieces: Buffer[] = [];
  let length = 0;
  const add = (piece: Buffer): number => {
    const at = length;
    pieces.push(piece);
    length += piece.length;
    return at;
  };
  const addJoined = (rows: readonly Buffer[], comma: Buffer) => {
    const from = length;
    const ends = rows.map((row, i) => {
      if (i > 0) add(comma);
      add(row);
      return length - from;
    });
    return { from, ends: add(numbersOf(ends)) };
  };
  const places = all.map(({ name, rows, keys }): KeptPlace => {
    const texts = addJoined(
      rows.map((row) => Buffer.from(row)),
      COMMA,
    );
    if (keys === null) return { name, rows: rows.length, ...texts, keys: null };
    const written = keys.map((key) => Buffer.from(key));
    const order = [...keys.keys()].sort((a, b) => Buffer.compare(written[a] as Buffer, written[b] as Buffer));
    const placed = { ...addJoined(written, Buffer.alloc(0)), order: add(numbersOf(order)) };
    return { name, rows: rows.length, ...texts, keys: placed };
  });
  return { bytes: Buffer.concat(pieces), places };
}

function numbersOf(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * NUMBER_BYTES);
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value, i * NUMBER_BYTES);
  return bytes;
}

/** A list among the bytes. A row is read when it is first asked for; the same object is given each time. */
export function keptList<V, P>(
  bytes: Buffer,
  { rows, from, ends }: KeptPlace,
  packing?: Packing<V, P>,
): KeptList<V> {
  const read: (V | undefined)[] = [];
  const unpack = (packed: P): V => packing?.unpack(packed) ?? (packed as unknown as V);
  const endOf = (place: number): number => from + bytes.readUInt32LE(ends + place * NUMBER_BYTES);
  const at = (place: number): V | undefined => {
    if (!(place >= 0 && place < rows)) return undefined;
    read[place] ??= unpack(
      JSON.parse(bytes.toString("utf8", place === 0 ? from : endOf(place - 1) + 1, endOf(place))),
    );
    return read[place];
  };
  return {
    length: rows,
    at,
    *[Symbol.iterator]() {
      // One text is read in a fraction of the time.
      const packed: P[] = JSON.parse(`[${rows === 0 ? "" : bytes.toString("utf8", from, endOf(rows - 1))}]`);
      for (const [place, one] of packed.entries()) {
        read[place] ??= unpack(one);
        yield read[place] as V;
      }
    },
  };
}

/** A table among the bytes. Its keys come in the order in which they were put in. */
export function keptTable<V>(bytes: Buffer, place: KeptPlace): KeptTable<V> {
  const values = keptList<V, V>(bytes, place);
  const { from, ends, order } = place.keys ?? { from: 0, ends: 0, order: 0 };
  const endOf = (i: number): number => from + bytes.readUInt32LE(ends + i * NUMBER_BYTES);
  const startOf = (i: number): number => (i === 0 ? from : endOf(i - 1));
  return {
    get(key) {
      const wanted = Buffer.from(key);
      for (let [low, high] = [0, place.rows - 1]; low <= high; ) {
        const middle = (low + high) >> 1;
        const i = bytes.readUInt32LE(order + middle * NUMBER_BYTES);
        const compared = bytes.compare(wanted, 0, wanted.length, startOf(i), endOf(i));
        if (compared === 0) return values.at(i);
        if (compared < 0) low = middle + 1;
        else high = middle - 1;
      }
      return undefined;
    },
    *keys() {
      for (let i = 0; i < place.rows; i++) yield bytes.toString("utf8", startOf(i), endOf(i));
    },
  };
}
