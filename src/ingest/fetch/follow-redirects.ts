import type { IncomingMessage } from "node:http";
import { FetchFault } from "./fetch-fault.ts";
import { MOST_REDIRECTS } from "./fetch-limits.ts";
import { ACCEPTED, isWanted, type MediaType, mediaTypeOf, type Wanted } from "./media-type.ts";
import { type BodyLimits, readBody } from "./read-body.ts";
import { publicAddresses, type Resolve } from "./resolve-host.ts";
import { sendRequest } from "./send-request.ts";
import { statusFault } from "./status-fault.ts";
import { conditionalHeaders, type Validators, validatorsOf } from "./validators.ts";
import { type AddressPolicy, checkedUrl } from "./web-address.ts";

export interface FollowOptions {
  /** Checked. */
  readonly url: URL;
  readonly wanted: Wanted;
  readonly known?: Validators | undefined;
  readonly policy: AddressPolicy;
  readonly resolve: Resolve;
  readonly userAgent: string;
  readonly limits: BodyLimits;
  readonly signal: AbortSignal;
  readonly now: () => number;
  /** Before each further request; throws a `FetchFault` where the url is not to be asked for. */
  readonly admit?: ((url: URL, isSameHost: boolean) => Promise<void>) | undefined;
}

export type Followed =
  | {
      readonly outcome: "fetched";
      readonly url: string;
      readonly bytes: Uint8Array;
      readonly mediaType: MediaType;
      readonly validators: Validators;
    }
  | { readonly outcome: "unchanged"; readonly url: string };

/** Asks for a url and follows where it leads, each hop checked like the first. Throws a `FetchFault`, or the signal's reason. */
export async function followRedirects(options: FollowOptions): Promise<Followed> {
  const { policy, signal } = options;
  let { url } = options;
  const seen = new Set<string>();
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    seen.add(url.href);
    const answer = await ask(url, options);
    const target = redirectTarget(answer, url, policy);
    if (target === null) return await read(answer, url, options);
    answer.destroy();
    if (seen.has(target.href))
      throw new FetchFault(`${url.hostname} redirects in a circle`, "give the article's own address");
    await options.admit?.(target, target.origin === url.origin);
    signal.throwIfAborted();
    url = target;
  }
  throw new FetchFault(`more than ${MOST_REDIRECTS} redirects`, "give the article's own address");
}

async function ask(url: URL, options: FollowOptions): Promise<IncomingMessage> {
  const { policy, resolve, userAgent, wanted, known, signal } = options;
  const addresses = await untilAborted(publicAddresses(url, policy, resolve), signal);
  return await sendRequest({
    url,
    addresses,
    signal,
    headers: {
      "user-agent": userAgent,
      accept: ACCEPTED[wanted],
      "accept-encoding": "gzip, deflate, br",
      "accept-language": "*",
      ...conditionalHeaders(url.href, known),
    },
  });
}

async function read(answer: IncomingMessage, url: URL, options: FollowOptions): Promise<Followed> {
  try {
    if (answer.statusCode === 304 && options.known?.url === url.href)
      return { outcome: "unchanged", url: url.href };
    const fault = statusFault(answer, url, options.now());
    if (fault !== null) throw fault;
    const mediaType = mediaTypeOf(answer.headers["content-type"]);
    if (!isWanted(mediaType, options.wanted))
      throw new FetchFault(
        `expected a ${options.wanted}, got ${JSON.stringify((mediaType.type ?? "").slice(0, 60))}`,
        "give the address of an article's page, or download the file and add that",
      );
    const bytes = await readBody(answer, url, options.limits);
    return {
      outcome: "fetched",
      url: url.href,
      bytes,
      mediaType,
      validators: validatorsOf(url.href, answer.headers),
    };
  } finally {
    answer.destroy();
  }
}

const REDIRECTS = [301, 302, 303, 307, 308];

function redirectTarget(answer: IncomingMessage, from: URL, policy: AddressPolicy): URL | null {
  if (!REDIRECTS.includes(answer.statusCode ?? 0)) return null;
  try {
    const { location } = answer.headers;
    if (location === undefined)
      throw new FetchFault("it does not say where to", "give the article's own address");
    return checkedUrl(location, policy, from);
  } catch (error) {
    answer.destroy();
    if (!(error instanceof FetchFault)) throw error;
    throw new FetchFault(`${from.hostname} redirects: ${error.reason}`, error.cure);
  }
}

/** A look-up cannot be stopped, but nobody has to wait for it. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
