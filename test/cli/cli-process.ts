import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { MODEL_CACHE } from "../embeddings/model-cache.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));

export interface CliResult {
  /** Exit code; `null` when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions extends Pick<SpawnOptions, "cwd" | "uid" | "gid"> {
  /** What is piped in; nothing by default. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line to its end. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  return endOf(startCli(args, options));
}

/** Starts the built command line; settings of whoever runs the tests do not reach it. */
export function startCli(
  args: readonly string[],
  { input = "", env = {}, ...options }: CliOptions = {},
): ChildProcess {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], {
    ...options,
    env: { ...(PATH && { PATH }), ...env },
  });
  child.stdin?.on("error", () => {}); // it may end without reading
  child.stdin?.end(input);
  return child;
}

export function endOf(child: ChildProcess): Promise<CliResult> {
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** A folder for the tests of one file, gone after them. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A data folder that has the model already, so that it is not converted for each test. */
export function dataFolderIn(folder: string, name = "data"): string {
  const data = join(folder, name);
  mkdirSync(MODEL_CACHE, { recursive: true });
  mkdirSync(data);
  symlinkSync(MODEL_CACHE, join(data, "models"));
  return data;
}

/** Writes files into a folder, which is made when it is missing. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
