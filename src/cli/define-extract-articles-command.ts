import type { Command } from "commander";
import { addExamples, addNotes } from "./help-examples.ts";
import { pathsFrom } from "./path-argument.ts";
import type { RunCommand } from "./run-command.ts";

/** `extract`. */
export function defineExtractArticlesCommand(program: Command, run: RunCommand): void {
  const extract = program
    .command("extract")
    .summary("read the articles of files without adding them")
    .description(
      "Reads the article of each file, a web page, .mhtml, .pdf, .docx, .eml, .txt or .md, and prints its text and what it says about itself. " +
        "The archive is neither needed nor changed.",
    )
    .argument("<file...>", "files; those of other names are taken for HTML, where they hold any", pathsFrom)
    .option("--json", "print one line of JSON for each file, in their order")
    .action((files: string[], options: { json?: true }) =>
      run(program.opts(), async (context) =>
        (await import("./commands/extract-articles.ts")).extractArticles(files, options, context),
      ),
    );
  addExamples(extract, [
    ["verbatim extract page.html", "what would be added, for people"],
    ["verbatim extract pages/*.html --json > articles.jsonl", "for programs"],
  ]);
  addNotes(
    extract,
    `
A line of JSON is {"file", "title", "authors", "outlet", "published", "modified", "language", "url", "text", "warnings"}; days are
YYYY-MM-DD, what a page does not state is null. A file that is refused has its line too, with an empty text.

Exit codes:
  0  every file was read
  1  some were refused; a line on standard error says why`,
  );
}
