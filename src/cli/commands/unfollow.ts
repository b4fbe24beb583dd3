import type { Command } from "commander";
import { addExamples } from "../help-examples.ts";
import type { RunCommand } from "../run-command.ts";
import { sharedFetchRecords } from "../../archive/open-fetch-records.ts";
import type { CommandContext } from "../command-context.ts";
import { expectDataFolder } from "../data-folder.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { openDatabase } from "../session.ts";
import { visibleControls } from "../visible-text.ts";

export function defineUnfollow(program: Command, run: RunCommand): void {
  const command = program
    .command("unfollow")
    .summary("stop looking at feeds")
    .description(
      "Looks no longer at a feed. Its articles stay, and what it named and was not read is forgotten.",
    )
    .argument("<feed...>", "addresses, as status shows them")
    .action((feeds: string[]) => run(program.opts(), (context) => unfollow(feeds, context)));
  addExamples(command, [["verbatim unfollow https://news.example/feed.xml", "its articles stay"]]);
}

/** Looks no longer at feeds; their articles stay. */
export async function unfollow(urls: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { dataFolder, terminal } = context;
  if (context.config.database === undefined) expectDataFolder(context);
  const database = await openDatabase(context);
  const records = await sharedFetchRecords({ folder: dataFolder, database });
  let exitCode: ExitCode = EXIT.ok;
  try {
    for (const url of urls) {
      if ((await records?.dropFeed(url)) === true) {
        terminal.tell(visibleControls(`Not followed any more: ${url}`));
        continue;
      }
      exitCode = EXIT.nothingFound;
      const followed = ((await records?.feeds()) ?? []).map((feed) => feed.url);
      const known = followed.length === 0 ? "none is followed" : `followed are:\n${followed.join("\n")}`;
      terminal.complain(visibleControls(`Expected a feed that is followed, got ${url}; ${known}`));
    }
    return exitCode;
  } finally {
    await records?.close();
    await database?.close();
  }
}
