import { type Client, Events } from "discord.js";
import { explainedLoginError, fatalClose } from "./connection-fault.ts";
import { type ClientSettings, createClient } from "./create-client.ts";
import { watchForDeafness } from "./watchdog.ts";

export interface ConnectionOptions extends ClientSettings {
  readonly token: string;
  /** Puts the bot's handlers onto a new client, before it logs in. */
  readonly attach: (client: Client) => void;
  readonly signal: AbortSignal;
  readonly deafAfterMs?: number | undefined;
}

/** A login that Discord leaves unanswered is given up after this. */
const LOGIN_TIMEOUT_MS = 60_000;

/**
 * Connects, and stays connected until `signal` is aborted ("stopped") or the connection has gone deaf ("deaf"); the client
 * is closed then. Rejects with a `UserError` that names the cure where Discord refuses the bot or cannot be reached.
 */
export async function stayConnected({
  token,
  attach,
  signal,
  deafAfterMs,
  ...settings
}: ConnectionOptions): Promise<"stopped" | "deaf"> {
  const client = createClient(settings);
  let endWatch = (): void => {};
  let onAbort = (): void => {};
  try {
    const ended = new Promise<"stopped" | "deaf">((resolve, reject) => {
      onAbort = () => resolve("stopped");
      signal.addEventListener("abort", onAbort, { once: true });
      endWatch = watchForDeafness(client, () => resolve("deaf"), deafAfterMs);
      client.on(Events.ShardDisconnect, ({ code }) => {
        const fault = fatalClose(code);
        if (fault !== undefined) reject(fault);
      });
    });
    ended.catch(() => {}); // reported where it is awaited
    attach(client);
    const login = client.login(token).catch((error: unknown) => {
      throw explainedLoginError(error);
    });
    login.catch(() => {});
    const first = await Promise.race([login, ended, timeout(LOGIN_TIMEOUT_MS)]);
    return first === "stopped" || first === "deaf" ? first : first === null ? "deaf" : await ended;
  } finally {
    endWatch();
    // The signal outlives many connections, and would hold each of their clients.
    signal.removeEventListener("abort", onAbort);
    await Promise.race([client.destroy(), timeout(1_000)]);
  }
}

function timeout(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null).unref());
}
