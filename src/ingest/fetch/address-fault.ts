import ipaddr from "ipaddr.js";

const WORDS: ReadonlyMap<string, string> = new Map([
  ["unspecified", "an unspecified"],
  ["broadcast", "a broadcast"],
  ["multicast", "a multicast"],
  ["linkLocal", "a link-local"],
  ["loopback", "a loopback"],
  ["carrierGradeNat", "a carrier's internal"],
  ["private", "a private"],
  ["uniqueLocal", "a private"],
  ["deprecatedSiteLocal", "a private"],
  ["6to4", "a 6to4"],
  ["teredo", "a Teredo"],
  ["rfc6145", "a translated"],
]);

/** Of IPv6 only this is given out for the public internet (RFC 4291, 2.4). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");
/** NAT64 (RFC 6052): how a network without IPv4 reaches the IPv4 address in the last four bytes. */
const NAT64 = ipaddr.IPv6.parseCIDR("64:ff9b::/96");

/**
 * What is wrong with connecting to `address`, such as "a loopback address, 127.0.0.1"; `null` for an address of the public
 * internet. What is not known to be public is wrong.
 */
export function addressFault(address: string): string | null {
  if (!ipaddr.isValid(address)) return `no address, ${JSON.stringify(address)}`;
  const parsed = ipaddr.parse(address);
  const range = rangeOf(parsed);
  return range === null ? null : `${WORDS.get(range) ?? "a reserved"} address, ${parsed.toString()}`;
}

/** Whether `address` is this machine itself. */
export function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "loopback";
}

/** The special range that an address lies in; `null` for the public internet. */
function rangeOf(parsed: ipaddr.IPv4 | ipaddr.IPv6): string | null {
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === "unicast" ? null : parsed.range();
  if (parsed.isIPv4MappedAddress()) return rangeOf(parsed.toIPv4Address());
  if (parsed.match(NAT64)) return rangeOf(new ipaddr.IPv4(parsed.toByteArray().slice(12)));
  const range = parsed.range();
  if (range !== "unicast") return range;
  // Among them IPv4-compatible addresses, `::127.0.0.1`, which the library takes for ordinary ones.
  return parsed.match(GLOBAL_UNICAST) ? null : "reserved";
}
