import { Collection, Status } from "discord.js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createInFlight } from "../../src/bot/in-flight.ts";
import { createLog } from "../../src/bot/log.ts";
import { createSweeping, type SweepingClient } from "../../src/bot/sweeping.ts";
import { keepTenantsInStep } from "../../src/bot/tenants-in-step.ts";
import type { Libraries } from "../../src/library/library.ts";

const SIX_HOURS_MS = 6 * 60 * 60 * 1_000;
/** Servers of the first and second of two shards. */
const [ZERO, ONE] = [String(2n << 22n), String(3n << 22n)];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Process 0 of 2, in the servers given. */
function clientIn(...servers: string[]) {
  const shard = { status: Status.Ready };
  const client = {
    ws: { shards: new Collection([[0, shard]]) },
    options: { shardCount: 2 },
    guilds: { cache: new Collection(servers.map((id) => [id, { id }])) },
  };
  return { client: client as unknown as SweepingClient, shard };
}

function libraries(known: Record<string, string | null>) {
  const calls: string[] = [];
  const made = {
    calls,
    tenants: async () => Object.entries(known).map(([tenant, deletedAfter]) => ({ tenant, deletedAfter })),
    join: async (tenant: string) => void calls.push(`join ${tenant}`),
    leave: async (tenant: string) => void calls.push(`leave ${tenant}`),
    sweep: async (isThere: (tenant: string) => boolean = () => false) => {
      const deleted = Object.keys(known).filter((tenant) => !isThere(tenant));
      calls.push(`sweep ${deleted}`);
      return deleted;
    },
    expireRecords: async () => void calls.push("expire"),
    expireFeeds: async () => [],
  };
  return made as typeof made & Libraries;
}

const log = createLog("silent", { write: () => {} });
const sweepingOf = (its: Libraries, closing = new AbortController().signal) =>
  createSweeping({ libraries: its, log, closing }, createInFlight());

test("one process of two notes nothing of the other's servers", async () => {
  const its = libraries({ [ZERO]: null, [ONE]: null });
  await keepTenantsInStep(clientIn().client, its, log);
  expect(its.calls).toEqual([`leave ${ZERO}`]);
});

test("a server whose library cannot be changed does not keep the next from being noted", async () => {
  const its = libraries({ [ZERO]: "2031-01-01", [String(4n << 22n)]: null });
  const join = async () => Promise.reject(new Error("broken"));
  await keepTenantsInStep(clientIn(ZERO).client, { ...its, join }, log);
  expect(its.calls).toEqual([`leave ${4n << 22n}`]);
});

test("nothing is deleted of a server that the bot is in, nor of another process's", async () => {
  const left = String(4n << 22n);
  const its = libraries({ [ZERO]: "2031-01-01", [ONE]: "2031-01-01", [left]: "2031-01-01" });
  sweepingOf(its).go(clientIn(ZERO).client);
  await vi.advanceTimersByTimeAsync(0);
  expect(its.calls).toEqual([`sweep ${left}`, "expire"]);
});

test("data is looked for every six hours while connected, once for all clients", async () => {
  const its = libraries({});
  const sweeping = sweepingOf(its);
  const sweeps = () => its.calls.filter((call) => call.startsWith("sweep"));
  const { client, shard } = clientIn();
  sweeping.go(clientIn().client);
  sweeping.go(client);
  expect(sweeps()).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(SIX_HOURS_MS);
  expect(sweeps()).toHaveLength(3);
  shard.status = Status.Disconnected;
  await vi.advanceTimersByTimeAsync(SIX_HOURS_MS);
  expect(sweeps()).toHaveLength(3);
  shard.status = Status.Ready;
  await vi.advanceTimersByTimeAsync(SIX_HOURS_MS);
  expect(sweeps()).toHaveLength(4);
  sweeping.stop();
  sweeping.go(client);
  expect(sweeps()).toHaveLength(4);
  expect(vi.getTimerCount()).toBe(0);
});

test("nothing is deleted once the bot is closing", () => {
  const its = libraries({});
  sweepingOf(its, AbortSignal.abort()).go(clientIn().client);
  expect(its.calls).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
