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
