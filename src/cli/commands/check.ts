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
