import type { AddedFiles, AddFilesOptions, UploadedFile } from "../library.ts";
import type { LibraryEngine } from "../library-engine.ts";
import type { TenantRoom } from "../tenant-room.ts";
import { admitFiles } from "./admit-files.ts";
import { type IngestedUploads, ingestUploads, NOTHING_INGESTED } from "./ingest-uploads.ts";
import { settleFiles } from "./settle-files.ts";

/** Adds sent files to a tenant's archive, each in the place of an earlier one of its name. */
export async function addFiles(
  room: TenantRoom,
  engine: LibraryEngine,
  sent: readonly UploadedFile[],
  options: AddFilesOptions,
): Promise<AddedFiles> {
  const startedAt = performance.now();
  const { files, refused } = admitFiles(sent, await room.files.sizes());
  if (files.length === 0) return reportOf(NOTHING_INGESTED, refused, startedAt);
  const before = (await room.own()?.articles()) ?? [];
  const staged = await room.files.stage(files);
  const read = new Set<string>();
  try {
    const ingested = await ingestUploads(room, engine, staged.paths, {
      ...options,
      onRead: (name) => read.add(name),
    });
    return reportOf(ingested, refused, startedAt);
  } finally {
    const own = room.own();
    if (own !== undefined) await settleFiles(own, room.files, staged, { before, read });
    await staged.drop();
  }
}

/** Reads a tenant's files again. Articles whose file is not there stay. */
export async function refreshFiles(
  room: TenantRoom,
  engine: LibraryEngine,
  options: AddFilesOptions,
): Promise<AddedFiles> {
  const startedAt = performance.now();
  const names = [...(await room.files.sizes()).keys()].sort();
  if (room.own() === undefined && names.length === 0) return reportOf(NOTHING_INGESTED, [], startedAt);
  const paths = names.map((name) => room.files.pathOf(name));
  return reportOf(await ingestUploads(room, engine, paths, options), [], startedAt);
}

/** What people are told of a run that began at `startedAt`, by `performance.now()`. */
export function reportOf(
  { added, replaced, unchanged, twins, refused, met }: IngestedUploads,
  refusedBefore: AddedFiles["refused"],
  startedAt: number,
): AddedFiles {
  const left = new Set(twins.map(({ article }) => article.id));
  return {
    added,
    replaced,
    unchanged,
    twins: twins.length,
    refused: [...refusedBefore, ...refused],
    articles: [...met].filter((id) => !left.has(id)),
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
  };
}
