import { type Client, Events } from "discord.js";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { QuestionQueue } from "../../admission/question-queue.ts";
import { isConnected } from "../shards.ts";

/** Seconds: a question takes some tens of milliseconds, one that waits in a crowd some seconds. */
const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Of prom-client's own: Prometheus keeps such names for counters, and these are none. */
const MISNAMED = ["handles", "requests", "resources"].map((what) => `nodejs_active_${what}_total`);

/** What is counted and timed while the bot serves. Labels come of fixed lists: never of what people write. */
export interface Measures {
  /** Counts something asked: what kind it was, how it ended, and how long it took. */
  asked(kind: string, outcome: string, seconds: number): void;
  waited(seconds: number): void;
  refused(reason: "full" | "closing"): void;
  /** Counts what happens to a client's connection; the gateway is up while that client is connected. */
  follow(client: Client): void;
  /** Shows how many questions wait. */
  followQueue(queue: Pick<QuestionQueue, "waiting">): void;
  isGatewayUp(): boolean;
  /** Shows numbers that are looked up whenever somebody asks for them. */
  lookUp(
    name: string,
    help: string,
    look: () => Promise<number | Readonly<Record<string, number>>>,
    label?: string,
  ): void;
  /** All of it in the format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Begins to measure. `onFault` is told when a number cannot be looked up: the others are shown all the same. */
export function createMeasures(onFault: (error: unknown, name: string) => void = () => {}): Measures {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  for (const name of MISNAMED) register.removeSingleMetric(name);
  const questions = new Counter({
    name: "verbatim_questions_total",
    help: "Questions, checks and lists, by kind and by how they ended.",
    labelNames: ["kind", "outcome"],
    registers,
  });
  const seconds = new Histogram({
    name: "verbatim_question_seconds",
    help: "Time that answering took, without waiting.",
    labelNames: ["kind"],
    buckets: SECONDS,
    registers,
  });
  const waiting = new Histogram({
    name: "verbatim_queue_wait_seconds",
    help: "Time that questions waited for their turn.",
    buckets: SECONDS,
    registers,
  });
  const refusals = new Counter({
    name: "verbatim_queue_refused_total",
    help: "Questions that were refused because too many waited, or the end was near.",
    labelNames: ["reason"],
    registers,
  });
  for (const reason of ["full", "closing"]) refusals.inc({ reason }, 0);
  const gateway = new Counter({
    name: "verbatim_gateway_events_total",
    help: "What happened to the connection with Discord.",
    labelNames: ["event"],
    registers,
  });
  for (const event of ["ready", "reconnecting", "resumed", "disconnected", "rate_limited"])
    gateway.inc({ event }, 0);
  let client: Client | undefined;
  const isGatewayUp = (): boolean => client !== undefined && isConnected(client);
  new Gauge({
    name: "verbatim_gateway_up",
    help: "1 while every shard is connected.",
    registers,
    collect() {
      this.set(isGatewayUp() ? 1 : 0);
    },
  });
  let queue: Pick<QuestionQueue, "waiting"> | undefined;
  new Gauge({
    name: "verbatim_queue_waiting",
    help: "Questions that wait for their turn.",
    registers,
    collect() {
      this.set(queue?.waiting ?? 0);
    },
  });
  return {
    asked(kind, outcome, took) {
      questions.inc({ kind, outcome });
      seconds.observe({ kind }, took);
    },
    waited: (took) => waiting.observe(took),
    refused: (reason) => refusals.inc({ reason }),
    follow(its) {
      client = its;
      its.on(Events.ShardReady, () => gateway.inc({ event: "ready" }));
      its.on(Events.ShardReconnecting, () => gateway.inc({ event: "reconnecting" }));
      its.on(Events.ShardResume, () => gateway.inc({ event: "resumed" }));
      its.on(Events.ShardDisconnect, () => gateway.inc({ event: "disconnected" }));
      its.rest.on("rateLimited", () => gateway.inc({ event: "rate_limited" }));
    },
    followQueue(its) {
      queue = its;
    },
    isGatewayUp,
    lookUp(name, help, look, label) {
      new Gauge({
        name,
        help,
        registers,
        ...(label !== undefined && { labelNames: [label] }),
        async collect() {
          try {
            const found = await look();
            if (typeof found === "number") this.set(found);
            else
              for (const [value, number] of Object.entries(found)) this.set({ [label ?? ""]: value }, number);
          } catch (error) {
            this.reset();
            onFault(error, name);
          }
        },
      });
    },
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}
