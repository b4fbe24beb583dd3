import { type IncomingMessage, type RequestOptions, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { addressFault, isLoopback } from "./address-fault.ts";
import { FetchFault } from "./fetch-fault.ts";
import type { HostAddress } from "./resolve-host.ts";
import { bareHost, portOf } from "./web-address.ts";

export interface SentRequest {
  readonly url: URL;
  /** Where to connect: checked, at least one. */
  readonly addresses: readonly HostAddress[];
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Largest head of an answer, in bytes. */
const MOST_HEADER_BYTES = 32_768;

/**
 * Sends one GET over a connection of its own and resolves with the answer's head; the body is read by whoever asked. The
 * socket is given the checked addresses in place of a look-up, so that no second one can lead elsewhere, and what it is
 * connected to is compared once more. Throws a `FetchFault`.
 */
export async function sendRequest({
  url,
  addresses,
  headers,
  signal,
}: SentRequest): Promise<IncomingMessage> {
  const isAllowed = allowedAmong(addresses);
  const options: RequestOptions & { autoSelectFamily: boolean } = {
    hostname: bareHost(url),
    port: portOf(url),
    path: `${url.pathname}${url.search}`,
    method: "GET",
    headers,
    signal,
    agent: false, // a connection that is kept would be handed over by its host's name
    lookup: lookupAmong(addresses),
    autoSelectFamily: true,
    maxHeaderSize: MOST_HEADER_BYTES,
  };
  return await new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const request = send(options, resolve);
    request.on("socket", (socket) => {
      socket.once("connect", () => {
        if (!isAllowed(socket.remoteAddress ?? ""))
          request.destroy(
            new FetchFault(`${url.hostname} led to another address than its checked ones`, PUBLIC),
          );
      });
    });
    request.on("error", (error) => reject(requestFault(error, url)));
    request.on("upgrade", (_, socket) => {
      socket.destroy();
      reject(new FetchFault(`${url.hostname} answered with another protocol`, PUBLIC));
    });
    request.end();
  });
}

const PUBLIC = "give the address of a page on the public web";
const LATER = "try later";

/** In words what a connection failed by; an abort is passed on as it is. */
export function requestFault(error: Error, { hostname }: URL): Error {
  if (error instanceof FetchFault || error.name === "AbortError" || error.name === "TimeoutError")
    return error;
  const { code = "" } = error as NodeJS.ErrnoException;
  const about = { isPassing: true, cause: error };
  if (code === "ECONNREFUSED") return new FetchFault(`${hostname} refuses connections`, LATER, about);
  if (["ECONNRESET", "EPIPE", "ERR_STREAM_PREMATURE_CLOSE"].includes(code))
    return new FetchFault(`${hostname} broke off the connection`, LATER, about);
  if (code.startsWith("HPE_"))
    return new FetchFault(`${hostname} does not answer in HTTP`, "check the address", { cause: error });
  if (/CERT|TLS|SSL|SIGNATURE/u.test(code))
    return new FetchFault(
      `the certificate of ${hostname} is not valid (${code})`,
      "tell its operator",
      about,
    );
  return new FetchFault(`${hostname} cannot be reached${code === "" ? "" : ` (${code})`}`, LATER, about);
}

function lookupAmong(addresses: readonly HostAddress[]): LookupFunction {
  return (_, { all }, found) => {
    const [first] = addresses;
    if (all === true || first === undefined) found(null, [...addresses]);
    else found(null, first.address, first.family);
  };
}

function allowedAmong(addresses: readonly HostAddress[]): (remote: string) => boolean {
  const mayBeLoopback = addresses.every(({ address }) => isLoopback(address));
  return (remote) => (mayBeLoopback ? isLoopback(remote) : addressFault(remote) === null);
}
