import { resolve } from "node:path";
import type { Command } from "commander";
import { count } from "../../words/count.ts";
import type { CommandContext } from "../command-context.ts";
import { tellDatabaseApart } from "../database-apart.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { megabytes } from "../folder-size.ts";
import { addExamples } from "../help-examples.ts";
import { interruptible } from "../interrupts.ts";
import { pathFrom } from "../path-argument.ts";
import type { RunCommand } from "../run-command.ts";
import { jsonLine, visible } from "../visible-text.ts";

interface RestoreOptions {
  readonly replace?: true;
  readonly json?: true;
}

export function defineRestore(program: Command, run: RunCommand): void {
  const command = program
    .command("restore")
    .summary("put back what a backup holds")
    .description(
      "Puts what `verbatim backup` has saved into the data folder, which is made where it is missing. All of the backup is compared " +
        "with its checksums first; until then nothing changes. The bot must not run meanwhile.",
    )
    .argument("<file>", "the backup", pathFrom)
    .option("--replace", "set aside what the data folder holds, in a folder inside of it")
    .option("--json", "print the result as one line of JSON")
    .action((file: string, options: RestoreOptions) =>
      run(program.opts(), (context) => restore(file, options, context)),
    );
  addExamples(command, [
    ["verbatim restore verbatim.tar --data new-data", "into a folder that is empty or not there"],
    ["verbatim restore verbatim.tar --replace", "in place of what is there"],
    ["verbatim verify", "see that all of it is whole"],
  ]);
}

async function restore(
  file: string,
  { replace, json }: RestoreOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { dataFolder, terminal } = context;
  tellDatabaseApart(
    context,
    "they stay as they are. What pg_dump has saved is put back with pg_restore, as a superuser of the server",
  );
  const { restoreBackup } = await import("../../keeping/backup/restore-backup.ts");
  return interruptible(
    async (signal) => {
      const task = terminal.progress.task("Restoring");
      try {
        const restored = await restoreBackup({
          file: resolve(file),
          dataFolder,
          isReplacing: replace === true,
          now: new Date(),
          onProgress: (done, total) => task.update(done, total, megabytes(done)),
          signal,
        }).finally(() => task.end());
        if (json === true) terminal.print(jsonLine({ ...restored, dataFolder }));
        else {
          const { articles, servers, madeAt, setAside, blockedHeld } = restored;
          terminal.tell(
            `Restored ${count(articles, "shared article")} and ${count(servers, "server")} as of ${visible(madeAt)} into ${visible(dataFolder)}.`,
          );
          if (setAside !== null)
            terminal.tell(`What was there before is in ${visible(setAside)}. Delete it when all is well.`);
          for (const host of blockedHeld)
            terminal.complain(
              `${host} is blocked, and articles of it came back. Remove them with: verbatim block ${host}`,
            );
        }
        return EXIT.ok;
      } catch (error) {
        // What fails otherwise, or when all is in its place, may have changed something.
        if (error !== signal.reason || !signal.aborted) throw error;
        terminal.complain("Stopped. Nothing was changed.");
        return EXIT.interrupted;
      }
    },
    () => terminal.complain("Stopping. Ctrl-C again ends at once."),
  );
}
