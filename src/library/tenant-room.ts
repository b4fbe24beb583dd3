import { LRUCache } from "lru-cache";
import type { Archive } from "../archive/archive.ts";
import { type ArticlePlaces, placesInOne } from "./article-place.ts";
import { createEmptyArchive } from "./empty-archive.ts";
import type { Tenant } from "./library.ts";
import type { LibraryEngine } from "./library-engine.ts";
import { createLibraryView, type LibraryView } from "./library-view.ts";
import { createOutletArchive } from "./outlet-archive.ts";
import { readOnly } from "./read-only-archive.ts";
import type { Settings } from "./settings.ts";
import { settingsFrom } from "./stored-settings.ts";
import type { TenantStore } from "./stores/library-store.ts";
import { createCorrectedArchive } from "./union/corrected-archive.ts";
import { createSharedNames } from "./union/shared-names.ts";
import { createUnionArchive } from "./union/union-archive.ts";

/** Of channels with outlets of their own the latest so many are kept ready: who is quoted is read anew for each. */
const MOST_OUTLET_VIEWS = 8;

/** What one tenant has, opened when it is first asked for. Nothing is made before something is written. */
export interface TenantRoom extends TenantStore {
  readonly tenant: Tenant;
  settings(): Promise<Settings>;
  /** What the tenant sees now; where outlets are given, of their articles alone. */
  view(outlets?: readonly string[] | null): Promise<LibraryView>;
}

export interface TenantRoomOptions {
  readonly tenant: Tenant;
  readonly store: TenantStore;
  readonly engine: LibraryEngine;
  /** The shared articles; one view for all who see nothing else. */
  readonly shared: LibraryView;
  /** Whether a long work is changing what the tenant sees. */
  readonly isChanging: () => boolean;
}

export function createTenantRoom(options: TenantRoomOptions): TenantRoom {
  const { tenant, store, engine, shared, isChanging } = options;
  const { model, now } = engine;
  const { reader } = engine;
  const { embedQuery } = engine.embedder;
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

  const settings = async (): Promise<Settings> => settingsFrom(await (await store.records())?.settings());

  /** The archive with what the tenant has corrected in shared articles, each by its name here. */
  const corrected = (archive: Archive, places: ArticlePlaces): Archive =>
    createCorrectedArchive(archive, async () => {
      const { version, all } = await (await store.recordsToWrite()).corrections();
      const names = await places.namesOf(all.map(({ article }) => ({ isOwn: false, id: article })));
      return { version, all: all.map((one, i) => ({ ...one, article: names[i] ?? one.article })) };
    });

  const viewOf = (ownNow: Archive | undefined, isShared: boolean, isCorrected: boolean): LibraryView => {
    if (ownNow === undefined && isShared && !isCorrected) return shared;
    const common = { embedQuery: (text: string) => embedQuery(text), reader, now, isChanging };
    if (!isShared) {
      const archive = ownNow === undefined ? createEmptyArchive(model.id) : readOnly(ownNow);
      return createLibraryView({ archive, places: placesInOne(true), ...common });
    }
    const places = ownNow === undefined ? placesInOne(false) : createSharedNames(ownNow);
    const all =
      ownNow === undefined
        ? shared.archive
        : createUnionArchive(ownNow, shared.archive, { places, joined: store.joined() });
    return createLibraryView({ archive: isCorrected ? corrected(all, places) : all, places, ...common });
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
    ...store,
    tenant,
    settings,
    async view(outlets = null) {
      const [ownNow, records] = [await store.own(), await store.records()];
      const isShared = tenant === null || settingsFrom(await records?.settings()).isSharedVisible;
      const isCorrected = (await records?.wasCorrected()) === true;
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
  };
}
