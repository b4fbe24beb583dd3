import type { Command } from "commander";
import { addExamples } from "../help-examples.ts";
import type { RunCommand } from "../run-command.ts";
import { availableVectorIndex } from "../../../embeddings/index.ts";
import { createLibraries } from "../../library/create-libraries.ts";
import type { Tenant } from "../../library/library.ts";
import type { Usage } from "../../library/usage/usage.ts";
import type { CommandContext } from "../command-context.ts";
import { expectDataFolder } from "../data-folder.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { openDatabase, prepareModel } from "../session.ts";
import { jsonLine } from "../visible-text.ts";

export function defineStats(program: Command, run: RunCommand): void {
  const command = program
    .command("stats")
    .summary("how much was asked in Discord")
    .description(
      "Prints, of each server and of direct messages, how many questions were asked, answered and not, and how many answers were helpful, in " +
        "the last 90 days; what was asked about most without an answer in the last 30 days, in the articles' own words and where at least three " +
        "members asked; and the passages of answers that were judged. With --json by day and command. Of who asked no more than a keyed hash is kept, and no word of a question (PRIVACY.md).",
    )
    .option("--json", "print one line of JSON for each server")
    .action((options: { json?: true }) => run(program.opts(), (context) => stats(options, context)));
  addExamples(command, [["verbatim stats --json | jq .days", "by day and command"]]);
}

/**
 * Prints how much was asked in Discord: of each server, and outside of any, by day and command; what was asked about most without an answer,
 * and the passages of answers that were judged.
 */
export async function stats({ json }: { readonly json?: true }, context: CommandContext): Promise<ExitCode> {
  const { terminal, dataFolder } = context;
  if (context.config.database === undefined) expectDataFolder(context);
  const prepared = await prepareModel(context);
  const database = await openDatabase(context);
  const vectorIndex = await availableVectorIndex();
  const libraries = createLibraries({ dataFolder, database, ...prepared, vectorIndex });
  try {
    const all: { readonly server: Tenant; readonly usage: Usage }[] = [];
    for (const server of [null, ...(await libraries.tenants()).map(({ tenant }) => tenant)])
      all.push({ server, usage: await libraries.usage(server) });
    if (json === true) for (const { server, usage } of all) terminal.print(jsonLine({ server, ...usage }));
    else for (const { server, usage } of all) for (const line of linesOf(server, usage)) terminal.tell(line);
    return EXIT.ok;
  } finally {
    await libraries.close();
    await database?.close();
    await Promise.all([prepared.embedder.close(), prepared.threads.close()]);
  }
}

/** Topics and passages told to people; JSON has all. */
const MOST_TOLD = 5;
const LONGEST_PASSAGE = 80;

function linesOf(server: Tenant, { days, helpful, notHelpful, topics, passages }: Usage): string[] {
  const answered = days.reduce((sum, row) => sum + row.answered, 0);
  const refused = days.reduce((sum, row) => sum + row.refused, 0);
  const where = server === null ? "direct messages" : `server ${server}`;
  const told = (topics ?? []).slice(0, MOST_TOLD).map(({ topic, questions }) => `${topic} (${questions})`);
  return [
    `${where}: ${answered + refused} asked, ${answered} answered, ${refused} not; ${helpful} helpful, ${notHelpful} not`,
    ...(told.length > 0 ? [`  most without an answer: ${told.join(", ")}`] : []),
    ...passages.slice(0, MOST_TOLD).map(judgedLine),
  ];
}

function judgedLine({ helpful, notHelpful, title, text }: Usage["passages"][number]): string {
  const cut = text.length > LONGEST_PASSAGE ? `${text.slice(0, LONGEST_PASSAGE).toWellFormed()}…` : text;
  return `  ${helpful} helpful, ${notHelpful} not: ${title}: ${cut}`;
}
