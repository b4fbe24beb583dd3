import type { Command } from "commander";
import { availableVectorIndex } from "../../../embeddings/index.ts";
import { type ArchiveDatabase, connectDatabase, openArchive } from "../../archive/open-archive.ts";
import { databaseFrom } from "../../database-address.ts";
import { moveArchive } from "../../keeping/move-archive.ts";
import { moveLibraries } from "../../keeping/move-libraries.ts";
import { count } from "../../words/count.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode, WrongUsage } from "../exit-code.ts";
import { addExamples } from "../help-examples.ts";
import { interruptible } from "../interrupts.ts";
import type { RunCommand } from "../run-command.ts";
import { libraryStoreOf, withSession } from "../session.ts";
import { jsonLine } from "../visible-text.ts";

interface MoveOptions {
  readonly to: string;
  readonly json?: true;
}

/** Names the data folder as the place to move to. */
const FILES = "files";

export function defineMove(program: Command, run: RunCommand): void {
  const command = program
    .command("move")
    .summary("move all articles and what belongs to them into a database, or back")
    .description(
      "Puts the shared articles and those of servers, with vectors, quotes and corrections, and with them settings, kept answers, verdicts, feeds " +
        "and sent files, from where they are into a PostgreSQL database that migrate has " +
        `prepared, or (--to ${FILES}, with DATABASE_URL set) into the data folder. Nothing is embedded again. Stopped, it goes on the next time. ` +
        "Questions can be asked meanwhile; nobody can add articles. What is here stays here.",
    )
    .requiredOption("--to <place>", `postgres://USER:PASSWORD@HOST:PORT/NAME, or ${FILES}`)
    .option("--json", "print the result as one line of JSON")
    .action((options: MoveOptions) => run(program.opts(), (context) => move(options, context)));
  addExamples(command, [
    ["verbatim move --to postgres://owner:secret@db.example/news", "then set DATABASE_URL to the same"],
    [`verbatim move --to ${FILES}`, "and back, while DATABASE_URL is set"],
  ]);
}

async function move({ to, json }: MoveOptions, context: CommandContext): Promise<ExitCode> {
  const { terminal, config, dataFolder } = context;
  if (to === FILES && config.database === undefined)
    throw new WrongUsage(
      `Expected DATABASE_URL to name where the articles are now, got nothing: they are in ${dataFolder}.`,
    );
  const address = to === FILES ? undefined : databaseFrom(to, "--to");
  if (address !== undefined && address.url === config.database?.url)
    throw new WrongUsage(
      "Expected another place than DATABASE_URL, where the articles are now. To move there what is in the data folder, leave DATABASE_URL empty until it is moved.",
    );
  return interruptible(
    (signal) =>
      withSession(context, async (session) => {
        const { archive, model, embedder } = session;
        const database: ArchiveDatabase | undefined = address && (await connectDatabase(address));
        const vectorIndex = await availableVectorIndex();
        const target = openArchive({ folder: dataFolder, model, vectorIndex, database });
        const task = terminal.progress.task("Moving");
        try {
          const probe = await embedder.embedQuery("What did they say about it?");
          // First: it sees whether the other place has been used since an earlier run.
          const libraries = await moveLibraries({
            from: await libraryStoreOf(session, context),
            to: await libraryStoreOf({ ...session, database }, context),
            ...{ probe, signal },
            onProgress: (done, total) => task.update(done, total, "servers"),
          });
          const moved = await moveArchive({
            ...{ from: archive, to: target, probe, signal },
            onProgress: (done, total) => task.update(done, total, count(done, "article")),
          });
          task.end();
          const place = database === undefined ? dataFolder : database.location;
          if (json === true) terminal.print(jsonLine({ ...moved, ...libraries, place }));
          else {
            const next = database === undefined ? "leave DATABASE_URL empty" : "set DATABASE_URL to it";
            terminal.print(
              `Moved to ${place}: ${count(moved.articles, "article")}, ${moved.taken} of them now, with ${count(moved.passages, "passage")}; ` +
                `${count(moved.compared, "article")} compared; of ${count(libraries.servers, "server")} ${count(libraries.ownArticles, "article")}; ` +
                `${count(libraries.keptAnswers, "kept answer")}, ${count(libraries.feeds, "feed")}, ${count(libraries.files, "sent file")}. ` +
                `To go on with it, ${next}.`,
            );
          }
          return EXIT.ok;
        } catch (error) {
          if (!signal.aborted) throw error;
          terminal.complain("Stopped. What was moved is there; run it again to go on.");
          return EXIT.interrupted;
        } finally {
          task.end();
          await target.close();
          await database?.close();
        }
      }),
    () => terminal.complain("Stopping. Ctrl-C again ends at once."),
  );
}
