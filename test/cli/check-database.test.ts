import { expect, test } from "vitest";
import type { DatabaseServer } from "../../src/archive/open-archive.ts";
import { databaseResult } from "../../src/cli/check-database.ts";

const PRIMARY: DatabaseServer = {
  ...{ name: "a.example:5432", isReplica: false, fault: null },
  ...{ takesWrites: true, behindBytes: 0, clockAheadMs: 0 },
};
const STANDBY: DatabaseServer = { ...PRIMARY, name: "b.example:5432", takesWrites: false };
const REPLICA: DatabaseServer = { ...STANDBY, isReplica: true };

test.each<[what: string, servers: DatabaseServer[], state: string, finding: RegExp, cure: RegExp | null]>([
  ["one server", [PRIMARY], "ok", /^a\.example:5432 takes writes$/u, null],
  [
    "one that takes writes among several, and a replica",
    [STANDBY, PRIMARY, REPLICA],
    "ok",
    /^b\.example:5432 follows; a\.example:5432 takes writes; b\.example:5432 \(replica\) follows$/u,
    null,
  ],
  ["none that takes writes", [STANDBY, STANDBY], "broken", /follows/u, /promote one/u],
  [
    "two that take writes",
    [PRIMARY, { ...STANDBY, takesWrites: true }],
    "broken",
    /Two take writes/u,
    /stop the one/u,
  ],
  [
    "one of them is away",
    [PRIMARY, { ...STANDBY, fault: "The database b.example:5432: nothing answers there." }],
    "note",
    /b\.example:5432 cannot be used/u,
    /nothing answers there/u,
  ],
  [
    "the clock of one is ahead",
    [{ ...PRIMARY, clockAheadMs: 312_000 }],
    "note",
    /clock of a\.example:5432 is 312 s ahead of this machine's/u,
    /time server/u,
  ],
  [
    "the clock of one is behind",
    [{ ...PRIMARY, clockAheadMs: -31_000 }],
    "note",
    /31 s behind/u,
    /time server/u,
  ],
  [
    "a replica that lags",
    [PRIMARY, { ...REPLICA, behindBytes: 300_000_000 }],
    "note",
    /300 MB behind/u,
    /pg_stat_replication/u,
  ],
  [
    "a replica that was promoted",
    [PRIMARY, { ...REPLICA, takesWrites: true }],
    "note",
    /\(replica\) takes writes/u,
    /follows nobody/u,
  ],
])("doctor finds %s", (_, servers, state, finding, cure) => {
  const result = databaseResult(servers);
  expect(result.state).toBe(state);
  expect(result.finding).toMatch(finding);
  if (cure === null) expect(result.cure).toBeNull();
  else expect(result.cure).toMatch(cure);
});
