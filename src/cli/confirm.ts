import { createInterface } from "node:readline/promises";
import type { CommandContext } from "./command-context.ts";
import { WrongUsage } from "./exit-code.ts";

/** Asks before what cannot be undone; only a "y" or "yes" is one. Where nobody is there to ask, `isAgreed` must have said so. */
export async function confirm(
  question: string,
  isAgreed: boolean,
  { streams: { stdin, stderr } }: Pick<CommandContext, "streams">,
): Promise<boolean> {
  if (isAgreed) return true;
  if (stdin.isTTY !== true)
    throw new WrongUsage(`${question} Expected --yes where nobody can be asked, got none.`);
  const asking = createInterface({ input: stdin, output: stderr });
  // Ctrl-C and Ctrl-D say no.
  const closed = new Promise<null>((resolve) => asking.once("close", () => resolve(null)));
  const answer = await Promise.race([asking.question(`${question} [y/N] `).catch(() => null), closed]);
  asking.close();
  // What follows stands on a line of its own.
  if (answer === null) stderr.write("\n");
  return answer !== null && /^\s*y(?:es)?\s*$/iu.test(answer);
}
