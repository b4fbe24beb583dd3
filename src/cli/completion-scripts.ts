import type { CompletedCommand, CompletedOption, CompletedValues } from "./completion-words.ts";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** A script that completes the command line of this program in a shell. */
export function completionScript(shell: Shell, name: string, commands: readonly CompletedCommand[]): string {
  return shell === "fish"
    ? fishScript(name, commands)
    : shell === "zsh"
      ? zshScript(name, commands)
      : bashScript(name, commands);
}

/** Which command stands on the line: the first words that are no options and no values of options. */
function commandLoop(
  commands: readonly CompletedCommand[],
  words: string,
  at: string,
  first: number,
): string {
  const valued = optionNames(
    commands.flatMap(({ options }) => options.filter(({ values }) => values !== null)),
  );
  const paths = commands.flatMap(({ path }) => (path === "" ? [] : [quoted(path)]));
  return `  local command= word i
  for ((i = ${first}; i < ${at}; i++)); do
    word=\${${words}[i]}
    case $word in
      ${valued.join("|")}) ((i++)) ;;
      -*) ;;
      *) case "\${command:+$command }$word" in
          ${paths.join("|")}) command="\${command:+$command }$word" ;;
          *) break ;;
        esac ;;
    esac
  done`;
}

function bashScript(name: string, commands: readonly CompletedCommand[]): string {
  const filled = (values: CompletedValues): string => {
    if (values === "files")
      return `compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current"))`;
    if (values === "folders")
      return `compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$current"))`;
    if (values === "anything") return "COMPREPLY=()";
    return `COMPREPLY=($(compgen -W ${bashLines(values)} -- "$current"))`;
  };
  const optionCases = valuesByOption(commands).map(
    ([key, values]) => `    ${key}) ${filled(values)}; return ;;`,
  );
  const commandCases = commands.map(({ path, subcommands, options, values }) => {
    const words = [
      ...subcommands.map((command) => command.name),
      ...(typeof values === "string" ? [] : values),
    ];
    return `    ${quoted(path)})
      if [[ $current == -* ]]; then ${filled(optionNames(options))}
      else ${filled(words.length > 0 || typeof values !== "string" ? words : values)}
      fi ;;`;
  });
  return `# bash completion of ${name}: source <(${name} completion bash)
_${name}() {
  local IFS=$' \\t\\n'
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]}
${commandLoop(commands, "COMP_WORDS", "COMP_CWORD", 1)}
  IFS=$'\\n'
  case "$command $before" in
${optionCases.join("\n")}
  esac
  case $command in
${commandCases.join("\n")}
  esac
}
complete -F _${name} ${name}
`;
}

function zshScript(name: string, commands: readonly CompletedCommand[]): string {
  const filled = (values: CompletedValues): string => {
    if (values === "files") return "_files";
    if (values === "folders") return "_files -/";
    if (values === "anything") return "_message value";
    return values.length === 0 ? ":" : `compadd -- ${values.map(quoted).join(" ")}`;
  };
  const described = (entries: readonly (readonly [name: string, does: string])[]): string =>
    entries.map(([word, does]) => quoted(`${word}:${does.replaceAll(":", "\\:")}`)).join(" ");
  const optionCases = valuesByOption(commands).map(
    ([key, values]) => `    ${key}) ${filled(values)}; return ;;`,
  );
  const commandCases = commands.map(({ path, subcommands, options, values }) => {
    const told = options.flatMap((option) => option.names.map((word) => [word, option.does] as const));
    return `    ${quoted(path)})
      if [[ $PREFIX == -* ]]; then words_of=(${described(told)}); _describe option words_of
      else
        ${subcommands.length > 0 ? `words_of=(${described(subcommands.map((one) => [one.name, one.does] as const))}); _describe command words_of` : filled(values)}
      fi ;;`;
  });
  return `#compdef ${name}
# zsh completion of ${name}: ${name} completion zsh > ~/.zfunc/_${name}, a folder of fpath
_${name}() {
  local -a words_of
  local before=\${words[CURRENT - 1]}
${commandLoop(commands, "words", "CURRENT", 2)}
  case "$command $before" in
${optionCases.join("\n")}
  esac
  case $command in
${commandCases.join("\n")}
  esac
}
if [[ $funcstack[1] == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;
}

function fishScript(name: string, commands: readonly CompletedCommand[]): string {
  const values = (of: CompletedValues): string => {
    if (of === "files") return " -r -F";
    if (of === "folders") return ` -x -a '(__fish_complete_directories)'`;
    if (of === "anything") return " -x";
    return ` -x -a ${fishQuoted(of.join(" "))}`;
  };
  const lines = commands.flatMap(({ path, subcommands, options, values: own }) => {
    const words = path.split(" ").filter((word) => word !== "");
    const [last = ""] = words.slice(-1);
    const seen =
      words.length === 0
        ? "__fish_use_subcommand"
        : words.map((word) => `__fish_seen_subcommand_from ${word}`).join("; and ");
    const below = subcommands.map(({ name: word }) => word).join(" ");
    const isFirst =
      words.length === 0 || below === "" ? seen : `${seen}; and not __fish_seen_subcommand_from ${below}`;
    const here = `complete -c ${name} -n ${fishQuoted(seen)}`;
    return [
      ...subcommands.map(
        (one) => `complete -c ${name} -n ${fishQuoted(isFirst)} -a ${one.name} -d ${fishQuoted(one.does)}`,
      ),
      ...options.map(
        ({ names, does, values: of }) =>
          here +
          names
            .map((word) => (word.startsWith("--") ? ` -l ${word.slice(2)}` : ` -s ${word.slice(1)}`))
            .join("") +
          (of === null ? "" : values(of)) +
          ` -d ${fishQuoted(does)}`,
      ),
      ...(last === "" || subcommands.length > 0
        ? []
        : own === "files" || own === "folders"
          ? [`${here} -F`]
          : typeof own !== "string" && own.length > 0
            ? [`${here} -a ${fishQuoted(own.join(" "))}`]
            : []),
    ];
  });
  return `# fish completion of ${name}: ${name} completion fish > ~/.config/fish/completions/${name}.fish
complete -c ${name} -f
${lines.join("\n")}
`;
}

/** Patterns of a command and an option before the cursor, with what is to stand behind. */
function valuesByOption(commands: readonly CompletedCommand[]): [pattern: string, values: CompletedValues][] {
  return commands.flatMap(({ path, options }) =>
    options.flatMap(({ names, values }): [string, CompletedValues][] =>
      values === null ? [] : [[names.map((word) => quoted(`${path} ${word}`)).join("|"), values]],
    ),
  );
}

function optionNames(options: readonly CompletedOption[]): string[] {
  return [...new Set(options.flatMap(({ names }) => names))];
}

/** As many lines: names of files may have spaces, so that these alone part what is offered. */
function bashLines(words: readonly string[]): string {
  return words.map(quoted).join("$'\\n'");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function fishQuoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
