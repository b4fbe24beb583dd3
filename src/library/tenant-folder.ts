import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Tenant } from "./library.ts";

/** Discord's ids are unsigned 64-bit numbers: twenty digits at most. */
const TENANT = /^\d{1,20}$/u;

/** Holds a folder a server. */
export function serversFolder(dataFolder: string): string {
  return join(dataFolder, "servers");
}

/** Where a tenant's data lies. Throws for what is no server's id, before any path is made of it. */
export function tenantFolder(dataFolder: string, tenant: Tenant): string {
  return tenant === null ? dataFolder : join(serversFolder(dataFolder), expectTenant(tenant));
}

/** Throws for what is no server's id. */
export function expectTenant(tenant: string): string {
  if (!isTenant(tenant))
    throw new Error(`Expected the id of a server, up to 20 digits, got ${JSON.stringify(tenant)}`);
  return tenant;
}

/** The shared folder and the servers' folders: everybody who has data, the shared one first. */
export async function tenantsOf(dataFolder: string): Promise<Tenant[]> {
  const names = await readdir(serversFolder(dataFolder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return [null, ...names.filter(isTenant).sort()];
}

export function isTenant(name: string): boolean {
  return TENANT.test(name);
}
