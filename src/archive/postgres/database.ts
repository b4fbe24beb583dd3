/** A value that goes into a statement or a row. Bytes are `bytea`; of other types the text form is given. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | readonly (string | number | boolean | null)[];

export type Row = Record<string, unknown>;

/** Runs one statement; its rows, with integers as numbers and `bytea` as bytes. */
export type Query = <R = Row>(sql: string, values?: readonly Value[]) => Promise<R[]>;

/** Puts rows into a table at once. */
export type Copy = (
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Value[]>,
) => Promise<void>;

/**
 * A PostgreSQL database with the tables of this program. Whatever is asked of it is asked for one library, as a role that
 * owns no table and sees that library's rows alone.
 */
export interface Database {
  /** How messages name it: without a password. */
  readonly location: string;
  /** Runs statements that only read and see one moment of a library, and of the shared one's archive where that is asked for. */
  read<T>(library: LibraryId, work: (query: Query) => Promise<T>, options?: ReadOptions): Promise<T>;
  /** Runs one statement without values that only reads, in one round trip: for what is asked again and again. */
  glance<R = Row>(library: LibraryId, sql: string): Promise<R[]>;
  /** Runs one statement that belongs to no library. */
  ask: Query;
  /** A connection of one's own, for one library, until it is given back. */
  hold(library: LibraryId): Promise<HeldConnection>;
  /** An error of the database as people can understand it; any other as it came. */
  explained(error: unknown): unknown;
  close(): Promise<void>;
}

export interface ReadOptions {
  /** Whether the archive of the shared library is read beside the own one; no other ever is. */
  readonly withShared?: boolean | undefined;
}

export interface HeldConnection {
  query: Query;
  copy: Copy;
  /** All of `work`, through `query` and `copy`, or nothing. One at a time. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  release(): Promise<void>;
}

declare const libraryIdBrand: unique symbol;

/** A library's number in the database. */
export type LibraryId = number & { readonly [libraryIdBrand]: true };
