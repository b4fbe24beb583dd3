import { setMaxListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Events } from "discord.js";
import type { Logger } from "pino";
import { createAutocompletes } from "../../commands/autocomplete/autocompletes.ts";
import { createAskedMessages } from "../../commands/dispatch/asked-messages.ts";
import { createPostedMessages } from "../../commands/dispatch/posted-messages.ts";
import type { BotContext } from "../../commands/dispatch/bot-context.ts";
import { createLongWork } from "../admission/long-work.ts";
import { createQuestionQueue, type QuestionQueueOptions } from "../admission/question-queue.ts";
import { createRateLimits } from "../admission/rate-limits.ts";
import { createConversations } from "../library/conversations.ts";
import type { Libraries } from "../library/library.ts";
import { attachHandlers } from "./attach-handlers.ts";
import { stayConnected } from "./connection.ts";
import { Unreachable } from "./connection-fault.ts";
import { createInFlight } from "./in-flight.ts";
import { createKeepingUp } from "./keeping-up.ts";
import { measuredLibraries, measuredQueue } from "./metrics/measured.ts";
import type { Measures } from "./metrics/measures.ts";
import { createSweeping } from "./sweeping.ts";

export interface BotOptions {
  readonly token: string;
  readonly libraries: Libraries;
  readonly log: Logger;
  /** Aborted: takes no further question, finishes those under way, closes. */
  readonly signal: AbortSignal;
  readonly apiUrl?: string | undefined;
  /** Whether what is written in the bot's own threads is read without a mention; needs a privileged intent. */
  readonly readsMessages?: boolean | undefined;
  /** Files and folders that the shared library is kept up with; absolute. */
  readonly folders?: readonly string[] | undefined;
  /** Whether links in them that lead out of them are followed; not unless it is said. */
  readonly areLinksFollowed?: boolean | undefined;
  /** Counts and times what is asked, where somebody wants to know. */
  readonly measures?: Measures | undefined;
  /** For tests: clocks and limits of their own. */
  readonly now?: (() => Date) | undefined;
  readonly rateLimits?: Parameters<typeof createRateLimits>[0] | undefined;
  readonly queue?: QuestionQueueOptions | undefined;
  readonly lookForFeedsEveryMs?: number | undefined;
  readonly deafAfterMs?: number | undefined;
  readonly isUnthrottled?: boolean | undefined;
  readonly requestTimeoutMs?: number | undefined;
  readonly finishWithinMs?: number | undefined;
}

/** What was asked before the end is answered within this time; who still waits shortly before its end is told to come back. */
const FINISH_WITHIN_MS = 1_200;
const TELL_WITHIN_MS = 500;
/** Between two connections; doubled each time up to the longest: Discord takes 1,000 sign-ons a day. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 300_000;

/** Serves until `signal` is aborted. Rejects with a `UserError` where Discord refuses the bot or cannot be reached at first. */
export async function runBot(options: BotOptions): Promise<void> {
  const { log, signal, measures, now = () => new Date(), finishWithinMs = FINISH_WITHIN_MS } = options;
  setMaxListeners(0, signal); // each long work of each server listens
  const plainQueue = createQuestionQueue(options.queue);
  const queue = measures === undefined ? plainQueue : measuredQueue(plainQueue, measures);
  const libraries =
    measures === undefined ? options.libraries : measuredLibraries(options.libraries, measures);
  measures?.followQueue(queue);
  const context: BotContext = {
    libraries,
    conversations: createConversations(),
    asked: createAskedMessages(),
    posted: createPostedMessages(),
    rateLimits: createRateLimits(options.rateLimits),
    queue,
    longWork: createLongWork(signal),
    autocompletes: createAutocompletes(libraries),
    readsOwnThreads: options.readsMessages === true,
    log,
    now,
    closing: signal,
  };
  const inFlight = createInFlight();
  const disconnect = new AbortController();
  const onAbort = async (): Promise<void> => {
    log.info({ underWay: inFlight.count }, "closing");
    const drained = queue.drain(finishWithinMs - TELL_WITHIN_MS);
    const isDone = await inFlight.settled(finishWithinMs);
    if (isDone) await drained;
    else log.warn({ underWay: inFlight.count }, "closing before everything was answered");
    disconnect.abort();
  };
  signal.addEventListener("abort", () => void onAbort(), { once: true });
  const sweeping = createSweeping(context, inFlight);
  const keepingUp = createKeepingUp(context, {
    folders: options.folders ?? [],
    areLinksFollowed: options.areLinksFollowed,
    lookEveryMs: options.lookForFeedsEveryMs,
  });
  try {
    await serve({ ...options, signal: disconnect.signal }, (client) => {
      measures?.follow(client);
      attachHandlers(client, context, { inFlight, sweeping, keepingUp });
    });
  } finally {
    sweeping.stop();
    await keepingUp.stop();
  }
}

/** Connects again, with growing pauses, whenever the connection has gone deaf or, once it was there, cannot be made. */
async function serve(
  { signal, log, ...options }: BotOptions,
  attach: Parameters<typeof stayConnected>[0]["attach"],
): Promise<void> {
  let wasReady = false;
  let pauseMs = FIRST_PAUSE_MS;
  const attachTo: typeof attach = (client) => {
    client.once(Events.ClientReady, () => {
      wasReady = true;
      pauseMs = FIRST_PAUSE_MS;
    });
    attach(client);
  };
  for (;;) {
    try {
      if ((await stayConnected({ ...options, signal, attach: attachTo })) === "stopped") return;
    } catch (error) {
      if (!wasReady || !(error instanceof Unreachable)) throw error;
    }
    log.error({ pauseMs }, "the connection is gone: connecting again");
    await pause(pauseMs, signal);
    if (signal.aborted) return;
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => {}); // aborted: the caller looks
}
