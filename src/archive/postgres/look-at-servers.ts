import { serverName, serverUrls, type DatabaseAddress } from "../../database-address.ts";
import { explainedPostgres } from "./postgres-errors.ts";
import { lookAt, type ServerState } from "./servers.ts";

/** One of the servers that an address names, as it is now. */
export interface DatabaseServer {
  /** Host and port. */
  readonly name: string;
  /** Whether DATABASE_REPLICA_URL names it. */
  readonly isReplica: boolean;
  /** What is wrong with it, with the cure; `null`: nothing. */
  readonly fault: string | null;
  readonly takesWrites: boolean;
  /** How much of what was written it does not have yet, bytes; `null` where no server takes writes. */
  readonly behindBytes: number | null;
  /** How far its clock is ahead of this machine's, milliseconds; less than the time it took to ask is 0. */
  readonly clockAheadMs: number;
}

/** Asks every server of an address, and its replica's, what it is. */
export async function lookAtServers(address: DatabaseAddress): Promise<readonly DatabaseServer[]> {
  const named = [
    ...serverUrls(address.url).map((url) => ({ url, isReplica: false })),
    ...serverUrls(address.replica?.url ?? "").map((url) => ({ url, isReplica: true })),
  ].filter(({ url }) => url !== "");
  const looked = await Promise.all(
    named.map(async ({ url, isReplica }) => {
      const name = serverName(url);
      try {
        return { name, isReplica, state: await lookAt(url), askedAt: Date.now(), fault: null };
      } catch (error) {
        const explained = explainedPostgres(error, name);
        const fault = explained instanceof Error ? explained.message : String(explained);
        return { name, isReplica, state: null, askedAt: 0, fault };
      }
    }),
  );
  const primary = looked.find(({ state, isReplica }) => state?.takesWrites === true && !isReplica)?.state;
  return looked.map(({ name, isReplica, state, askedAt, fault }) => ({
    ...{ name, isReplica },
    fault: fault ?? strayFault(state, primary ?? null),
    takesWrites: state?.takesWrites === true,
    behindBytes: state && primary ? Math.max(0, primary.position - state.position) : null,
    clockAheadMs: state === null ? 0 : aheadOf(state, askedAt),
  }));
}

function strayFault(state: ServerState | null, primary: ServerState | null): string | null {
  if (state === null || primary === null || state.system === primary.system) return null;
  return `It follows another server than ${primary.name}, or none. Make it anew with pg_basebackup, or name another.`;
}

/** The server's clock was read at some moment between question and answer. */
function aheadOf({ clockMs, tookMs }: ServerState, answeredAt: number): number {
  const ahead = clockMs - (answeredAt - tookMs / 2);
  return Math.abs(ahead) <= tookMs ? 0 : Math.round(ahead);
}
