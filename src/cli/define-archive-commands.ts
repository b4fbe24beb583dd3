import type { Command } from "commander";
import type { BlockOptions } from "./commands/block.ts";
import type { RemoveOptions } from "./commands/remove.ts";
import { defineExtractArticlesCommand } from "./define-extract-articles-command.ts";
import { defineWatchCommands } from "./define-watch-commands.ts";
import { addExamples } from "./help-examples.ts";
import { FOLLOW_LINKS, pathsFrom } from "./path-argument.ts";
import type { RunCommand } from "./run-command.ts";

/** `ingest`, `watch`, `unfollow`, `extract`, `sources`, `show`, `status`, `doctor`, `remove` and `reindex`. */
export function defineArchiveCommands(program: Command, run: RunCommand): void {
  const ingest = program
    .command("ingest")
    .summary("add articles to the archive")
    .description(
      "Adds the articles of files and folders: .txt, .md, .html, .mhtml, .pdf, .docx, .eml, and JSON Lines (.jsonl, .ndjson) with " +
        "one article a line; " +
        "and of pages of the web, by their addresses. " +
        "An article that is there already changes nothing; an edited one replaces its earlier version.",
    )
    .argument("<path...>", "files, folders, and addresses of pages", pathsFrom)
    .option("--prune", "also remove articles of these files and folders that are no longer there")
    .option("--follow-links", FOLLOW_LINKS)
    .option("--json", "print the result as one line of JSON")
    .action((paths: string[], options: { prune?: true; followLinks?: true; json?: true }) =>
      run(program.opts(), async (context) =>
        (await import("./commands/ingest.ts")).ingest(paths, options, context),
      ),
    );
  addExamples(ingest, [
    ["verbatim ingest articles/", "add a folder; run it again after changes"],
    ["verbatim ingest --prune articles/", "and forget what was deleted from it"],
    ["verbatim ingest news.jsonl interview.md", "add files"],
    [
      "verbatim ingest https://news.example/ferry",
      "add a page of the web; run it again to see whether it changed",
    ],
  ]);

  defineWatchCommands(program, run);
  defineExtractArticlesCommand(program, run);

  const sources = program
    .command("sources")
    .summary("list the articles of the archive")
    .description("Lists the articles with outlet, day, authors and number of passages, the newest first.")
    .option("--json", "print the list as one line of JSON")
    .action((options: { json?: true }) =>
      run(program.opts(), async (context) =>
        (await import("./commands/sources.ts")).sources(options, context),
      ),
    );
  addExamples(sources, [
    ["verbatim sources", "what the answers are taken from"],
    ["verbatim sources --json | jq -r '.[].title'", "the titles alone"],
  ]);

  const show = program
    .command("show")
    .summary("print one article")
    .description(
      "Prints an article as it is stored, its paragraphs numbered as answers cite them; where it came from and when; and, marked " +
        "with ×, what of its page was left out, and why.",
    )
    .argument("<article...>", "its id, the beginning of its id, or words of its title")
    .option("--cut", "print all that was left out, not the beginnings alone")
    .option("--quotes", "list its quotes instead, with the numbers that correct takes")
    .option("--json", "print the article as one line of JSON")
    .action((words: string[], options: { cut?: true; quotes?: true; json?: true }) =>
      run(program.opts(), async (context) =>
        (await import("./commands/show.ts")).show(words, options, context),
      ),
    );
  addExamples(show, [
    ["verbatim show flood wall", "the article whose title has these words"],
    ["verbatim show --cut ferry order", "with all that was left out, where a paragraph is missing"],
    ["verbatim show --json vietnam-facebook-2020", "by the beginning of its id"],
    ["verbatim show --quotes council backs", "who is read to have said what in it"],
  ]);

  const status = program
    .command("status")
    .summary("what the archive holds, and where")
    .description(
      "Prints how much the archive holds, with which model and vector index, and its size on disk.",
    )
    .option("--json", "print it as one line of JSON")
    .action((options: { json?: true }) =>
      run(program.opts(), async (context) => (await import("./commands/status.ts")).status(options, context)),
    );
  addExamples(status, [["verbatim status --data data", "of the archive in the folder data"]]);

  const doctor = program
    .command("doctor")
    .summary("check the installation and say how to mend it")
    .description("Checks Node, the data folder, the model, the archive, its indexes and the Discord token.")
    .action(() =>
      run(program.opts(), async (context) => (await import("./commands/doctor.ts")).doctor(context)),
    );
  addExamples(doctor, [["verbatim doctor", "exit code 1 when something is broken"]]);

  const remove = program
    .command("remove")
    .summary("remove articles from the archive")
    .description(
      "Removes articles, after asking. All are looked up first: where one name fits none or several, nothing is removed. Files stay where they " +
        "are, and bring articles back when they are read again; a page that was fetched does not.",
    )
    .argument("[article...]", "each by its id, the beginning of its id, or words of its title in quotes")
    .option("--samples", "the sample articles that an earlier version has put into the archive")
    .option("--yes", "without asking")
    .option("--json", "print what was removed as one line of JSON")
    .action((words: string[], options: RemoveOptions) =>
      run(program.opts(), async (context) =>
        (await import("./commands/remove.ts")).remove(words, options, context),
      ),
    );
  addExamples(remove, [
    ['verbatim remove "flood wall" ship-2024', "two, by words of a title and by the beginning of an id"],
    ["verbatim remove --samples", "where doctor has found some in the shared archive"],
  ]);

  const block = program
    .command("block")
    .summary("fetch nothing more of a publisher who objects, and remove its articles")
    .description(
      "Fetches nothing more of a host and of those below it, unfollows its feeds, and removes the articles whose addresses are there, of the " +
        "shared library and of all servers, after asking. Files that hold such articles do not bring them back. A bot that runs obeys at once.",
    )
    .argument("[host...]", "such as news.example, or the address of a page")
    .option("--list", "list the hosts that are blocked")
    .option("--undo", "fetch from it again; its articles do not come back by themselves")
    .option("--yes", "without asking")
    .action((hosts: string[], options: BlockOptions) =>
      run(program.opts(), async (context) =>
        (await import("./commands/block.ts")).block(hosts, options, context),
      ),
    );
  addExamples(block, [
    ["verbatim block news.example", "tells how many articles it has, and asks"],
    ["verbatim block --undo news.example", "where the publisher does not object any more"],
  ]);

  const reindex = program
    .command("reindex")
    .summary("embed every stored paragraph again, for another model")
    .description(
      "Embeds every stored paragraph again with the configured model (EMBEDDING_MODEL). Until it is done the earlier " +
        "vectors stay as they are.",
    )
    .action(() =>
      run(program.opts(), async (context) => (await import("./commands/reindex.ts")).reindex(context)),
    );
  addExamples(reindex, [["EMBEDDING_MODEL=Xenova/bge-small-en-v1.5 verbatim reindex", "change the model"]]);
}
