import type { Config } from "../config.ts";
import type { prepareModel } from "../intake/prepare-model.ts";
import type { Streams, Terminal } from "./terminal.ts";

/** What every command is given. */
export interface CommandContext {
  readonly config: Config;
  /** Folder of the archive: `--data`, or else the configured one; absolute. */
  readonly dataFolder: string;
  readonly terminal: Terminal;
  readonly streams: Streams;
  /** In place of `prepareModel`, such as one that is loaded already; `undefined` for that itself. */
  readonly prepare: typeof prepareModel | undefined;
}
