import { resolve } from "node:path";
import { CommanderError } from "commander";
import { type Config, readConfig } from "../config.ts";
import type { prepareModel } from "../intake/prepare-model.ts";
import type { CommandContext } from "./command-context.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { createProgram } from "./program.ts";
import { errorReport, exitCodeOf } from "./report-error.ts";
import type { GlobalOptions } from "./run-command.ts";
import { createTerminal, type Streams } from "./terminal.ts";

export interface CliSurroundings {
  /** Those of the process, when left out. */
  readonly streams?: Streams;
  /** As `readConfig` takes it. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Prepares models in place of `prepareModel`, such as one that is loaded already. */
  readonly prepare?: typeof prepareModel | undefined;
}

/** Runs one command line, without the interpreter and the script. Never rejects. */
export async function runCli(
  argv: readonly string[],
  { streams = process, environment, prepare }: CliSurroundings = {},
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  let config: Config | undefined;
  let report = (line: string): void => void streams.stderr.write(`${line}\n`);
  const program = await createProgram(
    argv,
    async (globals, command) => {
      config = readConfig(environment);
      const terminal = await createTerminal(config, streams);
      report = terminal.complain;
      const dataFolder = globals.data === undefined ? config.dataFolder : resolve(globals.data);
      exitCode = await command({ config, dataFolder, terminal, streams, prepare } satisfies CommandContext);
    },
    streams,
  );
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has printed its message, its suggestion, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.wrongUsage;
    const isVerbose = program.opts<GlobalOptions>().verbose === true || config?.isDebug === true;
    report(errorReport(error, isVerbose));
    return exitCodeOf(error);
  }
}
