import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Fault } from "./faults.ts";
import type { RecordedRequest } from "./recorded-request.ts";
import type { ApiResponse } from "./router.ts";

/** Does what a fault says; `true` when the request is thereby over. */
export async function misbehave(
  fault: Fault | undefined,
  outgoing: ServerResponse,
  request: RecordedRequest,
): Promise<boolean> {
  if (fault === undefined || fault === "lost") return false;
  if (fault === "hang") return true;
  if (fault === "reset" || fault === "closed") {
    if (fault === "reset") outgoing.socket?.resetAndDestroy();
    else outgoing.destroy();
    return true;
  }
  if ("delayMs" in fault) {
    await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    return false;
  }
  request.status = fault.status;
  const body = fault.body ?? { message: `${fault.status}: made to fail`, code: 0 };
  write(outgoing, { status: fault.status, body }, fault.headers ?? {});
  return true;
}

/** Sends an answer as JSON. */
export function write(
  outgoing: ServerResponse,
  { status, body }: ApiResponse,
  headers: Readonly<Record<string, string>>,
): void {
  const type = body === undefined ? {} : { "content-type": "application/json" };
  outgoing.writeHead(status, { ...type, ...headers });
  outgoing.end(body === undefined ? undefined : JSON.stringify(body));
}

/** A bucket for each route, never used up: what is refused for its rate is a fault that a test asked for. */
export function limitHeaders(template: string): Record<string, string> {
  return {
    "x-ratelimit-limit": "1000",
    "x-ratelimit-remaining": "999",
    "x-ratelimit-reset-after": "1",
    "x-ratelimit-bucket": createHash("sha1").update(template).digest("hex"),
  };
}
