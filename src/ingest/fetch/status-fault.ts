import type { IncomingMessage } from "node:http";
import { FetchFault } from "./fetch-fault.ts";
import { retryAfterMs } from "./retry-after.ts";

/** What an answer's status means for people; `null` where its body is what was asked for. */
export function statusFault(
  { statusCode: status = 0, headers }: Pick<IncomingMessage, "statusCode" | "headers">,
  { hostname }: URL,
  now: number,
): FetchFault | null {
  if (status === 200 || status === 203) return null;
  const isPassing = status === 408 || status === 425 || status === 429 || status >= 500;
  const about = {
    status,
    isPassing,
    retryAfterMs: isPassing ? retryAfterMs(headers["retry-after"], now) : null,
  };
  switch (status) {
    case 401:
    case 402:
    case 403:
    case 407:
      return new FetchFault(`${hostname} does not give this page to everybody (${status})`, FILE, about);
    case 404:
    case 410:
      return new FetchFault(`there is no such page at ${hostname} (${status})`, "check the address", about);
    case 429:
      return new FetchFault(`${hostname} asks for fewer requests (429)`, "try later", about);
    case 451:
      return new FetchFault(`${hostname} may not give this page here (451)`, FILE, about);
    default:
      return status >= 500
        ? new FetchFault(`${hostname} has trouble of its own (${status})`, "try later", about)
        : new FetchFault(
            `${hostname} answered with status ${status}: expected 200`,
            "check the address",
            about,
          );
  }
}

const FILE = "save the page as a file and add that";
