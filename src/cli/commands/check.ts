import type { Command } from "commander";
import { addExamples, addNotes } from "../help-examples.ts";
import { limitUpTo } from "../limit-option.ts";
import type { RunCommand } from "../run-command.ts";
import { createQuoteChecker, quotationFault } from "../../answer/check/check-quote.ts";
import { createNames } from "../../question/names/names.ts";
import { checkJson } from "../../words/answer-json.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode, WrongUsage } from "../exit-code.ts";
import { renderChecks } from "../render-check.ts";
import { withSession } from "../session.ts";
import { jsonLine } from "../visible-text.ts";

export interface CheckCommandOptions {
  readonly speaker?: string;
  readonly json?: true;
  readonly limit?: number;
}

const MOST_PLACES = 100;

export function defineCheck(program: Command, run: RunCommand): void {
  const command = program
    .command("check")
    .summary("tell whether somebody said something as quoted")
    .description(
      "Compares a quotation with the articles, word by word: exact, altered (with the differences), said by somebody else, denied, " +
        "or not found. Of a text with several quotations (in quote marks, or lines that begin with “>”) each is checked, up to 20, " +
        "with whom the text credits. White space and the case of the first letter do not count; “…” marks words left out, words in square brackets are insertions.",
    )
    .argument(
      "<quote...>",
      "the quotation, or a text that quotes; quotes around it keep the shell from reading it",
    )
    .option("--speaker <name>", "who is said to have said it, where the text credits nobody")
    .option("--limit <n>", `places at most, 1 to ${MOST_PLACES}`, limitUpTo(MOST_PLACES))
    .option("--json", "print one line of JSON, and nothing else (check.schema.json)")
    .action((words: string[], options: { speaker?: string; limit?: number; json?: true }) =>
      run(program.opts(), (context) => check(words, options, context)),
    );
  addExamples(command, [
    [
      'verbatim check "We were late, and I was wrong about the price"',
      "is it in the archive, and whose is it",
    ],
    ['verbatim check "the dearest cup of tea" --speaker Varrick', "did this person say it"],
  ]);
  addNotes(
    command,
    `
Exit codes:
  0  the words, or nearly these words, of a quotation were found: exact, altered, denied, or said by somebody else
  3  none found
  2  wrong usage: no quotation, one without words, or one of more than 10,000 characters`,
  );
}

/** Tells of each quotation of a text whether somebody said it as quoted. */
export async function check(
  words: readonly string[],
  { speaker, json, limit }: CheckCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  const quote = words.join(" ");
  const fault = quotationFault(quote);
  if (fault !== null) throw new WrongUsage(fault);
  if (speaker?.trim() === "")
    throw new WrongUsage('Expected a name behind --speaker, got nothing. Try: --speaker "Ilse Varrick"');
  return withSession(context, async ({ archive }) => {
    const checker = createQuoteChecker({ archive, names: createNames(archive) });
    const checked = await checker.checkText(quote, { speaker, limit });
    terminal.print(json === true ? jsonLine(checkJson(checked)) : renderChecks(checked, terminal));
    return checked.checks.every(({ verdict }) => verdict === "not_found") ? EXIT.nothingFound : EXIT.ok;
  });
}
