import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);
/** Packages are fetched once for all tests of a machine. */
const FOLDER = process.env.VERBATIM_TEST_POSTGRES ?? join(tmpdir(), "verbatim-postgres");
/** What the servers take for "/". */
export const POSTGRES_ROOT = join(FOLDER, "root");
const SCRIPT = "test/support/postgres/postgres.sh";

/** A PostgreSQL server with a database of its own for a test file. */
export interface PostgresServer {
  readonly port: number;
  /** Of a fresh database, as its superuser. */
  readonly url: string;
  stop(): Promise<void>;
  /** Kills every process of the server at once, as a power cut would; resolves when they have ended. */
  kill(): Promise<void>;
  /** Starts it again after that, on the same port. */
  restart(): Promise<void>;
  /** Runs a program of PostgreSQL's own, such as pg_dump, as its superuser; what it prints. */
  program(name: string, ...args: readonly string[]): Promise<string>;
  /** Makes a replica of it, with the same databases. */
  follow(): Promise<PostgresServer>;
  /** Makes a replica take writes. */
  promote(): Promise<void>;
}

/** Why no server can be had here; `null` where one can. It is installed by root alone, from Debian's packages. */
function whyNoServer(): string | null {
  if (existsSync(join(FOLDER, "root/usr/lib/postgresql/17/bin/postgres")))
    return process.getuid?.() === 0 ? null : "not root";
  if (process.getuid?.() !== 0) return "not root";
  if (!existsSync("/usr/bin/apt-get") || !existsSync("/usr/share/keyrings/debian-archive-keyring.gpg"))
    return "no Debian packages";
  return null;
}

/**
 * Starts a server under a name of its own, or returns why there is none: no root, no packages, no way to fetch them.
 */
export async function startPostgres(purpose: string): Promise<PostgresServer | string> {
  // Of this process alone: one that a killed run has left is in nobody's way.
  const name = `${purpose}-${process.pid}`;
  const why = whyNoServer();
  if (why !== null) return why;
  const port = await freePort();
  try {
    await run("sh", [SCRIPT, "install", FOLDER], { timeout: 300_000 });
    await run("sh", [SCRIPT, "start", FOLDER, name, String(port)], { timeout: 120_000 });
  } catch (error) {
    return `PostgreSQL could not be installed or started: ${String((error as { stderr?: unknown }).stderr ?? error).trim()}`;
  }
  const database = `test_${process.pid}_${Date.now()}`;
  const admin = new pg.Client({ host: "127.0.0.1", port, user: "postgres", database: "postgres" });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${database}`);
  await admin.end();
  return serverAt(name, port, database);
}

function serverAt(name: string, port: number, database: string): PostgresServer {
  const script = async (what: string, ...args: readonly string[]): Promise<void> => {
    await run("sh", [SCRIPT, what, FOLDER, ...args], { timeout: 120_000 });
  };
  return {
    port,
    url: `postgres://postgres@127.0.0.1:${port}/${database}`,
    restart: () => script("start", name, String(port)),
    async program(which, ...args) {
      const path = `/usr/lib/postgresql/17/bin/${which}`;
      const { stdout } = await run("chroot", ["--userspec=999:999", POSTGRES_ROOT, path, ...args], {
        env: { ...process.env, PGHOST: "127.0.0.1", PGPORT: String(port), PGUSER: "postgres" },
      });
      return stdout;
    },
    promote: () => script("promote", name),
    async follow() {
      const [replica, own] = [`${name}-replica`, await freePort()];
      await script("follow", replica, String(own), String(port));
      return serverAt(replica, own, database);
    },
    async kill() {
      const lock = join(FOLDER, "root/pg", name, "postmaster.pid");
      const server = Number(readFileSync(lock, "utf8").split("\n")[0]);
      const all = [server, ...childrenOf(server)];
      for (const pid of all) process.kill(pid, "SIGKILL");
      while (all.some(isRunning)) await sleep(10);
      // Whoever adopted the dead has not buried them yet, and a server that starts would take them for alive.
      for (const path of [lock, join(FOLDER, "root/tmp", `.s.PGSQL.${port}.lock`)])
        rmSync(path, { force: true });
    },
    stop: async () => {
      // One that was killed is stopped.
      if (existsSync(join(FOLDER, "root/pg", name, "postmaster.pid"))) await script("stop", name);
      rmSync(join(FOLDER, "root/pg", name), { recursive: true, force: true });
      rmSync(join(FOLDER, "root/pg", `${name}.log`), { force: true });
    },
  };
}

/** Whether a process is there and no zombie. */
function isRunning(pid: number): boolean {
  try {
    return !/\) Z /u.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => {
      try {
        // After the name, which may hold anything: state, then the parent.
        return (
          Number(
            readFileSync(`/proc/${pid}/stat`, "utf8")
              .replace(/^.*\) \S+ /su, "")
              .split(" ")[0],
          ) === parent
        );
      } catch {
        return false; // it has ended
      }
    })
    .map(Number);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
