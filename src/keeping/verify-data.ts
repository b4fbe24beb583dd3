import { existsSync } from "node:fs";
import { join } from "node:path";
import type { AvailableVectorIndex } from "../../embeddings/index.ts";
import { holdsArchive } from "../archive/open-archive.ts";
import type { DatabaseAddress } from "../database-address.ts";
import { ARCHIVE_FILE } from "../archive/archive-files.ts";
import type { Tenant } from "../library/library.ts";
import { tenantFolder, tenantsOf } from "../library/tenant-folder.ts";
import { UserError } from "../user-error.ts";
import { DATABASE_KINDS } from "./sqlite/database-kinds.ts";
import type { Fault } from "./fault.ts";
import { recordFaults } from "./sqlite/verify/table-faults.ts";
import type { EmbedAgain } from "./embed-again.ts";
import { type Verified, verifyArchive } from "./sqlite/verify/verify-archive.ts";

export interface VerifyDataOptions {
  readonly dataFolder: string;
  /** Holds all libraries in the place of the data folder. */
  readonly database?: DatabaseAddress | undefined;
  readonly model: { readonly stamp: string; readonly dimensions: number };
  readonly vectorIndex: AvailableVectorIndex;
  readonly embed: EmbedAgain;
  /** Compares the vectors of so many paragraphs of each archive with what the model makes of them. */
  readonly compared: number;
  readonly onFault: (fault: DataFault) => void;
  readonly onProgress: (tenant: Tenant, share: number) => void;
  readonly signal: AbortSignal;
}

export interface DataFault extends Fault {
  /** Server whose data it is in; `null` for the shared ones. */
  readonly server: Tenant;
}

export interface VerifiedData extends Verified {
  readonly servers: number;
  readonly faults: number;
}

/**
 * Reads through all that a data folder holds, and compares what is made from something with what it is made from. Mends
 * nothing; an archive of an earlier format gains the tables it lacks, as whenever it is opened.
 */
export async function verifyData(options: VerifyDataOptions): Promise<VerifiedData> {
  const { dataFolder, onFault, onProgress } = options;
  const sums = { articles: 0, passages: 0, quotes: 0, vectors: 0, compared: 0 };
  let [servers, faults] = [0, 0];
  const add = (verified: Verified): void => {
    for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += verified[name];
  };
  const telling =
    (tenant: Tenant) =>
    (fault: Fault): void => {
      faults += 1;
      onFault({ server: tenant, ...fault });
    };
  const verifyFolder = async (tenant: Tenant): Promise<void> => {
    const folder = tenantFolder(dataFolder, tenant);
    const tell = telling(tenant);
    for (const kind of DATABASE_KINDS)
      if (kind.file !== ARCHIVE_FILE && existsSync(join(folder, kind.file)))
        await recordFaults(folder, kind, tell, options.signal);
    if (!holdsArchive(folder)) return;
    try {
      add(
        await verifyArchive({ ...options, folder, tell, onProgress: (share) => onProgress(tenant, share) }),
      );
    } catch (error) {
      if (!(error instanceof UserError) || options.signal.aborted) throw error;
      tell({ article: null, what: error.message, cure: "restore" });
    }
  };
  const { database } = options;
  if (database === undefined)
    for (const tenant of await tenantsOf(dataFolder)) {
      if (tenant !== null) servers += 1;
      await verifyFolder(tenant);
    }
  else {
    const [{ librariesIn }, { verifyLibrary }] = await Promise.all([
      import("./postgres/verify-database.ts"),
      import("./postgres/verify-library.ts"),
    ]);
    for (const { tenant, name } of await librariesIn(database)) {
      if (tenant !== null) servers += 1;
      add(
        await verifyLibrary({
          ...{ ...options, address: database, library: name },
          tell: telling(tenant),
          onProgress: (share) => onProgress(tenant, share),
        }),
      );
    }
  }
  return { ...sums, servers, faults };
}
