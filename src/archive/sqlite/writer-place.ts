import { join } from "node:path";
import { ArchiveBusy } from "../archive-busy.ts";
import { LOCK_FILE, takeWriterLock, type WriterLock } from "./writer-lock.ts";

/** The place of an archive's one writer, as one process sees it. */
export interface WriterPlace {
  /** Runs `build` with the place, or not at all when another process has it. */
  during(build: () => Promise<void>): Promise<void>;
  /** Takes the place until the lock is released. Rejects with an `ArchiveBusy` when another process has it. */
  take(): Promise<WriterLock>;
}

/** @param archivePath how messages name the archive */
export function createWriterPlace(folder: string, archivePath: string): WriterPlace {
  const lockPath = join(folder, LOCK_FILE);
  let isOurs = false;
  /** Something is being built, with the place taken for it. */
  let building: Promise<void> = Promise.resolve();
  return {
    async during(build) {
      if (isOurs) return build();
      const taken = takeWriterLock(lockPath);
      if (!("lock" in taken)) return;
      building = build().finally(() => taken.lock.release());
      await building;
    },
    async take() {
      await building.catch(() => {}); // reported where it was asked for
      const taken = takeWriterLock(lockPath);
      if (!("lock" in taken)) throw heldElsewhere(archivePath, taken.heldBy);
      isOurs = true;
      return {
        release() {
          taken.lock.release();
          isOurs = false;
        },
      };
    },
  };
}

function heldElsewhere(path: string, pid: number | null): ArchiveBusy {
  const who = pid === null ? "another process" : `process ${pid}`;
  return new ArchiveBusy(
    `The archive ${path} is being written by ${who}. Expected to be the only writer: wait until it is done, ` +
      "then run the command again. Questions can be asked meanwhile.",
  );
}
