import type { CommandContext } from "./command-context.ts";

/** Says, where everything is in a database, that a command is about the data folder alone. */
export function tellDatabaseApart({ config, terminal }: CommandContext, what: string): void {
  if (config.database !== undefined)
    terminal.complain(
      `The articles and what belongs to them are in the database ${config.database.location}: ${what}.`,
    );
}
