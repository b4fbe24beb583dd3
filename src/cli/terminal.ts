import type { Readable, Writable } from "node:stream";
import picocolors from "picocolors";
import type { Config } from "../config.ts";
import type { Progress } from "./progress.ts";
import { createProgressLines } from "./progress-lines.ts";

export type Colours = ReturnType<typeof picocolors.createColors>;

/** Where commands write. Answers and results go to standard output, everything else to standard error. */
export interface Terminal {
  print(line: string): void;
  /** Whether anybody still reads what is printed. */
  isRead(): boolean;
  complain(line: string): void;
  readonly progress: Progress;
  readonly colours: Colours;
  /** Whether `colours` colour anything. */
  readonly isColoured: boolean;
  /** Columns for running text. */
  readonly width: number;
}

/** What a command reads from and writes to: those of the process, or others in their place. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
}

/** A terminal, or a pipe or file. */
export type OutputStream = Writable & Partial<Pick<NodeJS.WriteStream, "isTTY" | "columns" | "hasColors">>;

/** What laying out a page needs to know. */
export type Page = Pick<Terminal, "colours" | "isColoured" | "width">;

/** Lines longer than this are tiring to read; narrower ones than the second hold no text. */
const WIDEST = 100;
const NARROWEST = 20;

/** The terminal of a command: colours, bars and its width where there is one, plain text in a pipe or file. */
export async function createTerminal(
  config: Pick<Config, "isColourWanted">,
  { stdout, stderr }: Pick<Streams, "stdout" | "stderr">,
): Promise<Terminal> {
  const isColoured = config.isColourWanted && stdout.isTTY === true && stdout.hasColors?.() === true;
  const progress = isTerminal(stderr)
    ? (await import("./progress-bars.ts")).createProgressBars(stderr)
    : createProgressLines((line) => stderr.write(`${line}\n`));
  return {
    print: (line) => void stdout.write(`${line}\n`),
    isRead: () => !stdout.destroyed,
    complain: (line) => progress.note(line),
    progress,
    colours: picocolors.createColors(isColoured),
    isColoured,
    width: Math.max(NARROWEST, Math.min(WIDEST, stdout.isTTY === true ? (stdout.columns ?? WIDEST) : WIDEST)),
  };
}

export function isTerminal(stream: OutputStream): stream is NodeJS.WriteStream {
  return stream.isTTY === true;
}
