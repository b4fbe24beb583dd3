import type { Command } from "commander";
import { limitUpTo, MOST_LISTED } from "./limit-option.ts";

/** How a list of quotes ends. */
export const LIST_EXIT_CODES = `
Exit codes:
  0  there are quotes
  3  nobody of this name is quoted, or not on this topic or within these limits; the output says which
  2  wrong usage: no name, or a day that cannot be read`;

/** What limits a list of quotes, as `ListOptions` has it. */
export function withListLimits(command: Command): Command {
  return command
    .option("--since <day>", 'published on this day or later: 2024-05-01, "May 2024" or 2024')
    .option("--before <day>", "published before this day, month or year")
    .option("--outlet <name>", "published by this outlet")
    .option("--limit <n>", `quotes at most, 1 to ${MOST_LISTED} (default: 20)`, limitUpTo(MOST_LISTED))
    .option("--json", "print one line of JSON, and nothing else (answer.schema.json)");
}
