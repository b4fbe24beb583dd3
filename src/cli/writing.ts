import type { Archive, ArchiveWriter } from "../archive/archive.ts";

/** Takes the writer's place for as long as `work` takes. Rejects with an `ArchiveBusy` where another process has it. */
export async function writing<T>(archive: Archive, work: (writer: ArchiveWriter) => Promise<T>): Promise<T> {
  const writer = await archive.openWriter();
  try {
    return await work(writer);
  } finally {
    await writer.close();
  }
}
