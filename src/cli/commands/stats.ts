import { availableVectorIndex } from "../../../embeddings/index.ts";
import { createLibraries } from "../../library/create-libraries.ts";
import type { Tenant } from "../../library/library.ts";
import type { Usage } from "../../library/sqlite/library-records.ts";
import type { CommandContext } from "../command-context.ts";
import { expectDataFolder } from "../data-folder.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { openDatabase, prepareModel } from "../session.ts";
import { jsonLine } from "../visible-text.ts";

/** Prints how much was asked in Discord: of each server, and outside of any, by day and command. */
export async function stats({ json }: { readonly json?: true }, context: CommandContext): Promise<ExitCode> {
  const { terminal, dataFolder } = context;
  expectDataFolder(context);
  const prepared = await prepareModel(context);
  const database = await openDatabase(context);
  const vectorIndex = await availableVectorIndex();
  const libraries = createLibraries({ dataFolder, database, ...prepared, vectorIndex });
  try {
    const all: { readonly server: Tenant; readonly usage: Usage }[] = [];
    for (const server of [null, ...(await libraries.tenants()).map(({ tenant }) => tenant)])
      all.push({ server, usage: await libraries.usage(server) });
    if (json === true) for (const { server, usage } of all) terminal.print(jsonLine({ server, ...usage }));
    else for (const { server, usage } of all) terminal.print(lineOf(server, usage));
    return EXIT.ok;
  } finally {
    await libraries.close();
    await database?.close();
    await Promise.all([prepared.embedder.close(), prepared.threads.close()]);
  }
}

function lineOf(server: Tenant, { days, helpful, notHelpful }: Usage): string {
  const answered = days.reduce((sum, row) => sum + row.answered, 0);
  const refused = days.reduce((sum, row) => sum + row.refused, 0);
  const where = server === null ? "direct messages" : `server ${server}`;
  return `${where}: ${answered + refused} asked, ${answered} answered, ${refused} not; ${helpful} helpful, ${notHelpful} not`;
}
