import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { runCli as run } from "../../src/cli/run-cli.ts";
import { testModel } from "../support/running-bot.ts";
import { MODEL_CACHE } from "../embeddings/model-cache.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));

export interface CliResult {
  /** Exit code; `null` when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  /** What is piped in; nothing by default. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The model is converted once for all tests; one thread loads it in half the time of two, and no test embeds much. */
const SETTINGS = { VERBATIM_MODELS: MODEL_CACHE, EMBEDDING_THREADS: "1" };

/**
 * Runs the built command line to its end, in this process, which spares the tests the start of one for each: streams and settings
 * are its own all the same. Settings of whoever runs the tests do not reach it.
 */
export async function runCli(
  args: readonly string[],
  { input = "", env = {} }: CliOptions = {},
): Promise<CliResult> {
  const [stdout, stderr] = [collector(), collector()];
  const streams = { stdin: Readable.from(input === "" ? [] : [Buffer.from(input)]), stdout, stderr };
  // Loading the model takes longer than all the rest; where it is about the model itself, it is loaded.
  const prepare = Object.keys(env).some((name) => /MODEL/u.test(name)) ? undefined : testModel;
  const code = await run(args, { streams, environment: { ...SETTINGS, ...env }, prepare });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collector(): Writable & { text(): string } {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  return Object.assign(stream, { text: () => Buffer.concat(pieces).toString("utf8") });
}

export interface ProcessOptions extends CliOptions, Pick<SpawnOptions, "cwd" | "uid" | "gid"> {}

/** The same as a process of its own. */
export async function runProcess(args: readonly string[], options: ProcessOptions = {}): Promise<CliResult> {
  return endOf(startCli(args, options));
}

/** Starts the built command line as a process. */
export function startCli(
  args: readonly string[],
  { input = "", env = {}, ...options }: ProcessOptions = {},
): ChildProcess {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], {
    ...options,
    env: { ...(PATH && { PATH }), ...SETTINGS, ...env },
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

/** An empty data folder. */
export function dataFolderIn(folder: string, name = "data"): string {
  const data = join(folder, name);
  mkdirSync(data);
  return data;
}

/** Writes files into a folder, which is made when it is missing. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
