import type { Command } from "commander";
import { addExamples, addNotes } from "../help-examples.ts";
import { limitUpTo, MOST_LISTED } from "../limit-option.ts";
import type { RunCommand } from "../run-command.ts";
import { defineWhoIsWho } from "./who-is-who.ts";
import { speakerList } from "../../answer/speaker-list.ts";
import { createSpeakerDirectory } from "../../retrieval/speaker-directory.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode, WrongUsage } from "../exit-code.ts";
import { renderSpeakers } from "../render-speakers.ts";
import { withSession } from "../session.ts";
import { jsonLine, visible } from "../visible-text.ts";

export interface SpeakersOptions {
  readonly like?: string;
  readonly limit?: number;
  readonly json?: true;
}

export function defineSpeakers(program: Command, run: RunCommand): void {
  const command = program
    .command("speakers")
    .summary("list who is quoted")
    .description("Lists who is quoted in the archive, most quotes first, with the names they go by.")
    .option("--like <text>", "only those whose names hold these letters, or whom these words mean")
    .option("--limit <n>", `speakers at most, 1 to ${MOST_LISTED}`, limitUpTo(MOST_LISTED))
    .option("--json", "print the list as one line of JSON")
    .action((options: { like?: string; limit?: number; json?: true }) =>
      run(program.opts(), (context) => speakers(options, context)),
    );
  addExamples(command, [
    ["verbatim speakers --limit 20", "who is quoted most"],
    ["verbatim speakers --like varr", "whose name was that"],
  ]);
  addNotes(
    command,
    `
Exit codes:
  0  somebody is listed
  3  nobody is quoted, or nobody of such a name; standard error says who comes nearest`,
  );
  command.helpCommand(false);
  defineWhoIsWho(command, program, run);
}

/** Lists who is quoted in the archive. */
export async function speakers(
  { like, limit, json }: SpeakersOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  if (like?.trim() === "") throw new WrongUsage("Expected letters of a name behind --like, got nothing.");
  const list = await withSession(context, async ({ archive }) =>
    speakerList(await createSpeakerDirectory(archive)(), like),
  );
  const shown = list.speakers.slice(0, limit);
  if (json === true) terminal.print(jsonLine(shown));
  else if (shown.length > 0) await terminal.page(renderSpeakers(shown, list.speakers.length, terminal));
  if (list.speakers.length > 0) return EXIT.ok;
  terminal.complain(visible(nobody(like, list.suggestions)));
  return EXIT.nothingFound;
}

function nobody(like: string | undefined, suggestions: readonly string[]): string {
  if (like === undefined) return "Nobody is quoted in the archive. Add articles with: verbatim ingest PATH";
  const hint = suggestions.length === 0 ? "" : ` The nearest names: ${suggestions.join(", ")}.`;
  return `Nobody of a name like “${like}” is quoted in the archive.${hint}`;
}
