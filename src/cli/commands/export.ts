import { once } from "node:events";
import { Argument, type Command, Option } from "commander";
import type { Archive, ArticleLimits } from "../../archive/archive.ts";
import type { CommandContext } from "../command-context.ts";
import { daysFrom } from "../days-option.ts";
import { EXIT, type ExitCode, WrongUsage } from "../exit-code.ts";
import { addExamples } from "../help-examples.ts";
import { pathFrom } from "../path-argument.ts";
import { messageOf } from "../report-error.ts";
import type { RunCommand } from "../run-command.ts";
import { jsonLine, visible } from "../visible-text.ts";

const EXPORTED = ["articles", "quotes", "answers"] as const;
const FORMATS = ["jsonl", "csv", "markdown"] as const;
type Format = (typeof FORMATS)[number];

interface ExportOptions {
  readonly as: Format;
  readonly outlet?: string;
  readonly since?: string;
  readonly before?: string;
  readonly questions?: string;
}

export function defineExport(program: Command, run: RunCommand): void {
  const command = program
    .command("export")
    .summary("print articles, quotes or answers for other programs")
    .description(
      "Prints all articles, all quotes with their citations, or the answers to questions (one a line on standard input, or of a JSON " +
        "Lines file). JSON Lines of articles can be added again with ingest. In CSV a cell that a spreadsheet would take for a formula " +
        "has an apostrophe before it.",
    )
    .addArgument(new Argument("<what>", "what to print").choices(EXPORTED))
    .addOption(new Option("--as <format>", "how to print them").choices(FORMATS).default("jsonl"))
    .option("--outlet <name>", "of this outlet alone")
    .option("--since <day>", 'published on this day or later: 2024-05-01, "May 2024" or 2024')
    .option("--before <day>", "published before this day, month or year")
    .option("--questions <file>", 'for answers: JSON Lines with a field "question"', pathFrom)
    .action((what: (typeof EXPORTED)[number], options: ExportOptions) =>
      run(program.opts(), (context) => exportAll(what, options, context)),
    );
  addExamples(command, [
    ["verbatim export articles > articles.jsonl", "all articles, to be added elsewhere"],
    ["verbatim export quotes --as csv --since 2024 > quotes.csv", "every quote since 2024 as a table"],
    ["verbatim export answers --as markdown < questions.txt", "answers with their sources"],
  ]);
}

async function exportAll(
  what: (typeof EXPORTED)[number],
  options: ExportOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const [csv, records, markdown] = await Promise.all([
    import("../../keeping/export/csv.ts"),
    import("../../keeping/export/records.ts"),
    import("../../keeping/export/markdown.ts"),
  ]);
  const { stdout } = context.streams;
  /** Waits where the reader is slow; `false` where there is none any more. */
  const write = async (text: string): Promise<boolean> => {
    if (!context.terminal.isRead()) return false;
    if (!stdout.write(text))
      await Promise.race([once(stdout, "drain"), once(stdout, "close")]).catch(() => {});
    return context.terminal.isRead();
  };
  const rowOf = (columns: readonly string[], row: object): string =>
    csv.csvRow(columns.map((column) => (row as Record<string, unknown>)[column]));
  const columns = csv.CSV_COLUMNS[what];
  const begin = async (): Promise<boolean> => options.as !== "csv" || write(csv.csvRow(columns));

  if (what === "answers") return exportAnswers();
  const limits = await limitsFrom(options);
  const { withSession } = await import("../session.ts");
  return withSession(context, async ({ archive }) => {
    let count = 0;
    if (!(await begin())) return EXIT.ok;
    for await (const text of textsOf(archive)) {
      count += 1;
      if (!(await write(text))) return EXIT.ok;
    }
    if (count > 0) return EXIT.ok;
    context.terminal.complain(`There are no ${what} to export.`);
    return EXIT.nothingFound;
  });

  async function* textsOf(archive: Archive): AsyncGenerator<string> {
    const markdownOf = what === "articles" ? markdown.articleMarkdown : markdown.quoteMarkdown;
    const rows =
      what === "articles"
        ? records.exportedArticles(archive, limits)
        : records.exportedQuotes(archive, limits);
    for await (const row of rows)
      yield options.as === "csv"
        ? rowOf(columns, row)
        : options.as === "markdown"
          ? markdownOf(row as never)
          : `${jsonLine(row)}\n`;
  }

  async function exportAnswers(): Promise<ExitCode> {
    if (options.outlet !== undefined || options.since !== undefined || options.before !== undefined)
      throw new WrongUsage(
        "Expected limits of answers in the questions themselves, such as: since 2024, according to the Courier.",
      );
    const { questions } = options;
    const { stdin } = context.streams;
    if (questions === undefined && stdin.isTTY === true)
      throw new WrongUsage("Expected questions, one a line on standard input, or a file with --questions.");
    const [{ openAnswerer }, { questionsOfFile, questionsOfStream }, { answerJson }] = await Promise.all([
      import("../open-answerer.ts"),
      import("../read-questions.ts"),
      import("../../words/answer-json.ts"),
    ]);
    const { session, answerer } = await openAnswerer(context);
    try {
      let faults = 0;
      let asked = 0;
      if (!(await begin())) return EXIT.ok;
      const place = questions ?? "standard input";
      for await (const { line, question, fault } of questions === undefined
        ? questionsOfStream(stdin)
        : questionsOfFile(questions)) {
        asked += 1;
        try {
          if (fault !== null) throw new WrongUsage(fault);
          const answer = await answerer.answer(question);
          const statements = records.exportedStatements(answer);
          const text =
            options.as === "csv"
              ? statements.map((row) => rowOf(columns, row)).join("")
              : options.as === "markdown"
                ? markdown.answerMarkdown(statements)
                : `${jsonLine(answerJson(answer))}\n`;
          if (!(await write(text))) return EXIT.ok;
        } catch (error) {
          faults += 1;
          context.terminal.complain(visible(`${place}:${line}: ${messageOf(error)}`));
        }
      }
      if (asked === 0) throw new WrongUsage(`Expected questions in ${place}, got none. Write one a line.`);
      return faults > 0 ? EXIT.failure : EXIT.ok;
    } finally {
      await session.close();
    }
  }
}

async function limitsFrom({ outlet, since, before, questions }: ExportOptions): Promise<ArticleLimits> {
  if (questions !== undefined) throw new WrongUsage("Expected --questions with answers alone. Leave it out.");
  return { outlet, ...(await daysFrom({ since, before })) };
}
