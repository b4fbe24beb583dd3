import { Worker } from "node:worker_threads";
import type { Database } from "../../sqlite/database.ts";

const THREAD = new URL("./give-back-room-thread.js", import.meta.url);

/** What a thread tells of an error of SQLite: the fields by which `explained` knows it. */
export interface RoomFailure {
  readonly message: string;
  readonly code?: unknown;
  readonly errcode?: unknown;
}

/**
 * Writes the archive's file anew without the room that has become free, on a thread of its own: it takes seconds where the archive is
 * large, and questions are answered meanwhile. For whoever has the writer's place. Needs as much free room on the disk as the
 * archive takes; rejects with what SQLite says, and then nothing has changed.
 */
export function giveBackRoom(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: path });
    thread.once("message", (failure: RoomFailure | null) => {
      if (failure === null) resolve();
      else reject(Object.assign(new Error(failure.message), failure));
    });
    thread.once("error", reject);
    thread.once("exit", (code) =>
      reject(new Error(`Expected the archive to be written anew, got code ${code}`)),
    );
  });
}

/** A part of the file that is worth the work, and the least in bytes. */
const WORTH = { share: 0.3, bytes: 8_000_000 } as const;

/** Bytes of the file, and how many of them hold nothing. */
export function roomOf(db: Database): { readonly bytes: number; readonly free: number } {
  const number = (name: string): number => Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
  const size = number("page_size");
  return { bytes: number("page_count") * size, free: number("freelist_count") * size };
}

/** Whether so much is free that the file is written anew by itself. */
export function isRoomWorthIt({ bytes, free }: ReturnType<typeof roomOf>): boolean {
  return free >= WORTH.bytes && free >= WORTH.share * bytes;
}
