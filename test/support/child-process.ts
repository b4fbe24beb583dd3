import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export interface Child {
  readonly process: ChildProcess;
  /** What it wrote to standard output so far. */
  output(): string;
  /** Resolves when a line of its output is exactly `line`; rejects when it ends before. */
  says(line: string): Promise<void>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
  kill(): Promise<void>;
}

/** Runs a script of the compiled tests, `file` beside the module at `from`, in a process of its own. */
export function startChild(from: string, file: string, args: readonly string[]): Child {
  const path = fileURLToPath(new URL(file, from));
  const child = spawn(process.execPath, [path, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let errors = "";
  child.stdout.on("data", (data) => {
    out += data;
  });
  child.stderr.on("data", (data) => {
    errors += data;
  });
  const ended = new Promise<number | string | null>((resolve) => {
    child.on("close", (code, signal) => resolve(code ?? signal));
  });
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  onTestFinished(kill);
  return {
    process: child,
    output: () => out,
    says: (line) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (out.split("\n").includes(line)) resolve();
        };
        child.stdout.on("data", look);
        look();
        ended.then((end) => {
          look();
          reject(new Error(`Expected the line "${line}", got the end (${end}): ${out}${errors}`));
        });
      }),
    ended,
    kill,
  };
}
