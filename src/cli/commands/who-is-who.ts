import type { Command } from "commander";
import { addExamples, addNotes } from "../help-examples.ts";
import type { RunCommand } from "../run-command.ts";
import type { SpeakerRule } from "../../archive/corrections/speaker-rule.ts";
import {
  joinAgain,
  mergeSpeakers,
  type RulesSet,
  type RuleTold,
  splitSpeaker,
} from "../../answer/by-hand/speaker-rules.ts";
import { createSpeakerDirectory, type SpeakerDirectory } from "../../retrieval/speaker-directory.ts";
import type { Story } from "../../archive/archive.ts";
import { count } from "../../words/count.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode, WrongUsage } from "../exit-code.ts";
import { withSession } from "../session.ts";
import { jsonLine, visible } from "../visible-text.ts";
import { writing } from "../writing.ts";

export interface WhoIsWhoOptions {
  readonly undo?: true;
  readonly json?: true;
}

/** `speakers merge` and `speakers split`. */
export function defineWhoIsWho(speakers: Command, program: Command, run: RunCommand): void {
  const merging = speakers
    .command("merge")
    .summary("say that two speakers are one")
    .description(
      "From now on what B said is A's, and both go by A's name, in every article, those that come later as well. " +
        "`speakers split A` takes it back.",
    )
    .argument("<a>", "the name that stays; quotes around a name keep its words together")
    .argument("<b>", "the other name")
    .option("--json", "print what is set by hand as one line of JSON")
    .action((a: string, b: string, options: WhoIsWhoOptions) =>
      run(program.opts(), (context) => merge(a, b, options, context)),
    );
  addExamples(merging, [
    ['verbatim speakers merge "Ilse Varrick" "Ilse Orme"', "a name before and after a marriage"],
  ]);
  addNotes(merging, WHO_IS_WHO_EXIT_CODES);
  const splitting = speakers
    .command("split")
    .summary("take a merge back, or say that one name is several people's")
    .description(
      "Takes back what `speakers merge` made one: all that were merged into A, or A alone where it was merged into another name. " +
        "Where nothing was, A is somebody else in each article from now on (copies of one story count as one article): for two people " +
        "of one name. Questions about that name are answered with what each of them said.",
    )
    .argument("<a>", "a name; quotes around it keep its words together")
    .option("--undo", "makes one again who was split by article")
    .option("--json", "print what is set by hand as one line of JSON")
    .action((a: string, options: WhoIsWhoOptions) =>
      run(program.opts(), (context) => split(a, options, context)),
    );
  addExamples(splitting, [
    ['verbatim speakers split "Tomas Brandreth"', "the baker and the fisher of that name"],
    ['verbatim speakers split "Tomas Brandreth" --undo', "they are one after all"],
  ]);
  addNotes(splitting, WHO_IS_WHO_EXIT_CODES);
}

const WHO_IS_WHO_EXIT_CODES = `
Exit codes:
  0  set, or taken back
  3  nobody of the name is quoted; standard error says who comes nearest
  2  wrong usage: the name may be several people's, both are one already, or there is nothing to split

What is set by hand is listed with: verbatim correct --list`;

/** `speakers merge`: what the second one said is the first one's. */
export function merge(
  name: string,
  other: string,
  options: WhoIsWhoOptions,
  context: CommandContext,
): Promise<ExitCode> {
  expectName(name);
  expectName(other);
  return setRules((rules, { directory }) => mergeSpeakers(name, other, rules, directory), options, context);
}

/** `speakers split`: takes merges back, or tells the bearers of one name apart by article; `undo` makes them one again. */
export function split(name: string, options: WhoIsWhoOptions, context: CommandContext): Promise<ExitCode> {
  expectName(name);
  return setRules(
    (rules, { directory, stories }) =>
      options.undo === true ? joinAgain(name, rules) : splitSpeaker(name, rules, directory, stories),
    options,
    context,
  );
}

function expectName(name: string): void {
  if (!/\p{L}/u.test(name)) throw new WrongUsage(`Expected the name of a speaker, got "${visible(name)}".`);
}

async function setRules(
  change: (
    rules: readonly SpeakerRule[],
    known: { readonly directory: SpeakerDirectory; readonly stories: readonly Story[] },
  ) => RulesSet,
  { json }: WhoIsWhoOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  return withSession(context, async ({ archive }) => {
    const [directory, stories, rules] = await Promise.all([
      createSpeakerDirectory(archive)(),
      archive.stories(),
      archive.speakerRules(),
    ]);
    const changed = change(rules, { directory, stories });
    if (changed.is !== "set") {
      const { line, exitCode } = refusal(changed);
      terminal.complain(visible(line));
      return exitCode;
    }
    await writing(archive, (writer) => writer.setSpeakerRules(changed.rules));
    terminal.print(json === true ? jsonLine(changed.rules) : toldLine(changed.told));
    return EXIT.ok;
  });
}

/** What is now so. */
function toldLine(told: RuleTold): string {
  switch (told.is) {
    case "merged":
      return visible(`${told.other} is ${told.name}: ${count(told.quotes, "quote")} under that name.`);
    case "parted":
      return told.merges.map(({ name, other }) => visible(`${other} is not ${name} any more.`)).join("\n");
    case "split":
      return visible(
        `${told.name} is another one in each article: ${told.parts} speakers of that name. To make them one again: ` +
          `verbatim speakers split "${told.name}" --undo`,
      );
    case "joined":
      return visible(`${told.name} is one speaker again.`);
  }
}

/** A rule as it is listed. */
export function ruleLine(rule: SpeakerRule): string {
  return visible(
    rule.is === "merge"
      ? `${rule.other} is ${rule.name}, set by hand`
      : `${rule.name} is another one in each article, set by hand`,
  );
}

function refusal(refused: Exclude<RulesSet, { is: "set" }>): {
  readonly line: string;
  readonly exitCode: ExitCode;
} {
  switch (refused.is) {
    case "unknown": {
      const { words, suggestions } = refused;
      const nearest = suggestions.length === 0 ? "" : ` The nearest names: ${suggestions.join(", ")}.`;
      return { line: `Nobody of the name “${words}” is quoted.${nearest}`, exitCode: EXIT.nothingFound };
    }
    case "several":
      return {
        line: `“${refused.words}” may be ${refused.names.join(", or ")}. Name one in full.`,
        exitCode: EXIT.wrongUsage,
      };
    case "unnamed":
      return {
        line: `“${refused.name}” is a source that its article leaves unnamed: expected somebody with a name. One quote of it is corrected with: verbatim correct`,
        exitCode: EXIT.wrongUsage,
      };
    case "same":
      return {
        line: `Both names mean ${refused.name}: there is nothing to merge.`,
        exitCode: EXIT.wrongUsage,
      };
    case "already_split":
      return {
        line: `${refused.name} is another one in each article, set by hand. To make them one again: verbatim speakers split "${refused.name}" --undo`,
        exitCode: EXIT.wrongUsage,
      };
    case "one_article":
      return {
        line: `${refused.name} is quoted in one article alone, or in copies of one: there is nothing to split. One quote is corrected with: verbatim correct`,
        exitCode: EXIT.wrongUsage,
      };
    case "not_split":
      return {
        line: `“${refused.words}” is not split by hand: there is nothing to undo.`,
        exitCode: EXIT.nothingFound,
      };
  }
}
