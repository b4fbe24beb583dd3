import { resolve } from "node:path";
import type { Command } from "commander";
import { count } from "../../words/count.ts";
import type { CommandContext } from "../command-context.ts";
import { expectDataFolder } from "../data-folder.ts";
import { tellDatabaseApart } from "../database-apart.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { megabytes } from "../folder-size.ts";
import { addExamples } from "../help-examples.ts";
import { interruptible } from "../interrupts.ts";
import { pathFrom } from "../path-argument.ts";
import type { RunCommand } from "../run-command.ts";
import { jsonLine, visible } from "../visible-text.ts";

interface BackupOptions {
  readonly replace?: true;
  readonly json?: true;
}

export function defineBackup(program: Command, run: RunCommand): void {
  const command = program
    .command("backup")
    .summary("save everything into one file")
    .description(
      "Writes all that the data folder holds into one file: the shared articles, servers' own with their settings and uploads, feeds, " +
        "corrections. The bot may serve and articles may be added meanwhile. The file is a tar archive with a checksum of everything " +
        "in it; it holds what servers keep for themselves, so keep it to yourself.",
    )
    .argument("<file>", "where to write it; a new file", pathFrom)
    .option("--replace", "replace a file that is there, once the new one is whole")
    .option("--json", "print the result as one line of JSON")
    .action((file: string, options: BackupOptions) =>
      run(program.opts(), (context) => backup(file, options, program.version() ?? "", context)),
    );
  addExamples(command, [
    ["verbatim backup verbatim.tar", "everything, in one file"],
    ["verbatim backup --replace /media/disk/verbatim.tar", "every night, from a timer"],
    ["verbatim restore verbatim.tar", "and back again"],
  ]);
}

async function backup(
  file: string,
  { replace, json }: BackupOptions,
  version: string,
  context: CommandContext,
): Promise<ExitCode> {
  expectDataFolder(context);
  tellDatabaseApart(
    context,
    "they are not in the file. Save them with pg_dump --schema=verbatim -Fc, as a superuser of the server",
  );
  const { terminal, dataFolder } = context;
  const { writeBackup } = await import("../../keeping/backup/write-backup.ts");
  return interruptible(
    async (signal) => {
      const task = terminal.progress.task("Backing up");
      try {
        const written = await writeBackup({
          dataFolder,
          file: resolve(file),
          isReplacing: replace === true,
          version,
          now: new Date(),
          onProgress: (done, total) => task.update(done, total, megabytes(done)),
          signal,
        }).finally(() => task.end());
        const { articles, servers, bytes, refused } = written;
        for (const { server, reason } of refused)
          terminal.complain(visible(`Not in the backup, server ${server}: ${reason}`));
        if (json === true) terminal.print(jsonLine(written));
        else
          terminal.tell(
            `Backed up ${count(articles, "shared article")} and ${count(servers, "server")}: ${visible(written.file)}, ${megabytes(bytes)}.`,
          );
        return refused.length > 0 ? EXIT.failure : EXIT.ok;
      } catch (error) {
        if (!signal.aborted) throw error;
        terminal.complain("Stopped. No backup was made.");
        return EXIT.interrupted;
      }
    },
    () => terminal.complain("Stopping. Ctrl-C again ends at once."),
  );
}
