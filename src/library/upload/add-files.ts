import type { Refusal } from "../../ingest/read-event.ts";
import type { AddedFiles, AddFilesOptions, UploadedFile } from "../library.ts";
import type { LibraryEngine } from "../library-engine.ts";
import type { TenantRoom } from "../tenant-room.ts";
import { createFileAdmission } from "./admit-files.ts";
import { type IngestedUploads, ingestUploads, NOTHING_INGESTED } from "./ingest-uploads.ts";
import { settleFiles } from "./settle-files.ts";

/** Adds sent files to a tenant's archive, each in the place of an earlier one of its name. Of one at a time the bytes are held. */
export async function addFiles(
  room: TenantRoom,
  engine: LibraryEngine,
  sent: readonly UploadedFile[],
  options: AddFilesOptions,
): Promise<AddedFiles> {
  const startedAt = performance.now();
  const admission = createFileAdmission(await room.files.sizes());
  const refused: Refusal[] = [];
  const before = (await (await room.own())?.articles()) ?? [];
  const staged = room.files.stage();
  const read = new Set<string>();
  try {
    for (const file of sent) {
      options.signal?.throwIfAborted();
      const loaded = await file.load();
      if ("reason" in loaded) {
        refused.push(loaded);
        continue;
      }
      const admitted = admission.admit(file.name, loaded);
      if ("reason" in admitted) refused.push(admitted);
      else await staged.put(admitted.name, loaded);
    }
    if (staged.names.length === 0) return reportOf(NOTHING_INGESTED, refused, startedAt);
    const onRead = (name: string) => read.add(name);
    const ingested = await ingestUploads(room, engine, await staged.paths(), { ...options, onRead });
    return reportOf(ingested, refused, startedAt);
  } finally {
    const own = await room.own();
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
  if ((await room.own()) === undefined && names.length === 0)
    return reportOf(NOTHING_INGESTED, [], startedAt);
  const ingested = await room.files.lend(names, (paths) => ingestUploads(room, engine, paths, options));
  return reportOf(ingested, [], startedAt);
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
