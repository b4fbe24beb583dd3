import { isAbsolute } from "node:path";
import type { Command } from "commander";
import type { ArticleEntry } from "../../archive/archive.ts";
import { hasFetchRecords, openFetchRecords } from "../../archive/sqlite/fetch-records-file.ts";
import { count } from "../../words/count.ts";
import { articleOf } from "../article-of.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { addExamples } from "../help-examples.ts";
import { shortPath } from "../render-source.ts";
import type { RunCommand } from "../run-command.ts";
import { withSession } from "../session.ts";
import { jsonLine, visible } from "../visible-text.ts";
import { writing } from "../writing.ts";

export function defineRemove(program: Command, run: RunCommand): void {
  const command = program
    .command("remove")
    .summary("take articles out of the archive")
    .description(
      "Removes articles of the shared archive, with their quotes and vectors. All of them are looked up first: where one name fits none " +
        "or several, nothing is removed. A page that was fetched does not come back with its feed; files stay where they are.",
    )
    .argument("<article...>", "each by its id, the beginning of its id, or words of its title in quotes")
    .option("--json", "print what was removed as one line of JSON")
    .action((names: string[], options: { json?: true }) =>
      run(program.opts(), (context) => remove(names, options, context)),
    );
  addExamples(command, [
    ["verbatim remove pellmouth-ferry-order-2023", "by the beginning of its id"],
    ['verbatim remove "flood wall vote" "slate ship"', "two, by words of their titles"],
    ["verbatim compact", "give the room back that many of them have left"],
  ]);
}

async function remove(
  names: readonly string[],
  { json }: { readonly json?: true },
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, dataFolder } = context;
  return withSession(context, async ({ archive }) => {
    const entries = new Map<string, ArticleEntry>();
    for (const name of names) {
      const meant = await articleOf(name, archive, terminal);
      if ("exitCode" in meant) return meant.exitCode;
      entries.set(meant.entry.id, meant.entry);
    }
    const ids = [...entries.values()].map(({ id }) => id);
    await writing(archive, async (writer) => {
      // Before: what is stopped in between is still listed, and can be removed again.
      if (hasFetchRecords(dataFolder)) {
        const records = openFetchRecords(dataFolder);
        records.markRemoved(ids);
        records.close();
      }
      await writer.remove(ids);
    });
    if (json === true)
      terminal.print(jsonLine([...entries.values()].map(({ id, title, file }) => ({ id, title, file }))));
    else {
      for (const { id, title } of entries.values())
        terminal.print(`Removed ${visible(id)}  ${visible(title)}`);
      const files = new Set(
        [...entries.values()].flatMap(({ file }) => (file !== null && isAbsolute(file) ? [file] : [])),
      );
      if (files.size > 0)
        terminal.complain(
          `${count(files.size, "file")} may bring ${ids.length === 1 ? "it" : "them"} back at the next ingest or watch: ` +
            `${[...files]
              .slice(0, 5)
              .map((file) => visible(shortPath(file)))
              .join(", ")}${files.size > 5 ? " …" : ""}`,
        );
    }
    return EXIT.ok;
  });
}
