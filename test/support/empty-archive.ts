import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "../../src/archive/archive.ts";
import type { SqliteArchiveOptions } from "../../src/archive/sqlite/sqlite-archive.ts";
import { openWith } from "../archive/sqlite/open.ts";

/** An empty archive for several tests; `close` takes it and its folder away. */
export async function emptyArchive(
  options: Partial<SqliteArchiveOptions> = {},
): Promise<{ archive: Archive; folder: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-test-"));
  const archive = openWith(folder, options);
  const close = async (): Promise<void> => {
    await archive.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { archive, folder, close };
}
