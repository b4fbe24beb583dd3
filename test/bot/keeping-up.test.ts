import { Collection, Status } from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import { createLongWork } from "../../src/admission/long-work.ts";
import { createKeepingUp, type KeepingUpClient } from "../../src/bot/keeping-up.ts";
import { createLog } from "../../src/bot/log.ts";
import type { AddedFiles, Libraries } from "../../src/library/library.ts";

/** Servers of the first and second of two shards, and one that the bot has left. */
const [ZERO, ONE, LEFT] = [String(2n << 22n), String(3n << 22n), String(4n << 22n)];

/** A process of two, in the servers given. */
function clientOf(shard: number, ...servers: string[]): KeepingUpClient {
  return {
    ws: { shards: new Collection([[shard, { status: Status.Ready }]]) },
    options: { shardCount: 2 },
    guilds: { cache: new Collection(servers.map((id) => [id, { id }])) },
  } as unknown as KeepingUpClient;
}

const LOOKED: AddedFiles = {
  added: 0,
  replaced: 0,
  unchanged: 0,
  twins: 0,
  refused: [],
  articles: [],
  seconds: 0,
};

/** Libraries of which each has as many runs due as are given, or fails. */
function keepingUp(due: Record<string, number>, failing: readonly string[] = []) {
  const calls: string[] = [];
  const lines: string[] = [];
  let atOnce = 0;
  const libraries = {
    tenantsWithDueFeeds: async () => Object.keys(due).filter((tenant) => (due[tenant] ?? 0) > 0),
    async refreshDueFeeds(tenant: string) {
      calls.push(tenant);
      const left = due[tenant] ?? 0;
      due[tenant] = left - 1;
      atOnce += 1;
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (atOnce > 1) calls.push("at once");
      atOnce -= 1;
      if (failing.includes(tenant)) {
        due[tenant] = 0;
        throw new Error("broken");
      }
      return left > 0 ? LOOKED : null;
    },
    keepSharedUp: ({ signal }: { signal: AbortSignal }) => {
      calls.push("shared");
      return new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
    },
  };
  const log = createLog("info", { write: (line) => lines.push(line) });
  const closing = new AbortController().signal;
  const context = {
    libraries: libraries as unknown as Libraries,
    log,
    closing,
    longWork: createLongWork(closing),
  };
  const made = createKeepingUp(context, { folders: [], lookEveryMs: 5 });
  onTestFinished(() => made.stop());
  return { ...made, calls, lines, due };
}

test("a process looks at feeds of servers of its own that it is in, one after the other, until nothing is due", async () => {
  const { go, calls, lines, due } = keepingUp({ [ZERO]: 2, [ONE]: 1, [LEFT]: 1 });
  go(clientOf(1, ZERO, ONE));
  // The second look has found nothing.
  await expect.poll(() => due[ONE]).toBe(-1);
  expect(calls).toEqual([ONE, ONE]);
  due[ONE] = 1;
  await expect.poll(() => calls).toEqual([ONE, ONE, ONE, ONE]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { server: ONE, msg: "feeds looked at", added: 0 },
    { server: ONE, msg: "feeds looked at" },
  ]);
});

test("servers take turns; one that fails does not keep the next, nor the next time", async () => {
  const [a, b, c] = [ZERO, String(6n << 22n), String(8n << 22n)] as const;
  const { go, calls, lines } = keepingUp({ [a]: 2, [b]: 1, [c]: 1 }, [b]);
  go(clientOf(0, a, b, c));
  await expect.poll(() => calls.filter((call) => call !== "shared")).toEqual([a, b, c, a, c, a]);
  expect(lines.filter((line) => line.includes("looking at feeds failed"))).toHaveLength(1);
});

test("the process of the first shard keeps the shared library up; nothing is begun after the end", async () => {
  const first = keepingUp({});
  first.go(clientOf(0));
  first.go(clientOf(0));
  await expect.poll(() => first.calls).toEqual(["shared"]);
  await first.stop();
  first.due[ZERO] = 1;
  first.go(clientOf(0, ZERO));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(first.calls).toEqual(["shared"]);
});
