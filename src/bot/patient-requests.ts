import { setTimeout as wait } from "node:timers/promises";
import { type Client, DefaultRestOptions, REST, type RESTOptions } from "discord.js";

/** Discord's pauses are seconds long; this is for a network that hiccups. */
const PAUSE_MS = 300;
/** Where a refusal does not say how long to wait. */
const UNSAID_WAIT_SECONDS = 1;

type MakeRequest = RESTOptions["makeRequest"];

/**
 * Requests as discord.js makes them, with three of its holes mended: a 429 that says how long to wait in its body alone would be
 * sent again at once and for ever; a 5xx is tried again without a pause; a connection that the other side closes in the
 * midst of a request is not tried again at all. What is tried again is harmless: interactions are answered once, messages carry a nonce.
 */
export function patientRequests(makeRequest: MakeRequest = DefaultRestOptions.makeRequest): MakeRequest {
  return async (url, init) => {
    try {
      const response = await makeRequest(url, init);
      if (response.status >= 500) await wait(PAUSE_MS);
      if (response.status !== 429 || response.headers.has("retry-after")) return response;
      const body = await response.text();
      const headers = new Headers([...response.headers]);
      headers.set("retry-after", String(secondsIn(body)));
      return new Response(body, { status: 429, headers });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "UND_ERR_SOCKET") throw error;
      await wait(PAUSE_MS);
      // The code that the library tries again.
      throw Object.assign(new Error("ECONNRESET", { cause: error }), { code: "ECONNRESET" });
    }
  };
}

function secondsIn(body: string): number {
  try {
    const { retry_after: seconds } = JSON.parse(body) as { retry_after?: unknown };
    return typeof seconds === "number" && seconds > 0 ? seconds : UNSAID_WAIT_SECONDS;
  } catch {
    return UNSAID_WAIT_SECONDS;
  }
}

/** Of Discord's 50 a second, so that with those sent at once no second has more. */
const REQUESTS_PER_SECOND = 45;
const SENT_AT_ONCE = 5;

/**
 * Interaction endpoints do not count to a bot's 50 requests a second, and have 3 seconds to be answered; discord.js counts them
 * all. Requests without the bot's token go their own way, which ends as the client's own does. The others are spread over the second: discord.js
 * would send 50 at its beginning, whose answers come all at once, and, where they are late, too many for Discord's second.
 * Source: https://docs.discord.com/developers/interactions/receiving-and-responding
 */
export function keepToGlobalLimit({ rest }: Pick<Client, "rest">): void {
  const spread = createSpread(1_000 / REQUESTS_PER_SECOND, SENT_AT_ONCE);
  const unlimited = new REST({ ...rest.options, globalRequestsPerSecond: Number.MAX_SAFE_INTEGER });
  unlimited.on("rateLimited", (limit) => rest.emit("rateLimited", limit));
  const queueRequest = rest.queueRequest.bind(rest);
  rest.queueRequest = (request) =>
    request.auth === false ? unlimited.queueRequest(request) : spread(() => queueRequest(request));
  // A client that is destroyed stops its timers with these two.
  const clearHashSweeper = rest.clearHashSweeper.bind(rest);
  rest.clearHashSweeper = () => {
    clearHashSweeper();
    unlimited.clearHashSweeper();
  };
  const clearHandlerSweeper = rest.clearHandlerSweeper.bind(rest);
  rest.clearHandlerSweeper = () => {
    clearHandlerSweeper();
    unlimited.clearHandlerSweeper();
  };
}

/**
 * Begins things so long after each other, in their order, but a few at once where there were none for a while.
 * @param now milliseconds since some moment
 */
export function createSpread(
  gapMs: number,
  atOnce: number,
  now: () => number = () => performance.now(),
): <T>(begin: () => Promise<T>) => Promise<T> {
  /** When the next one would be due if all had come evenly. */
  let dueAt = Number.NEGATIVE_INFINITY;
  return async (begin) => {
    const at = Math.max(dueAt, now() - gapMs * (atOnce - 1));
    dueAt = at + gapMs;
    const waitMs = at - now();
    if (waitMs > 0) await wait(waitMs);
    return begin();
  };
}
