import type { Argument, Command, Option } from "commander";

/** What can be typed behind a command. */
export interface CompletedCommand {
  /** Without the program's own name: "speakers merge"; empty for the program. */
  readonly path: string;
  readonly subcommands: readonly { readonly name: string; readonly does: string }[];
  readonly options: readonly CompletedOption[];
  /** What stands for an argument. */
  readonly values: CompletedValues;
}

export interface CompletedOption {
  /** "--json", "-h". */
  readonly names: readonly string[];
  readonly does: string;
  /** `null`: it takes no value. */
  readonly values: CompletedValues | null;
}

/** Names of files or folders, one of several words, or whatever people think of. */
export type CompletedValues = "files" | "folders" | "anything" | readonly string[];

/** The program and all its commands, each before its subcommands. */
export function completedCommands(program: Command, path = ""): CompletedCommand[] {
  const names = new Set(program.commands.map((command) => command.name()));
  const help = program.createHelp();
  const subcommands = help.visibleCommands(program);
  const ofAll = help.visibleGlobalOptions(program).filter(({ short }) => short !== "-V");
  const options = [...program.options, ...ofAll];
  return [
    {
      path,
      subcommands: subcommands.map((command) => ({ name: command.name(), does: command.summary() })),
      options: [...options.map(completedOption), HELP],
      values: path === "help" ? [...names] : valuesOf(program.registeredArguments),
    },
    ...program.commands.flatMap((command) => completedCommands(command, `${path} ${command.name()}`.trim())),
  ];
}

const HELP: CompletedOption = { names: ["-h", "--help"], does: "show this help", values: null };

function completedOption(option: Option): CompletedOption {
  const names = [option.short, option.long].filter((name) => name !== undefined);
  const takesValue = option.required || option.optional;
  return {
    names,
    does: option.description,
    values: takesValue
      ? (option.argChoices ?? valuesNamed(/<([^>.]+)/u.exec(option.flags)?.[1] ?? ""))
      : null,
  };
}

function valuesOf([first]: readonly Argument[]): CompletedValues {
  return first === undefined ? [] : (first.argChoices ?? valuesNamed(first.name()));
}

/** By the name that help gives a value. */
function valuesNamed(name: string): CompletedValues {
  if (name === "file" || name === "path") return "files";
  if (name === "dir" || name === "folder") return "folders";
  return "anything";
}
