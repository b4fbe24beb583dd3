import type { Readable, Writable } from "node:stream";
import picocolors from "picocolors";
import type { Config } from "../config.ts";
import type { Progress } from "./progress.ts";
import { createProgressLines } from "./progress-lines.ts";
import { withNumbersKept, wrapIndented } from "./wrap-text.ts";

export type Colours = ReturnType<typeof picocolors.createColors>;

/** Where commands write. Answers and results go to standard output, everything else to standard error. */
export interface Terminal {
  /** Prints as it stands: what is laid out already, and what is for programs. */
  print(text: string): void;
  /** The same page by page, where it is longer than the screen. */
  page(text: string): Promise<void>;
  /** Prints a sentence for people, in lines of the terminal's width where there is one. */
  tell(sentence: string): void;
  /** Whether anybody still reads what is printed. */
  isRead(): boolean;
  /** The same on standard error; line ends are kept. */
  complain(sentence: string): void;
  readonly progress: Progress;
  readonly colours: Colours;
  /** Whether `colours` colour anything. */
  readonly isColoured: boolean;
  /** Whether people look at it on a screen of this width, and not a program or a file at whole lines. */
  readonly isScreen: boolean;
  /** Whether the screen makes links of what is marked as one (OSC 8). */
  readonly areLinksShown: boolean;
  /** Columns for running text, as they are now. */
  readonly width: number;
  /** Lines of the screen; `undefined` where there is none. */
  readonly rows: number | undefined;
}

/** What a command reads from and writes to: those of the process, or others in their place. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
}

/** A terminal, or a pipe or file. */
export type OutputStream = Writable &
  Partial<Pick<NodeJS.WriteStream, "isTTY" | "columns" | "rows" | "hasColors">>;

/** What laying out a page needs to know. */
export type Page = Pick<Terminal, "colours" | "isColoured" | "width" | "isScreen" | "areLinksShown">;

/** Lines longer than this are tiring to read; narrower ones than the second hold no text. */
const WIDEST = 100;
const NARROWEST = 20;

/** The terminal of a command: colours, bars, links and its width where there is one, plain text in a pipe or file. */
export async function createTerminal(
  config: Pick<Config, "isColourWanted" | "areLinksShown" | "isTerminalDumb" | "pager">,
  { stdout, stderr }: Pick<Streams, "stdout" | "stderr">,
): Promise<Terminal> {
  const isScreen = isTerminal(stdout);
  const isColoured = config.isColourWanted && isScreen && stdout.hasColors();
  const progress =
    isTerminal(stderr) && !config.isTerminalDumb
      ? (await import("./progress-bars.ts")).createProgressBars(stderr)
      : createProgressLines((line) => stderr.write(`${line}\n`));
  // Standard output takes its destruction back: that nobody reads any more is told by its error alone.
  let isBroken = false;
  stdout.on("error", () => {
    isBroken = true;
  });
  return {
    print: (text) => void stdout.write(`${text}\n`),
    async page(text) {
      const isLong = isScreen && text.split("\n").length >= (stdout.rows || Number.POSITIVE_INFINITY);
      // A stream that is no file of the system has nobody before it.
      const fd = "fd" in stdout && typeof stdout.fd === "number" ? stdout.fd : null;
      const isPaged = isLong && fd !== null && !config.isTerminalDumb && config.pager !== null;
      if (!isPaged || !(await (await import("./page-through.ts")).pageThrough(text, config.pager, fd)))
        stdout.write(`${text}\n`);
    },
    tell: (sentence) => void stdout.write(`${sentenceLines(sentence, stdout)}\n`),
    isRead: () => !isBroken && !stdout.destroyed,
    complain: (sentence) => progress.note(sentenceLines(sentence, stderr)),
    progress,
    colours: picocolors.createColors(isColoured),
    isColoured,
    isScreen,
    areLinksShown: isScreen && config.areLinksShown,
    get width() {
      return widthOf(stdout);
    },
    get rows() {
      return isScreen ? stdout.rows : undefined;
    },
  };
}

export function isTerminal(stream: OutputStream): stream is NodeJS.WriteStream {
  return stream.isTTY === true;
}

/** A terminal that was never told its size says 0. */
export function widthOf(stream: OutputStream): number {
  const columns = isTerminal(stream) ? stream.columns || WIDEST : WIDEST;
  return Math.max(NARROWEST, Math.min(WIDEST, columns));
}

/** Indented lines go on below their own beginning. */
function sentenceLines(text: string, stream: OutputStream): string {
  if (!isTerminal(stream)) return text;
  return text
    .toWellFormed()
    .split("\n")
    .flatMap((line) => wrapIndented(withNumbersKept(line), widthOf(stream)))
    .join("\n");
}
