import { UserError } from "../../user-error.ts";
import { DatabaseFault } from "../database-fault.ts";

/** What gave the address: a setting, or an option of `move`. */
const ADDRESS = "its address (DATABASE_URL or --to)";

const FORBIDDEN = "42501";

/** Of a write on a server that takes none. */
export const TAKES_NO_WRITES = "25006";

const NO_EXTENSION =
  "an extension is missing there. Install pgvector on the server (Debian: postgresql-VERSION-pgvector), then run: verbatim migrate";

/** What a code of PostgreSQL (https://www.postgresql.org/docs/17/errcodes-appendix.html), of Node or of TLS means here, and its cure. */
const REASONS = new Map<string, string>([
  [
    "28P01",
    `the password is wrong, or the user is. Correct ${ADDRESS}; in it @ is written %40, / %2F and : %3A`,
  ],
  ["28000", `the server does not let this user in. Correct ${ADDRESS}, or pg_hba.conf of the server`],
  ["3D000", `there is no such database. Make it with createdb, or name another in ${ADDRESS}`],
  [
    FORBIDDEN,
    `the role of ${ADDRESS} may not do this. Name the owner of the database, then run: verbatim migrate`,
  ],
  ["42P01", "its tables are not all there. Run: verbatim migrate"],
  [
    TAKES_NO_WRITES,
    `it takes no writes, as a replica does. Name the primary in ${ADDRESS}, or promote one; what only reads has a place in DATABASE_REPLICA_URL`,
  ],
  [
    "53100",
    "its disk is full. Nothing that was acknowledged is lost; make room there, then run the command again",
  ],
  ["53200", "it is out of memory. Give it more, or lower work_mem and max_connections in postgresql.conf"],
  ["53300", "it has no connection left. Raise max_connections in postgresql.conf, or stop what else uses it"],
  ["54000", "a row is too large for it. Shorten the article's id or address"],
  ["57014", "it took too long and was stopped. Look at the server's load, then try again"],
  ["57P01", "it is being shut down. Start it, then try again"],
  ["57P02", "it is recovering from a crash. Try again in some seconds"],
  ["57P03", "it is starting up. Try again in some seconds"],
  [
    "42883",
    "it lacks a function that every PostgreSQL since 17 has. Move it to a newer server, or name another",
  ],
  ["0A000", NO_EXTENSION],
  ["58P01", NO_EXTENSION],
  ["ENOENT", `a file that ${ADDRESS} names (sslrootcert, sslcert, sslkey) is not there. Correct its path`],
  [
    "EACCES",
    `a file that ${ADDRESS} names (sslrootcert, sslcert, sslkey) may not be read. Give this user the right to`,
  ],
  ["ECONNREFUSED", `nothing answers there. Start PostgreSQL, or correct host and port in ${ADDRESS}`],
  ["ENOTFOUND", `its host is not known. Correct the host in ${ADDRESS}`],
  ["EAI_AGAIN", `its host cannot be looked up now. Check the network, or correct the host in ${ADDRESS}`],
  ["ETIMEDOUT", "it does not answer. Check the network and the server's firewall"],
  ["EHOSTUNREACH", `it cannot be reached. Check the network, or correct the host in ${ADDRESS}`],
  ["ENETUNREACH", `it cannot be reached. Check the network, or correct the host in ${ADDRESS}`],
  [
    "ERR_TLS_CERT_ALTNAME_INVALID",
    `its certificate is for another host. Name the host that the certificate names in ${ADDRESS}`,
  ],
  [
    "CERT_HAS_EXPIRED",
    "its certificate has expired. Give the server a new one; if it has not, set this machine's clock",
  ],
  [
    "CERT_NOT_YET_VALID",
    "its certificate is not valid yet. Set this machine's clock, or the server's, and make it anew",
  ],
]);

const UNKNOWN_CERTIFICATE = `its certificate is signed by nobody known here. Add sslrootcert=FILE with the authority's certificate to ${ADDRESS}`;
for (const code of [
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
])
  REASONS.set(code, UNKNOWN_CERTIFICATE);

/** The same of errors without a code, by what they say. */
const SAID: readonly (readonly [says: string, reason: string])[] = [
  ["timeout expired", REASONS.get("ETIMEDOUT") ?? ""],
  ["Query read timeout", REASONS.get("ETIMEDOUT") ?? ""],
  ["timeout exceeded when trying to connect", REASONS.get("ETIMEDOUT") ?? ""],
  [
    "client password must be",
    `it wants a password, and ${ADDRESS} has none. Write it there, with @ as %40, / as %2F and : as %3A`,
  ],
  [
    "does not support SSL",
    `it speaks no TLS. Turn ssl on in postgresql.conf, or leave sslmode out of ${ADDRESS}`,
  ],
];

const LOST = "the connection was lost. Try again; what was acknowledged is stored";

/** What people can do about an error of the database or of the way to it, as a `DatabaseFault`; any other error as it came. */
export function explainedPostgres(error: unknown, location: string): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error;
  const reason =
    REASONS.get(codeOf(error)) ??
    SAID.find(([says]) => error.message.includes(says))?.[1] ??
    (isConnectionLost(error) ? LOST : undefined);
  return reason === undefined
    ? error
    : new DatabaseFault(`The database ${location}: ${reason}.`, { cause: error });
}

/** Whether the role may not do what was asked. */
export function isForbidden(error: unknown): boolean {
  return error instanceof Error && codeOf(error) === FORBIDDEN;
}

/** Whether a connection ended under a statement: the next one may go well. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  return (
    code === "ECONNRESET" ||
    code === "EPIPE" ||
    /^(?:08|57P0)/u.test(code) ||
    /Connection terminated|not queryable|Client was closed/u.test(error.message)
  );
}

/** Whether a server said nothing for so long that it, or the way to it, must be gone. */
export function isSilent(error: unknown): boolean {
  return error instanceof Error && /^(?:Query read timeout|timeout expired)$/u.test(error.message);
}

/** Whether a server cannot be asked now, whatever is asked of it; another one, or the same one later, may do. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  return isConnectionLost(error) || isSilent(error) || code === TAKES_NO_WRITES || AWAY.has(code);
}

const AWAY: ReadonlySet<string> = new Set([
  ...["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"],
]);

/** Whether a replica has given up a read for what it had to replay, or has no connection left for it. */
export function isTurnedAway(error: unknown): boolean {
  return error instanceof Error && ["40001", "53300"].includes(codeOf(error));
}

/** Of several attempts at a host with several addresses the first one's. */
function codeOf(error: Error): string {
  const { code, errors } = error as Error & { code?: unknown; errors?: readonly Error[] };
  if (typeof code === "string") return code;
  return errors?.[0] === undefined ? "" : codeOf(errors[0]);
}
