import { isIP } from "node:net";
import { parsedUrl } from "../../parsed-url.ts";
import { addressFault } from "./address-fault.ts";
import { FetchFault } from "./fetch-fault.ts";
import { LONGEST_URL } from "./fetch-limits.ts";

/** What the configuration allows beyond the public web. Nothing of it can be set from a page or from Discord. */
export interface AddressPolicy {
  /** Ports beside 80 and 443. */
  readonly ports: ReadonlySet<number>;
  /** `host:port` of servers on this machine: no look-up is made for these, they are 127.0.0.1. For tests. */
  readonly loopbackHosts: ReadonlySet<string>;
  /** Whether nothing is fetched of a host, because its publisher objects. */
  readonly isBlocked?: ((hostname: string) => boolean) | undefined;
}

/** Ends of names that never leave a network: RFC 6761, RFC 8375, ICANN's name collisions, and what routers make up. */
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|localhost6|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|ip6-localhost|ip6-loopback)$/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/u;

/**
 * The address that `text` names, where it may be asked for at all: http or https, no credentials, an allowed port, a host
 * that can be public. Names are not looked up here. Throws a `FetchFault`.
 */
export function checkedUrl(text: string, policy: AddressPolicy, base?: URL): URL {
  if (text.length > LONGEST_URL)
    throw refused(
      `address too long: expected at most ${LONGEST_URL} characters, got ${text.length}`,
      SHORTER,
    );
  const trimmed = text.trim();
  if (CONTROLS.test(trimmed))
    throw refused("the address holds white space or control characters", "copy the address again");
  const url = parsedUrl(trimmed, base);
  if (url === null)
    throw refused("no address: expected https://HOST/PATH", "copy the address from the browser");
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw refused(
      `expected an address that begins with http: or https:, got ${url.protocol.slice(0, 20)}`,
      PUBLIC,
    );
  if (url.href.length > LONGEST_URL)
    throw refused(`address too long: expected at most ${LONGEST_URL} characters`, SHORTER);
  if (url.username !== "" || url.password !== "")
    throw refused("the address holds a user name or password", "leave out what stands before the @");
  url.hash = "";
  // A closing dot means the same host, and would hide it from what is compared by name.
  if (url.hostname.endsWith(".")) url.hostname = url.hostname.slice(0, -1);
  if (policy.isBlocked?.(url.hostname) === true)
    throw refused(
      "nothing is fetched of this site: its publisher objects",
      "the operator of this bot can tell more",
    );
  if (isLoopbackHost(url, policy)) return url;
  if (url.port !== "" && !["80", "443"].includes(url.port) && !policy.ports.has(Number(url.port)))
    throw refused(`port ${url.port}: expected 80 or 443`, "the operator can allow it with FETCH_PORTS");
  const fault = hostFault(url.hostname);
  if (fault !== null) throw refused(fault, PUBLIC);
  return url;
}

/** Whether the configuration says that a url's host and port are this machine. */
export function isLoopbackHost(url: URL, { loopbackHosts }: AddressPolicy): boolean {
  return loopbackHosts.has(`${url.hostname}:${portOf(url)}`);
}

export function portOf(url: URL): number {
  return url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
}

/** The host without the brackets of IPv6. */
export function bareHost({ hostname }: URL): string {
  return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
}

function hostFault(hostname: string): string | null {
  const host = hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
  // The URL parser has turned decimal, octal, hexadecimal and shortened IPv4 into the usual form.
  if (isIP(host) !== 0) {
    const fault = addressFault(host);
    return fault === null ? null : `${fault}: expected one of the public internet`;
  }
  if (LOCAL_NAME.test(host)) return `${host} is a name of this machine or its network`;
  if (!host.includes(".")) return `${host || "an empty name"} is no name of the public internet`;
  if (host.split(".").some((label) => label === "")) return `${host} is no name of a host`;
  return null;
}

const PUBLIC = "give the address of a page on the public web";
const SHORTER = "give the page's own, shorter address";

function refused(reason: string, cure: string): FetchFault {
  return new FetchFault(reason, cure);
}
