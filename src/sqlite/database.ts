import type * as Package from "@photostructure/sqlite";

/** An open connection. */
export type Database = Package.DatabaseSyncInstance;

type Sqlite = Pick<typeof Package, "DatabaseSync" | "backup">;

/**
 * SQLite of Node itself where that has all that is needed (from 22.16, without a flag), otherwise of a package that keeps to the same
 * interface. Both write the same files.
 */
export const { DatabaseSync, backup }: Sqlite = (await ofNode()) ?? (await import("@photostructure/sqlite"));

async function ofNode(): Promise<Sqlite | null> {
  const sqlite = await withoutWarning(
    () => import("node:sqlite" as string) as Promise<Partial<Sqlite>>,
  ).catch(() => null);
  const { DatabaseSync: Node, backup: copies } = sqlite ?? {};
  // Earlier ones lack the copy of an open database, the time to wait for a lock, and whether a transaction is open.
  if (Node === undefined || copies === undefined) return null;
  const probe = new Node(":memory:");
  const isEnough = "isTransaction" in probe;
  probe.close();
  return isEnough ? { DatabaseSync: Node, backup: copies } : null;
}

/** Node calls its SQLite experimental on standard error once a process; whoever asks a question cannot do anything about it. */
async function withoutWarning<T>(load: () => Promise<T>): Promise<T> {
  const { emitWarning } = process;
  process.emitWarning = ((warning: string | Error, ...rest: never[]) => {
    if (!String(warning).startsWith("SQLite is an experimental feature"))
      emitWarning.call(process, warning, ...rest);
  }) as typeof emitWarning;
  try {
    return await load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
