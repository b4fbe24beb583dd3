import type { DatabaseServer } from "../archive/open-archive.ts";
import { broken, type CheckResult, note, ok } from "../doctor-check.ts";
import { megabytes } from "./folder-size.ts";

/** Clocks further apart than this show in what people read: how old a kept answer is, when an article was added. */
const CLOCKS_APART_MS = 30_000;
/** A replica that lags so much is not read from most of the time. */
const FAR_BEHIND_BYTES = 16 * 1_048_576;
/** The servers are asked at the same time, and never at the very same moment. */
const NOT_BEHIND_BYTES = 100_000;

/** What `doctor` says of the servers of the database. */
export function databaseResult(servers: readonly DatabaseServer[]): CheckResult {
  const found = describeServers(servers);
  const writable = servers.filter(({ takesWrites, isReplica }) => takesWrites && !isReplica);
  const faulty = servers.find(({ fault }) => fault !== null);
  if (writable.length === 0)
    return broken(
      found,
      faulty?.fault ?? "name the server that takes writes in DATABASE_URL, or promote one",
    );
  if (new Set(writable.map(({ name }) => name)).size > 1)
    return broken(
      `${found}. Two take writes: what is written to one is not in the other`,
      "stop the one that was replaced, and make it anew with pg_basebackup before it starts again",
    );
  if (faulty !== undefined) return note(found, faulty.fault);
  const apart = servers.find(({ clockAheadMs }) => Math.abs(clockAheadMs) > CLOCKS_APART_MS);
  if (apart !== undefined)
    return note(
      `${found}. The clock of ${apart.name} is ${seconds(apart.clockAheadMs)} of this machine's, by which the age of answers and articles is told`,
      "set both by a time server (timedatectl set-ntp true)",
    );
  const behind = servers.find(({ behindBytes }) => (behindBytes ?? 0) > FAR_BEHIND_BYTES);
  if (behind !== undefined)
    return note(found, `look at the log of ${behind.name} and at pg_stat_replication of the other`);
  const promoted = servers.find(({ isReplica, takesWrites }) => isReplica && takesWrites);
  if (promoted !== undefined && servers.length > 1)
    return note(found, `${promoted.name} follows nobody: make it anew, or leave DATABASE_REPLICA_URL empty`);
  return ok(found);
}

/** One after the other, what each does. */
export function describeServers(servers: readonly DatabaseServer[]): string {
  return servers.map(describe).join("; ");
}

function describe({ name, isReplica, fault, takesWrites, behindBytes }: DatabaseServer): string {
  const what = isReplica ? `${name} (replica)` : name;
  if (fault !== null) return `${what} cannot be used`;
  if (takesWrites) return `${what} takes writes`;
  if (behindBytes === null) return `${what} follows`;
  return `${what} follows${behindBytes < NOT_BEHIND_BYTES ? "" : `, ${megabytes(behindBytes)} behind`}`;
}

function seconds(aheadMs: number): string {
  const by = Math.round(Math.abs(aheadMs) / 1_000);
  return `${by.toLocaleString("en")} s ${aheadMs > 0 ? "ahead" : "behind"}`;
}
