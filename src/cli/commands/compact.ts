import type { Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { megabytes } from "../folder-size.ts";
import { addExamples } from "../help-examples.ts";
import type { RunCommand } from "../run-command.ts";
import { jsonLine } from "../visible-text.ts";

export function defineCompact(program: Command, run: RunCommand): void {
  const command = program
    .command("compact")
    .summary("give back the room of removed articles")
    .description(
      "Writes the archive and its indexes anew without the room that removed and replaced articles have left. Needs as much free room as " +
        "the archive takes. Questions can be asked meanwhile; nobody can add articles.",
    )
    .option("--json", "print the sizes as one line of JSON")
    .action((options: { json?: true }) => run(program.opts(), (context) => compact(options, context)));
  addExamples(command, [["verbatim compact", "after removing many articles"]]);
}

async function compact({ json }: { readonly json?: true }, context: CommandContext): Promise<ExitCode> {
  const { terminal } = context;
  const [{ withSession }, { writing }] = await Promise.all([
    import("../session.ts"),
    import("../writing.ts"),
  ]);
  const { before, after } = await withSession(context, ({ archive }) =>
    writing(archive, (writer) => writer.compact()),
  );
  if (json === true) terminal.print(jsonLine({ before, after }));
  else
    terminal.tell(
      before - after < 50_000
        ? `The archive takes ${megabytes(after)}: there was no room to give back.`
        : `The archive takes ${megabytes(after)} now; it took ${megabytes(before)}.`,
    );
  return EXIT.ok;
}
