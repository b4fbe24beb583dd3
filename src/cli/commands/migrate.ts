import type { Command } from "commander";
import { migrateDatabase } from "../../archive/open-archive.ts";
import { UserError } from "../../user-error.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { addExamples } from "../help-examples.ts";
import type { RunCommand } from "../run-command.ts";
import { prepareModel } from "../session.ts";

export function defineMigrate(program: Command, run: RunCommand): void {
  const command = program
    .command("migrate")
    .summary("prepare the database that DATABASE_URL names")
    .description(
      "Makes the tables in the PostgreSQL database that DATABASE_URL names, or brings those of an earlier version up to date, and the " +
        "index for the configured model's vectors. Run it as the database's owner, once for each version of this program; run again it " +
        "changes nothing.",
    )
    .action(() => run(program.opts(), migrate));
  addExamples(command, [
    ["DATABASE_URL=postgres://owner:secret@db.example/news verbatim migrate", "before the first ingest"],
  ]);
}

async function migrate(context: CommandContext): Promise<ExitCode> {
  const { config, terminal } = context;
  if (config.database === undefined)
    throw new UserError(
      "Expected DATABASE_URL to name a PostgreSQL database, got nothing. Set it, or go without: the data folder needs no preparing.",
    );
  const { model, embedder, threads } = await prepareModel(context, true);
  try {
    const { run, format } = await migrateDatabase(config.database, model.dimensions);
    const done = run.length === 0 ? "It was ready before" : `Run: ${run.join(", ")}`;
    terminal.print(`The database ${config.database.location} is ready, format ${format}. ${done}.`);
    return EXIT.ok;
  } finally {
    await Promise.all([embedder.close(), threads.close()]);
  }
}
