import type { FetchRecords } from "../../archive/fetch-records.ts";
import type { JoinedArchive } from "../../archive/joined-archive.ts";
import type { MovableArchive } from "../../archive/movable-archive.ts";
import type { Tenant } from "../library.ts";
import type { LibraryRecords, QuoteReports } from "../library-records.ts";
import type { OwnFiles } from "../upload/own-files.ts";

/** Where what one tenant has is kept. Nothing is made before something is written. */
export interface TenantStore {
  readonly files: OwnFiles;
  /** `undefined` while nothing was recorded. */
  records(): Promise<LibraryRecords | undefined>;
  recordsToWrite(): Promise<LibraryRecords>;
  /** What was fetched for it; `undefined` while nothing was. */
  fetched(): Promise<FetchRecords | undefined>;
  fetchedToWrite(): Promise<FetchRecords>;
  /** Its own articles, the same archive as long as it is the same library; `undefined` while there are none, and of the tenant `null`. */
  own(): Promise<MovableArchive | undefined>;
  /** Throws for the tenant `null`, whose articles are the shared ones. */
  ownToWrite(): Promise<MovableArchive>;
  /** Asks the archive that `own` gave last and the shared one at once; `undefined` where they lie apart. */
  joined(): JoinedArchive | undefined;
  close(): Promise<void>;
}

/** A server that has data. */
export interface KnownTenant {
  readonly tenant: string;
  /** Day on which it left, `YYYY-MM-DD`; `undefined` while it is there, and where that cannot be read, which is told. */
  readonly left: string | undefined;
}

/** Where the data of all tenants is kept. What is asked of all of them opens none. */
export interface LibraryStore {
  /** How people know it. */
  readonly location: string;
  /** Throws for what is no server's id. */
  of(tenant: Tenant): TenantStore;
  hasData(tenant: string): Promise<boolean>;
  /** One that cannot be read does not keep the others from being told. */
  tenants(): Promise<readonly KnownTenant[]>;
  /** The servers that have feeds or pages of feeds to be looked at. */
  tenantsWithDueFeeds(now: number): Promise<string[]>;
  /** Deletes what is kept of answers, verdicts and counts of all tenants, and is older than that is kept. */
  expireRecords(now: number): Promise<void>;
  /** How many members hold the speakers of quotes for wrong, of all tenants: a quote may come several times. */
  reports(): Promise<readonly QuoteReports[]>;
  /** Deletes all that a server has, unless `isStillDue` says of its departure, once nobody writes it, that it is not. Whether it was. */
  remove(tenant: string, isStillDue: (left: string | undefined) => boolean): Promise<boolean>;
  /** Deletes what stopped runs have left. */
  tidyUp(): Promise<void>;
}
