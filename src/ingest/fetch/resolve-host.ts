import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { addressFault } from "./address-fault.ts";
import { FetchFault } from "./fetch-fault.ts";
import { type AddressPolicy, bareHost, isLoopbackHost } from "./web-address.ts";

export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** The addresses of a name, at least one; rejects as `dns.lookup` does. */
export type Resolve = (host: string) => Promise<readonly HostAddress[]>;

/** As the system resolves names, hosts file included. */
export const resolveBySystem: Resolve = (host) => lookup(host, { all: true });

/** More answers than this help nobody. */
const MOST_ADDRESSES = 16;

/**
 * The addresses that a checked url may be connected to. One that is not public refuses them all: a name that leads to both
 * kinds is made to mislead. Throws a `FetchFault`.
 */
export async function publicAddresses(
  url: URL,
  policy: AddressPolicy,
  resolve: Resolve,
): Promise<readonly HostAddress[]> {
  const host = bareHost(url);
  if (isLoopbackHost(url, policy)) return [{ address: "127.0.0.1", family: 4 }];
  const family = isIP(host);
  const addresses = family === 0 ? await resolved(host, resolve) : [{ address: host, family }];
  for (const { address } of addresses) {
    const fault = addressFault(address);
    if (fault !== null)
      throw new FetchFault(`${host} leads to ${fault}`, "give the address of a page on the public web");
  }
  return addresses.slice(0, MOST_ADDRESSES);
}

async function resolved(host: string, resolve: Resolve): Promise<readonly HostAddress[]> {
  try {
    const addresses = await resolve(host);
    if (addresses.length > 0) return addresses;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOTFOUND" && code !== "ENODATA")
      throw new FetchFault(
        `${host} could not be looked up${code === undefined ? "" : ` (${code})`}`,
        "check this machine's connection, or try later",
        { isPassing: true, cause: error },
      );
  }
  throw new FetchFault(`no host of the name ${host}`, "check the address");
}
