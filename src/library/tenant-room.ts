import { existsSync } from "node:fs";
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import type { Archive } from "../archive/archive.ts";
import { holdsArchive, openArchive } from "../archive/open-archive.ts";
import { hasFetchRecords, openFetchRecords } from "../archive/open-fetch-records.ts";
import type { FetchRecords } from "../archive/fetch-records.ts";
import { placesInOne } from "./article-place.ts";
import { createEmptyArchive } from "./empty-archive.ts";
import type { Tenant } from "./library.ts";
import type { LibraryEngine } from "./library-engine.ts";
import { createLibraryView, type LibraryView } from "./library-view.ts";
import { createOutletArchive } from "./outlet-archive.ts";
import { readOnly } from "./read-only-archive.ts";
import type { Settings } from "./settings.ts";
import { LIBRARY_FILE } from "./sqlite/library-database.ts";
import { type LibraryRecords, openLibraryRecords } from "./sqlite/library-records.ts";
import { settingsFrom } from "./stored-settings.ts";
import { createCorrectedArchive } from "./union/corrected-archive.ts";
import { createSharedNames } from "./union/shared-names.ts";
import { createUnionArchive } from "./union/union-archive.ts";
import { createOwnFiles, type OwnFiles } from "./upload/own-files.ts";

/** Of channels with outlets of their own the latest so many are kept ready: who is quoted is read anew for each. */
const MOST_OUTLET_VIEWS = 8;

/** What one tenant has, opened when it is first asked for. Nothing is made on disk before something is written. */
export interface TenantRoom {
  readonly tenant: Tenant;
  readonly files: OwnFiles;
  /** `undefined` while nothing was recorded. */
  records(): LibraryRecords | undefined;
  recordsToWrite(): LibraryRecords;
  /** What was fetched for it; `undefined` while nothing was. */
  fetched(): FetchRecords | undefined;
  fetchedToWrite(): FetchRecords;
  /** `undefined` while the tenant has no articles; always of the tenant `null`. */
  own(): Archive | undefined;
  ownToWrite(): Archive;
  settings(): Settings;
  /** What the tenant sees now; where outlets are given, of their articles alone. */
  view(outlets?: readonly string[] | null): LibraryView;
  close(): Promise<void>;
}

export interface TenantRoomOptions {
  readonly tenant: Tenant;
  readonly folder: string;
  readonly engine: LibraryEngine;
  /** The shared articles; one view for all who see nothing else. */
  readonly shared: LibraryView;
  /** Whether a long work is changing what the tenant sees. */
  readonly isChanging: () => boolean;
}

export function createTenantRoom(options: TenantRoomOptions): TenantRoom {
  const { tenant, folder, engine, shared, isChanging } = options;
  const { model, vectorIndex, notice, now } = engine;
  const { reader } = engine;
  const { embedQuery } = engine.embedder;
  let records: LibraryRecords | undefined;
  let fetched: FetchRecords | undefined;
  let own: Archive | undefined;
  let view:
    | {
        readonly view: LibraryView;
        readonly own: Archive | undefined;
        readonly isShared: boolean;
        readonly isCorrected: boolean;
        /** The same of some outlets alone, by their names. */
        readonly ofOutlets: LRUCache<string, LibraryView>;
      }
    | undefined;

  const recordsToWrite = (): LibraryRecords => {
    records ??= openLibraryRecords(folder);
    return records;
  };
  const recordsIfAny = () =>
    records !== undefined || existsSync(join(folder, LIBRARY_FILE)) ? recordsToWrite() : undefined;
  const fetchedToWrite = (): FetchRecords => {
    fetched ??= openFetchRecords(folder);
    return fetched;
  };
  const ownToWrite = (): Archive => {
    if (tenant === null) throw new Error("Expected a server that has articles of its own, got none");
    own ??= openArchive({ folder, model, vectorIndex, notice });
    return own;
  };
  const ownIfAny = (): Archive | undefined => {
    if (own !== undefined || tenant === null) return own;
    // Another process may have made it since; one that is gone is told by what it has left.
    return holdsArchive(folder) ? ownToWrite() : undefined;
  };
  const settings = (): Settings => settingsFrom(recordsIfAny()?.settings());

  const viewOf = (ownNow: Archive | undefined, isShared: boolean, isCorrected: boolean): LibraryView => {
    if (ownNow === undefined && isShared && !isCorrected) return shared;
    const sharedNow = isCorrected
      ? createCorrectedArchive(shared.archive, () => recordsToWrite().corrections())
      : shared.archive;
    const common = { embedQuery: (text: string) => embedQuery(text), reader, now, isChanging };
    if (ownNow === undefined && isShared)
      return createLibraryView({ archive: sharedNow, places: placesInOne(false), ...common });
    if (ownNow === undefined)
      return createLibraryView({
        archive: createEmptyArchive(model.id),
        places: placesInOne(true),
        ...common,
      });
    if (!isShared)
      return createLibraryView({ archive: readOnly(ownNow), places: placesInOne(true), ...common });
    const places = createSharedNames(ownNow);
    const archive = createUnionArchive(ownNow, sharedNow, places);
    return createLibraryView({ archive, places, ...common });
  };

  const viewOfOutlets = (
    { view: whole, ofOutlets }: NonNullable<typeof view>,
    outlets: readonly string[],
  ): LibraryView => {
    const key = JSON.stringify(outlets.toSorted());
    const known = ofOutlets.get(key);
    if (known !== undefined) return known;
    const archive = createOutletArchive(whole.archive, outlets);
    const made = createLibraryView({ archive, places: whole.places, embedQuery, reader, now, isChanging });
    ofOutlets.set(key, made);
    return made;
  };

  return {
    tenant,
    files: createOwnFiles(folder, engine.threads),
    records: recordsIfAny,
    recordsToWrite,
    fetched: () => (fetched !== undefined || hasFetchRecords(folder) ? fetchedToWrite() : undefined),
    fetchedToWrite,
    own: ownIfAny,
    ownToWrite,
    settings,
    view(outlets = null) {
      const ownNow = ownIfAny();
      const isShared = tenant === null || settings().isSharedVisible;
      const isCorrected = recordsIfAny()?.wasCorrected() === true;
      const isSame = view?.own === ownNow && view?.isShared === isShared && view?.isCorrected === isCorrected;
      if (view === undefined || !isSame)
        view = {
          view: viewOf(ownNow, isShared, isCorrected),
          own: ownNow,
          isShared,
          isCorrected,
          ofOutlets: new LRUCache({ max: MOST_OUTLET_VIEWS }),
        };
      return outlets === null ? view.view : viewOfOutlets(view, outlets);
    },
    async close() {
      records?.close();
      fetched?.close();
      await own?.close();
    },
  };
}
