import { readFileSync } from "node:fs";
import { Command } from "commander";
import { addExamples, addNotes } from "./help-examples.ts";
import { HELP_LAYOUT, helpOutput } from "./help-layout.ts";
import { pathFrom } from "./path-argument.ts";
import type { RunCommand } from "./run-command.ts";
import type { Streams } from "./terminal.ts";

const EXIT_CODES = `
Exit codes:
  0  answered, or done
  1  something failed, or some of the input was refused; a line on standard error says what
  2  wrong usage: an unknown command or option, an empty or too long question, a file of questions that cannot be read
  3  nothing found
`;

/** Adds a command to the program. */
type DefineCommand = (program: Command, run: RunCommand) => void;

/** Every command, in the order of help, each in a file of its own that is loaded when it is called, or help lists all. */
const COMMANDS: ReadonlyMap<string, () => Promise<DefineCommand>> = new Map([
  ["ask", async () => (await import("./commands/ask.ts")).defineAsk],
  ["chat", async () => (await import("./commands/chat.ts")).defineChat],
  ["check", async () => (await import("./commands/check.ts")).defineCheck],
  ["quotes", async () => (await import("./commands/quotes.ts")).defineQuotes],
  ["timeline", async () => (await import("./commands/timeline.ts")).defineTimeline],
  ["speakers", async () => (await import("./commands/speakers.ts")).defineSpeakers],
  ["correct", async () => (await import("./commands/correct.ts")).defineCorrect],
  ["ingest", async () => (await import("./commands/ingest.ts")).defineIngest],
  ["watch", async () => (await import("./commands/watch.ts")).defineWatch],
  ["unfollow", async () => (await import("./commands/unfollow.ts")).defineUnfollow],
  ["extract", async () => (await import("./commands/extract-articles.ts")).defineExtractArticles],
  ["sources", async () => (await import("./commands/sources.ts")).defineSources],
  ["show", async () => (await import("./commands/show.ts")).defineShow],
  ["status", async () => (await import("./commands/status.ts")).defineStatus],
  ["doctor", async () => (await import("./commands/doctor.ts")).defineDoctor],
  ["remove", async () => (await import("./commands/remove.ts")).defineRemove],
  ["block", async () => (await import("./commands/block.ts")).defineBlock],
  ["reindex", async () => (await import("./commands/reindex.ts")).defineReindex],
  ["compact", async () => (await import("./commands/compact.ts")).defineCompact],
  ["backup", async () => (await import("./commands/backup.ts")).defineBackup],
  ["restore", async () => (await import("./commands/restore.ts")).defineRestore],
  ["verify", async () => (await import("./commands/verify.ts")).defineVerify],
  ["export", async () => (await import("./commands/export.ts")).defineExport],
  ["migrate", async () => (await import("./commands/migrate.ts")).defineMigrate],
  ["move", async () => (await import("./commands/move.ts")).defineMove],
  ["start", async () => (await import("./commands/start.ts")).defineStart],
  ["stats", async () => (await import("./commands/stats.ts")).defineStats],
  ["deploy", async () => (await import("./commands/deploy.ts")).defineDeploy],
  ["completion", async () => (await import("./commands/completion.ts")).defineCompletion],
]);

/** Tells of all commands. */
const TELLS_OF_ALL = "completion";

/**
 * The command line: names, options and help, of the command that `argv` calls alone where it calls one, so that a question does not wait
 * for code of other commands.
 */
export async function createProgram(
  argv: readonly string[],
  run: RunCommand,
  streams: Pick<Streams, "stdout" | "stderr">,
): Promise<Command> {
  const program = new Command("verbatim");
  program
    .description("Answers questions with the exact words of your news articles: who said them, and where.")
    .option("--data <dir>", "folder of the archive (default: VERBATIM_DATA, or data)", pathFrom)
    .option("--verbose", "show where in the program an unexpected error came from")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .configureHelp(HELP_LAYOUT)
    .showHelpAfterError("Run it with --help to see what it takes.")
    .configureOutput(helpOutput(streams))
    .exitOverride();
  const called = calledBy(argv);
  const load = called === TELLS_OF_ALL ? undefined : COMMANDS.get(called ?? "");
  if (load !== undefined) (await load())(program, run);
  // The version needs none of them.
  else if (!argv.every((word) => word === "--version" || word === "-V") || argv.length === 0)
    for (const define of await Promise.all([...COMMANDS.values()].map((each) => each())))
      define(program, run);
  addExamples(program, [
    ["verbatim ingest articles/", "add the articles of a folder"],
    ['verbatim ask "What did the mayor say about the flood wall?"', "ask one question"],
    ["verbatim chat", "ask one question after the other"],
    ["verbatim ask --help", "what a command takes, with examples"],
  ]);
  addNotes(program, EXIT_CODES);
  return program;
}

/** The first word that is no option and no option's value. */
function calledBy(argv: readonly string[]): string | undefined {
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    if (word === "--data") i += 1;
    else if (!word.startsWith("-")) return word;
  }
  return undefined;
}

/** From the package's own description, four folders above the compiled file. */
function version(): string {
  const description = readFileSync(new URL("../../../package.json", import.meta.url), "utf8");
  return (JSON.parse(description) as { version: string }).version;
}
