import { readFileSync } from "node:fs";
import { Command } from "commander";
import { defineBackup } from "./commands/backup.ts";
import { defineCompact } from "./commands/compact.ts";
import { defineExport } from "./commands/export.ts";
import { defineMigrate } from "./commands/migrate.ts";
import { defineMove } from "./commands/move.ts";
import { defineRestore } from "./commands/restore.ts";
import { defineVerify } from "./commands/verify.ts";
import { defineArchiveCommands } from "./define-archive-commands.ts";
import { defineBotCommands } from "./define-bot-commands.ts";
import { defineQuestionCommands } from "./define-question-commands.ts";
import { defineQuoteCommands } from "./define-quote-commands.ts";
import { addExamples } from "./help-examples.ts";
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

/**
 * The command line: names, options and help. What a command does is imported when it runs, so that a question does
 * not wait for code of other commands.
 */
export function createProgram(
  run: RunCommand,
  { stdout, stderr }: Pick<Streams, "stdout" | "stderr">,
): Command {
  const program = new Command("verbatim");
  program
    .description("Answers questions with the exact words of your news articles: who said them, and where.")
    .option("--data <dir>", "folder of the archive (default: VERBATIM_DATA, or data)", pathFrom)
    .option("--verbose", "show where in the program an unexpected error came from")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .showHelpAfterError("Run it with --help to see what it takes.")
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .exitOverride();
  defineQuestionCommands(program, run);
  defineQuoteCommands(program, run);
  defineArchiveCommands(program, run);
  defineCompact(program, run);
  defineBackup(program, run);
  defineRestore(program, run);
  defineVerify(program, run);
  defineExport(program, run);
  defineMigrate(program, run);
  defineMove(program, run);
  defineBotCommands(program, run);
  addExamples(program, [
    ["verbatim ingest articles/", "add the articles of a folder"],
    ['verbatim ask "What did the mayor say about the flood wall?"', "ask one question"],
    ["verbatim chat", "ask one question after the other"],
    ["verbatim ask --help", "what a command takes, with examples"],
  ]);
  program.addHelpText("after", EXIT_CODES);
  return program;
}

/** From the package's own description, four folders above the compiled file. */
function version(): string {
  const description = readFileSync(new URL("../../../package.json", import.meta.url), "utf8");
  return (JSON.parse(description) as { version: string }).version;
}
