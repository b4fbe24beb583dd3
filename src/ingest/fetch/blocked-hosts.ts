import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parsedUrl } from "../../parsed-url.ts";

/** Hosts whose publishers object, one a line; lies in the data folder, for every process that fetches for it. */
export const BLOCKED_FILE = "blocked-hosts.txt";

/** A host as it is kept, of a name or an address: without "www.", for it and all below it; `null` where it is none. */
export function hostNamed(text: string): string | null {
  const given = text.trim();
  const url = parsedUrl(/^https?:\/\//iu.test(given) ? given : `https://${given}`);
  const host = url?.hostname.replace(/\.$/u, "").replace(/^www\./u, "") ?? "";
  // A name without a dot, or a domain's last part alone, would be half the web.
  return /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/u.test(host) ? host : null;
}

/** Whether a host is one of these, or lies below one. */
export function isOfHosts(hostname: string, hosts: readonly string[]): boolean {
  const name = hostname.toLowerCase().replace(/\.$/u, "");
  return hosts.some((host) => name === host || name.endsWith(`.${host}`));
}

export function readBlockedHosts(dataFolder: string): string[] {
  try {
    const lines = readFileSync(join(dataFolder, BLOCKED_FILE), "utf8").split(/\r?\n/u);
    return lines.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Written aside and renamed: who reads meanwhile sees the one or the other. */
export function writeBlockedHosts(dataFolder: string, hosts: readonly string[]): void {
  const path = join(dataFolder, BLOCKED_FILE);
  const aside = `${path}.${process.pid}.tmp`;
  const said = "# Hosts that are fetched no more; see: verbatim block --help";
  writeFileSync(aside, [said, ...hosts.toSorted(), ""].join("\n"));
  renameSync(aside, path);
}

/** Whether a host is blocked now: the file is read again when it has changed, so that a bot which runs obeys at once. */
export function createBlockedHosts(dataFolder: string): (hostname: string) => boolean {
  let known: { readonly stamp: string; readonly hosts: readonly string[] } | undefined;
  return (hostname) => {
    const stats = statSync(join(dataFolder, BLOCKED_FILE), { throwIfNoEntry: false });
    if (stats === undefined) return false;
    const stamp = `${stats.ino} ${stats.mtimeMs} ${stats.size}`;
    if (known?.stamp !== stamp) known = { stamp, hosts: readBlockedHosts(dataFolder) };
    return isOfHosts(hostname, known.hosts);
  };
}
