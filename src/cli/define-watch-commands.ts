import type { Command } from "commander";
import { addExamples } from "./help-examples.ts";
import { FOLLOW_LINKS, pathsFrom } from "./path-argument.ts";
import type { RunCommand } from "./run-command.ts";

/** `watch` and `unfollow`. */
export function defineWatchCommands(program: Command, run: RunCommand): void {
  const watch = program
    .command("watch")
    .summary("keep up with folders, and with the feeds of the archive")
    .description(
      "Reads the named folders as ingest --prune does, then whatever changes in them: new, edited, moved and deleted files. " +
        "Looks at every feed that ingest was given, each within a quarter of an hour after the last time, later after failures, " +
        "and adds what is new or has changed. Goes on until it is stopped.",
    )
    .argument("[folder...]", "folders and files to keep up with", pathsFrom)
    .option("--once", "bring the archive up to date, and end")
    .option("--follow-links", FOLLOW_LINKS)
    .option("--json", "print each round as one line of JSON")
    .action((folders: string[], options: { once?: true; followLinks?: true; json?: true }) =>
      run(program.opts(), async (context) =>
        (await import("./commands/watch.ts")).watch(folders, options, context),
      ),
    );
  addExamples(watch, [
    ["verbatim watch articles/", "what is saved there is in the archive a moment later"],
    ["verbatim watch", "after: verbatim ingest https://news.example/feed.xml"],
  ]);

  const unfollow = program
    .command("unfollow")
    .summary("stop looking at feeds")
    .description(
      "Looks no longer at a feed. Its articles stay, and what it named and was not read is forgotten.",
    )
    .argument("<feed...>", "addresses, as status shows them")
    .action((feeds: string[]) =>
      run(program.opts(), async (context) =>
        (await import("./commands/unfollow.ts")).unfollow(feeds, context),
      ),
    );
  addExamples(unfollow, [["verbatim unfollow https://news.example/feed.xml", "its articles stay"]]);
}
