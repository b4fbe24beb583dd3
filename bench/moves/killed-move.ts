import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Archive } from "../../src/archive/archive.ts";
import type { MovedPlace } from "./moved-place.ts";

/** How far a move has come: articles that are there, of servers and of all. */
export interface Arrived {
  readonly own: number;
  readonly shared: number;
}

/** A moment of a move to kill it at. */
export interface KillMoment {
  readonly name: string;
  /** @param before what was there when the process began: each is to bring something */
  readonly isReached: (arrived: Arrived, before: Arrived) => boolean;
  /** To wait from then on, milliseconds. */
  readonly laterMs: number;
}

/** One process from its start to its end. */
export interface MoveRun {
  /** The moment that it was killed at, with what was there; `null`: it came to its end. */
  readonly killed: (Arrived & { readonly at: string }) | null;
  readonly seconds: number;
  /** The most memory that it had, MB; 0 where the system does not tell. */
  readonly peakMemoryMB: number;
}

export interface KilledMoveOptions {
  /** Of `verbatim`: the command line of the move. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** In the order in which they come; a process that ends before its moment is not killed. */
  readonly moments: readonly KillMoment[];
  /** Where it is moved to, read meanwhile. */
  readonly target: MovedPlace;
  readonly tell: (line: string) => void;
}

const MAIN = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));
const LOOK_EVERY_MS = 100;

/** Runs `verbatim move` in a process of its own, kills it (SIGKILL) at each moment, and starts it again. Rejects where a run fails. */
export async function moveKilled(options: KilledMoveOptions): Promise<MoveRun[]> {
  const runs: MoveRun[] = [];
  for (const moment of [...options.moments, null]) {
    const run = await runUntil(moment, options);
    runs.push(run);
    options.tell(
      run.killed === null
        ? `came to its end after ${run.seconds} s, with ${run.peakMemoryMB} MB`
        : `killed ${run.killed.at} after ${run.seconds} s: ${run.killed.own} articles of servers and ${run.killed.shared} others were there`,
    );
  }
  return runs;
}

async function runUntil(
  moment: KillMoment | null,
  { args, environment, target }: KilledMoveOptions,
): Promise<MoveRun> {
  const before = await arrivedAt(target);
  const begun = performance.now();
  const child = spawn(process.execPath, [MAIN, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...environment },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  let end: number | string | null | undefined;
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      end = code ?? signal;
      resolve();
    });
  });
  let peakMemoryMB = 0;
  let killed: MoveRun["killed"] = null;
  while (end === undefined) {
    peakMemoryMB = Math.max(peakMemoryMB, peakMemoryOf(child.pid));
    if (moment !== null && killed === null) {
      const arrived = await arrivedAt(target);
      if (moment.isReached(arrived, before)) {
        await sleep(moment.laterMs);
        killed = { at: moment.name, ...(moment.laterMs > 0 ? await arrivedAt(target) : arrived) };
        child.kill("SIGKILL");
      }
    }
    await Promise.race([ended, sleep(LOOK_EVERY_MS)]);
  }
  await ended;
  if (end === 0) killed = null;
  else if (killed === null) throw new Error(`Expected the move to come to its end, got ${end}: ${said}`);
  return { killed, seconds: Math.round((performance.now() - begun) / 100) / 10, peakMemoryMB };
}

/** Counts what readers of the place see, which costs little: one number of each outlet. */
async function arrivedAt({ shared, store }: MovedPlace): Promise<Arrived> {
  let own = 0;
  for (const { tenant } of await store.tenants()) {
    const of = store.of(tenant);
    const archive = await of.own();
    if (archive !== undefined) own += await articlesIn(archive);
    await of.close();
  }
  return { own, shared: await articlesIn(shared) };
}

async function articlesIn(archive: Archive): Promise<number> {
  return (await archive.outlets()).reduce((sum, { articles }) => sum + articles, 0);
}

function peakMemoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/VmHWM:\s+(\d+) kB/u.exec(status)?.[1] ?? 0) / 1_024);
  } catch {
    return 0; // it has ended, or there is no such file
  }
}
