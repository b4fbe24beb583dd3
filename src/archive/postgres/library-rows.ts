import type { Database, HeldConnection, LibraryId, Query } from "./database.ts";

/** The rows of libraries, as what is kept beside their archives asks for them. Errors are explained. */
export interface LibraryRows {
  /** Runs what only reads, at one moment of a library. */
  read<T>(library: LibraryId, work: (query: Query) => Promise<T>): Promise<T>;
  /** Runs a short transaction of a library: all of `work`, or nothing. */
  write<T>(library: LibraryId, work: (query: Query) => Promise<T>): Promise<T>;
  /** A library of this name; `undefined` where there is none. */
  found(name: string): Promise<FoundLibrary | undefined>;
  /** The number of a library, which is made, without an archive, where there is none. */
  named(name: string): Promise<LibraryId>;
  /** Runs one statement that belongs to no library. */
  ask: Query;
  /** Closes what is idle; what is at work is closed when it is done. */
  close(): Promise<void>;
}

export interface FoundLibrary {
  readonly id: LibraryId;
  /** Whether articles were ever written. */
  readonly hasArchive: boolean;
}

/** Connections for short writes that are kept for the next one, once they are idle; each is at work for some milliseconds. */
const MOST_IDLE = 4;
const IDLE_MS = 60_000;

/** Reads and writes of all libraries through a few connections, which whoever closes the database has closed before. */
export function createLibraryRows(database: Database): LibraryRows {
  const idle: { readonly held: HeldConnection; readonly timer: NodeJS.Timeout }[] = [];
  let isClosed = false;

  const taken = async (library: LibraryId): Promise<{ held: HeldConnection; wasIdle: boolean }> => {
    const kept = idle.pop();
    if (kept === undefined) return { held: await database.hold(library), wasIdle: false };
    clearTimeout(kept.timer);
    return { held: kept.held, wasIdle: true };
  };
  const giveBack = async (held: HeldConnection): Promise<void> => {
    if (isClosed || idle.length >= MOST_IDLE) return held.release();
    const timer = setTimeout(() => {
      const at = idle.findIndex((one) => one.held === held);
      if (at >= 0) idle.splice(at, 1);
      held.release().catch(() => {});
    }, IDLE_MS);
    timer.unref();
    idle.push({ held, timer });
  };
  /** One that was lost, or whose server was, while nobody used it is replaced: nothing of `work` was done. */
  const inTransaction = async <T>(library: LibraryId, work: (query: Query) => Promise<T>): Promise<T> => {
    for (;;) {
      const { held, wasIdle } = await taken(library);
      let hasBegun = false;
      try {
        const result = await held.transaction(async () => {
          await held.query(`SET LOCAL verbatim.library = ${Number(library)}`);
          hasBegun = true;
          return work(held.query);
        });
        await giveBack(held);
        return result;
      } catch (error) {
        await held.release().catch(() => {});
        if (!wasIdle || hasBegun) throw error;
      }
    }
  };
  const explaining = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw database.explained(error);
    }
  };

  return {
    read: (library, work) => explaining(() => database.read(library, work)),
    write: (library, work) => explaining(() => inTransaction(library, work)),
    ask: (sql, values) => explaining(() => database.ask(sql, values)),
    found: (name) =>
      explaining(async () => {
        const [row] = await database.ask<{ id: LibraryId; has_archive: boolean }>(
          "SELECT id, has_archive FROM libraries($1)",
          [name],
        );
        return row && { id: row.id, hasArchive: row.has_archive };
      }),
    named: (name) =>
      explaining(async () => {
        const [row] = await database.ask<{ id: LibraryId }>("SELECT library_named($1, '') AS id", [name]);
        if (row === undefined) throw new Error(`Expected a number for the library ${name}, got none`);
        return row.id;
      }),
    async close() {
      isClosed = true;
      await Promise.all(
        idle.splice(0).map(({ held, timer }) => {
          clearTimeout(timer);
          return held.release();
        }),
      );
    },
  };
}

/** Notes the digest of what a library has taken over from elsewhere. */
export async function putTaken(query: Query, what: "fetched" | "records", digest: string): Promise<void> {
  await query(
    "INSERT INTO taken (what, digest) VALUES ($1, $2) ON CONFLICT (library, what) DO UPDATE SET digest = excluded.digest",
    [what, digest],
  );
}

export async function readTaken(query: Query, what: "fetched" | "records"): Promise<string | undefined> {
  const [row] = await query<{ digest: string }>("SELECT digest FROM taken WHERE what = $1", [what]);
  return row?.digest;
}
