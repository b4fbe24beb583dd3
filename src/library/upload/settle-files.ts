import type { Archive, ArticleEntry } from "../../archive/archive.ts";
import type { OwnFiles, StagedFiles } from "./own-files.ts";

/** The files of articles before a run, by id. */
export type FilesBefore = readonly Pick<ArticleEntry, "id" | "file">[];

/**
 * Makes the kept files those that the archive's articles come from, also after a run that was stopped: a file takes its
 * place when the archive has articles that were read from it, and one that no article comes from any more is deleted. Where
 * an article has gone over to another file, the earlier file loses its line, or the two would be read in turn.
 */
export async function settleFiles(
  own: Pick<Archive, "articles">,
  files: OwnFiles,
  staged: StagedFiles,
  { before, read }: { readonly before: FilesBefore; readonly read: ReadonlySet<string> },
): Promise<void> {
  const after = await own.articles();
  const held = new Set(after.map(({ file }) => file));
  for (const name of staged.names) {
    if (held.has(name) && read.has(name)) await staged.settle(name);
    else if (!held.has(name)) await files.remove(name);
  }
  const fileOf = new Map(after.map(({ id, file }) => [id, file]));
  const moved = before.filter(({ id, file }) => file !== null && fileOf.has(id) && fileOf.get(id) !== file);
  for (const file of new Set(moved.flatMap((entry) => entry.file ?? []))) {
    if (staged.names.includes(file)) continue;
    const ids = new Set(moved.flatMap((entry) => (entry.file === file ? [entry.id] : [])));
    if (held.has(file)) await files.takeOut(file, ids);
    else await files.remove(file);
  }
}
