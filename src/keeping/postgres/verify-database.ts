import { connectDatabase } from "../../archive/open-archive.ts";
import type { DatabaseAddress } from "../../database-address.ts";
import type { Tenant } from "../../library/library.ts";
import { libraryOf, serverOf } from "../../library/postgres/database-store.ts";

/** A library with articles, by the server that it is of and its name in the database. */
export interface StoredLibrary {
  /** `null` for the shared articles. */
  readonly tenant: Tenant;
  readonly name: string;
}

/** The libraries of a database that have articles; the shared one first, also where it has none. */
export async function librariesIn({ url, location }: DatabaseAddress): Promise<readonly StoredLibrary[]> {
  // Of the primary: a replica may not have heard of the latest one.
  const { rows, close } = await connectDatabase({ url, location });
  try {
    const libraries: StoredLibrary[] = [{ tenant: null, name: libraryOf(null) }];
    for (const { name } of await rows.ask<{ name: string }>("SELECT name FROM libraries() ORDER BY name")) {
      const tenant = serverOf(name);
      if (tenant === undefined || (await rows.found(name))?.hasArchive !== true) continue;
      libraries.push({ tenant, name });
    }
    return libraries;
  } finally {
    await close();
  }
}
