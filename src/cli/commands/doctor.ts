import type { Command } from "commander";
import { addExamples } from "../help-examples.ts";
import type { RunCommand } from "../run-command.ts";
import { broken, type Check, type CheckResult } from "../../doctor-check.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { messageOf } from "../report-error.ts";
import type { Page } from "../terminal.ts";
import { visible } from "../visible-text.ts";
import { wrapHanging } from "../wrap-text.ts";

export function defineDoctor(program: Command, run: RunCommand): void {
  const command = program
    .command("doctor")
    .summary("check the installation and say how to mend it")
    .description("Checks Node, the data folder, the model, the archive, its indexes and the Discord token.")
    .action(() => run(program.opts(), (context) => doctor(context)));
  addExamples(command, [["verbatim doctor", "exit code 1 when something is broken"]]);
}

/** Checks the installation one thing after the other and says how to mend what is broken. */
export async function doctor(context: CommandContext): Promise<ExitCode> {
  const { print, tell } = context.terminal;
  let faults = 0;
  const { doctorChecks } = await import("../doctor-checks.ts");
  for (const check of doctorChecks(context)) {
    const { state, finding, cure } = await resultOf(check);
    print(renderCheck(check.name, { state, finding, cure }, context.terminal));
    if (state === "broken") faults += 1;
  }
  tell(faults === 0 ? "\nNothing is broken." : `\n${faults} of the above must be mended.`);
  return faults === 0 ? EXIT.ok : EXIT.failure;
}

/** A check that throws has found a fault; the message of a `UserError` says how to mend it. */
async function resultOf(check: Check): Promise<CheckResult> {
  try {
    return await check.run();
  } catch (error) {
    return broken(messageOf(error), null);
  }
}

/** Columns of the widest name of a check; a longer one pushes its finding. */
const NAMES = 12;
/** Narrower screens have the finding below the name. */
const BESIDE_FROM = 60;

/** One check: its mark, its name and what was found; below that, how to mend it. */
export function renderCheck(
  name: string,
  { state, finding, cure }: CheckResult,
  { colours, width, isScreen }: Page,
): string {
  const marks = {
    ok: colours.green("ok    "),
    note: colours.yellow("note  "),
    broken: colours.red("BROKEN"),
  };
  const isBeside = !isScreen || width >= BESIDE_FROM;
  const indent = isBeside ? 6 + 2 + NAMES + 2 : 4;
  const lines = (text: string, by: string): string[] =>
    isScreen ? wrapHanging(by + visible(text), width - indent, " ".repeat(by.length)) : [by + text];
  const [first = "", ...rest] = [...lines(finding, ""), ...(cure === null ? [] : lines(cure, "-> "))];
  const head = `${marks[state]}  ${isBeside ? `${name.padEnd(NAMES)}  ` : name}`;
  return [
    isBeside ? head + first : head,
    ...(isBeside ? rest : [first, ...rest]).map((line) => " ".repeat(indent) + line),
  ].join("\n");
}
