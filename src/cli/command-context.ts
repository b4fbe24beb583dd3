import type { Config } from "../config.ts";
import type { Streams, Terminal } from "./terminal.ts";

/** What every command is given. */
export interface CommandContext {
  readonly config: Config;
  /** Folder of the archive: `--data`, or else the configured one; absolute. */
  readonly dataFolder: string;
  readonly terminal: Terminal;
  readonly streams: Streams;
}
