import type { Command } from "commander";
import { columnsOf } from "./columns-of.ts";
import { wrapHanging, wrapIndented, wrapPlain } from "./wrap-text.ts";

/** Ends a command's help with lines that can be typed as they stand. */
export function addExamples(
  command: Command,
  examples: readonly (readonly [line: string, does: string])[],
): void {
  command.addHelpText("after", ({ error }) => {
    const width = widthOf(command, error);
    const lines = examples.flatMap(([line, does]) => [
      ...wrapHanging(`# ${does}`, width - INDENT.length, "# "),
      ...continued(line, width - INDENT.length),
    ]);
    return `\nExamples:\n${lines.map((line) => INDENT + line).join("\n")}`;
  });
}

/** Ends a command's help with a text, of which long lines go on below their own beginning, those of a list below its words. */
export function addNotes(command: Command, text: string): void {
  command.addHelpText("after", ({ error }) =>
    text
      .split("\n")
      .flatMap((line) => noteLines(line, widthOf(command, error)))
      .join("\n"),
  );
}

function noteLines(line: string, width: number): string[] {
  if (columnsOf(line) <= width) return [line];
  const item = /^ *\d+ {2}/u.exec(line)?.[0];
  if (item === undefined) return wrapIndented(line, width);
  return wrapPlain(line.slice(item.length), width - item.length).map(
    (part, i) => (i === 0 ? item : " ".repeat(item.length)) + part,
  );
}

const INDENT = "  ";

/** Of the screen that help is shown on; without one there is none. */
function widthOf(command: Command, isError: boolean): number {
  const { getErrHelpWidth, getOutHelpWidth } = command.configureOutput();
  return (isError ? getErrHelpWidth?.() : getOutHelpWidth?.()) ?? Number.POSITIVE_INFINITY;
}

/** A line for a shell, continued where it is too long: outside of quotes where that can be, and never within a word. */
export function continued(line: string, width: number): string[] {
  if (columnsOf(line) <= width) return [line];
  const lines: string[] = [];
  let rest = line;
  while (columnsOf(rest) > width) {
    const at = breakIn(rest, width - CONTINUES.length);
    if (at <= 0) break;
    lines.push(rest.slice(0, at) + CONTINUES);
    rest = `  ${rest.slice(at).trimStart()}`;
  }
  return [...lines, rest];
}

const CONTINUES = " \\";

/** The last space that fits and that parts two words of the shell, or else the first one behind. */
function breakIn(line: string, width: number): number {
  let quote = "";
  let found = -1;
  for (const [i, character] of [...line].entries()) {
    if (i > width && found >= 0) break;
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === " " && line.slice(0, i).trim() !== "") found = i;
  }
  return found;
}
