import { broken, type Check, type CheckResult } from "../../doctor-check.ts";
import type { CommandContext } from "../command-context.ts";
import { doctorChecks } from "../doctor-checks.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { messageOf } from "../report-error.ts";
import type { Colours } from "../terminal.ts";

/** Checks the installation one thing after the other and says how to mend what is broken. */
export async function doctor(context: CommandContext): Promise<ExitCode> {
  const { print, colours } = context.terminal;
  const marks = marksOf(colours);
  let faults = 0;
  for (const check of doctorChecks(context)) {
    const { state, finding, cure } = await resultOf(check);
    print(`${marks[state]}  ${check.name.padEnd(12)}  ${finding}`);
    if (cure !== null) print(`${" ".repeat(22)}-> ${cure}`);
    if (state === "broken") faults += 1;
  }
  print(faults === 0 ? "\nNothing is broken." : `\n${faults} of the above must be mended.`);
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

function marksOf(colours: Colours): Record<CheckResult["state"], string> {
  return { ok: colours.green("ok    "), note: colours.yellow("note  "), broken: colours.red("BROKEN") };
}
