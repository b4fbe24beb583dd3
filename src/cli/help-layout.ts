import type { Command, Help, OutputConfiguration } from "commander";
import { columnsOf } from "./columns-of.ts";
import { type OutputStream, type Streams, widthOf } from "./terminal.ts";
import { withNumbersKept, wrapIndented, wrapSentence } from "./wrap-text.ts";

/** Words beside an option have so many columns at least, or stand below it. */
const NARROWEST_WORDS = 30;
/** Columns before an item, between it and its words, and before words that stand below. */
const BEFORE = 2;
const BETWEEN = 2;
const BELOW = 6;
const USAGE = "Usage: ";

/** Lays help out for any width; on a screen of 20 columns as well. */
export const HELP_LAYOUT: Partial<Help> = {
  showGlobalOptions: true,
  sortSubcommands: false,
  // Those of the program itself: what a command takes is not for the commands below it ("speakers --limit", of "speakers merge").
  visibleGlobalOptions: (command) => [...(programOf(command)?.options ?? [])],
  formatItem(this: Help, term, termWidth, description) {
    const width = this.helpWidth ?? WITHOUT_SCREEN;
    const room = width - BEFORE - termWidth - BETWEEN;
    if (room >= NARROWEST_WORDS) {
      const lines = wrapSentence(description, room);
      const indent = " ".repeat(BEFORE + termWidth + BETWEEN);
      return lines
        .map((line, i) => (i === 0 ? `  ${term.padEnd(termWidth)}  ${line}` : indent + line))
        .join("\n");
    }
    return [
      ...wrapIndented(`  ${term}`, width, "  "),
      ...wrapSentence(description, width - BELOW).map((line) => " ".repeat(BELOW) + line),
    ].join("\n");
  },
  boxWrap: (text, width) => fitted(text, width),
  styleUsage(this: Help, usage) {
    const width = (this.helpWidth ?? WITHOUT_SCREEN) - USAGE.length;
    const indent = " ".repeat(USAGE.length);
    return usage
      .split("\n")
      .flatMap((line) => wrapIndented(line.trim(), width, "  "))
      .map((line, i) => (i === 0 ? line : indent + line))
      .join("\n");
  },
};

/** That a command belongs to; `undefined` of the program itself. */
function programOf({ parent }: Command): Command | undefined {
  return parent === null ? undefined : (programOf(parent) ?? parent);
}

/** Columns of help in a pipe or file, as commander has it. */
const WITHOUT_SCREEN = 80;

/** Where help and complaints about the command line go, and how wide that is. */
export function helpOutput({ stdout, stderr }: Pick<Streams, "stdout" | "stderr">): OutputConfiguration {
  const columns = (stream: OutputStream) => (stream.isTTY === true ? widthOf(stream) : undefined);
  const write = (stream: OutputStream) => (text: string) => {
    const width = columns(stream);
    stream.write(width === undefined ? text : fitted(text, width));
  };
  return {
    writeOut: write(stdout),
    writeErr: write(stderr),
    getOutHelpWidth: () => columns(stdout) as number,
    getErrHelpWidth: () => columns(stderr) as number,
  };
}

/** What is laid out already stays as it is. */
function fitted(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => (columnsOf(line) <= width ? [line] : wrapIndented(withNumbersKept(line), width)))
    .join("\n");
}
