import { parsedUrl } from "./parsed-url.ts";
import { UserError } from "./user-error.ts";

/** Where a PostgreSQL database is, and how messages name it. */
export interface DatabaseAddress {
  /** With a password, where there is one: for the connection alone. Several servers of which one takes writes may be named (`serverUrls`). */
  readonly url: string;
  /** Hosts, ports and name. */
  readonly location: string;
  /** A server that follows this one, for reading. */
  readonly replica?: DatabaseAddress | undefined;
}

/** Scheme and user, hosts parted by commas, and what stands behind them. A "," of a password stands before the last "@". */
const PARTS = /^([a-z]+:\/\/(?:[^/]*@)?)([^/@]*)(\/.*)$/isu;

/** The address of each server that an address names, as libpq has it: postgres://user:password@one:5432,other:5433/name. */
export function serverUrls(url: string): string[] {
  const [, user = "", hosts = "", rest = ""] = PARTS.exec(url) ?? [];
  return hosts.includes(",") ? hosts.split(",").map((host) => `${user}${host}${rest}`) : [url];
}

/** How messages name one server of an address: its host, with its port where one is given. */
export function serverName(url: string): string {
  return parsedUrl(url)?.host ?? "";
}

/**
 * The address of a PostgreSQL database. Throws a `UserError`, which never shows it: it may hold a password.
 * @param name what gave it
 */
export function databaseFrom(value: string, name: string): DatabaseAddress {
  const servers = serverUrls(value).map((server) => parsedUrl(server));
  const path = servers[0]?.pathname.slice(1) ?? "";
  // What stands behind a "/" or an "@" of a password is taken for host or name: both are told apart by what else they hold.
  const isNamed = path !== "" && !/[/@:]/u.test(decodedOrEmpty(path) || "/");
  const isWhole = servers.every(
    (url) =>
      url !== null && url.hostname !== "" && (url.protocol === "postgres:" || url.protocol === "postgresql:"),
  );
  if (isNamed && isWhole)
    return {
      url: value,
      location: `${servers.map((url) => url?.host).join(",")}/${decodedOrEmpty(path)}`,
    };
  throw new UserError(
    `Expected ${name} to be postgres://USER:PASSWORD@HOST:PORT/NAME, or with HOST:PORT,HOST:PORT for several servers, got something else. ` +
      "Correct it; in the password, write %40 for @, %2F for /, %3A for :, %23 for #, %3F for ? and %25 for %.",
  );
}

function decodedOrEmpty(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
