import type { CommandContext } from "./command-context.ts";
import type { ExitCode } from "./exit-code.ts";

/** Options that every command takes, before or after its name. */
export interface GlobalOptions {
  readonly data?: string;
  readonly verbose?: true;
}

/** Prepares what a command works with, and runs it. */
export type RunCommand = (
  globals: GlobalOptions,
  command: (context: CommandContext) => Promise<ExitCode>,
) => Promise<void>;
