import type { Command } from "commander";

/** Ends a command's help with lines that can be typed as they stand. */
export function addExamples(
  command: Command,
  examples: readonly (readonly [line: string, does: string])[],
): void {
  const lines = examples.map(([line, does]) => `  # ${does}\n  ${line}`);
  command.addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
}
