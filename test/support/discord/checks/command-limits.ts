import type { FormFault } from "../http/api-error.ts";

/** A command or an option in the body of a registration. */
export interface CommandBody {
  readonly type?: number | null;
  readonly name?: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description?: string | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly options?: readonly CommandBody[] | null;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly choices?: readonly ChoiceBody[] | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
}

export interface ChoiceBody {
  readonly name?: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly value?: string | number;
}

const CHAT = 1;
const SUBCOMMANDS = [1, 2];
const CHARACTERS = 8000;
const CHOICE_VALUE = 100;
const MOST: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What is wrong with a whole set of commands of one place (global, or one server's). */
export function commandSetFaults(commands: readonly CommandBody[]): FormFault[] {
  const names = commands.map(({ type, name }) => `${type ?? CHAT} ${name}`);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const over = Object.entries(MOST).filter(
    ([type, most]) => commands.filter((command) => (command.type ?? CHAT) === Number(type)).length > most,
  );
  return [
    ...twice.map((name) => ({ path: "", message: `two commands of the name ${name}` })),
    ...over.map(([type, most]) => ({ path: "", message: `over ${most} commands of type ${type}` })),
    ...commands.flatMap((command, at) =>
      commandFaults(command).map((f) => ({ ...f, path: `${at}.${f.path}` })),
    ),
  ];
}

/** What is wrong with one command, beyond Discord's OpenAPI document. */
export function commandFaults(command: CommandBody): FormFault[] {
  const type = command.type ?? CHAT;
  const characters = charactersOf(command);
  const isPrivate = command.contexts?.includes(2) ?? false;
  return [
    ...(type === CHAT ? [...nameFaults(command), ...descriptionFaults(command)] : menuFaults(command)),
    ...optionFaults(command.options ?? [], "options"),
    ...(characters > CHARACTERS
      ? [{ path: "", message: `${characters} characters, at most ${CHARACTERS}` }]
      : []),
    ...(isPrivate && command.integration_types && !command.integration_types.includes(1)
      ? [{ path: "contexts", message: "private channels need the installation to users" }]
      : []),
  ];
}

function optionFaults(options: readonly CommandBody[], path: string): FormFault[] {
  const plain = options.map((option) => option.required === true);
  const firstOptional = plain.indexOf(false);
  const isLate = firstOptional >= 0 && plain.lastIndexOf(true) > firstOptional;
  const kinds = new Set(options.map(({ type }) => SUBCOMMANDS.includes(type ?? 0)));
  const names = options.map(({ name }) => name);
  return [
    ...(isLate ? [{ path, message: "a required option after an optional one" }] : []),
    ...(kinds.size > 1 ? [{ path, message: "subcommands beside other options" }] : []),
    ...(new Set(names).size < names.length ? [{ path, message: "two options of one name" }] : []),
    ...options.flatMap((option, at) => {
      const here = `${path}.${at}`;
      return [
        ...[...nameFaults(option), ...descriptionFaults(option), ...choiceFaults(option)].map((fault) => ({
          ...fault,
          path: `${here}.${fault.path}`,
        })),
        ...optionFaults(option.options ?? [], `${here}.options`),
      ];
    }),
  ];
}

function nameFaults({ name = "", name_localizations: others }: CommandBody): FormFault[] {
  return [name, ...Object.values(others ?? {})]
    .filter((text) => !NAME.test(text) || text !== text.toLowerCase())
    .map((text) => ({ path: "name", message: `not a name in lower case: "${text}"` }));
}

function descriptionFaults({ description }: CommandBody): FormFault[] {
  return description ? [] : [{ path: "description", message: "this field is required" }];
}

function menuFaults({ name = "", description, options }: CommandBody): FormFault[] {
  return [
    ...(name.trim() === "" ? [{ path: "name", message: "this field is required" }] : []),
    ...(description ? [{ path: "description", message: "not allowed for a context menu command" }] : []),
    ...(options && options.length > 0
      ? [{ path: "options", message: "not allowed for a context menu command" }]
      : []),
  ];
}

function choiceFaults({ choices, autocomplete }: CommandBody): FormFault[] {
  const given = choices ?? [];
  const both = given.length > 0 && autocomplete;
  const long = given.some(({ value }) => typeof value === "string" && value.length > CHOICE_VALUE);
  return [
    ...(both ? [{ path: "autocomplete", message: "not together with choices" }] : []),
    ...(long ? [{ path: "choices", message: `a value of over ${CHOICE_VALUE} characters` }] : []),
  ];
}

/** Name, description and values of a command and all its options, each in its longest language. */
export function charactersOf(command: CommandBody): number {
  const { name, name_localizations, description, description_localizations, options, choices } = command;
  const own = longest(name, name_localizations) + longest(description, description_localizations);
  const values = (choices ?? []).map(
    (choice) => longest(choice.name, choice.name_localizations) + String(choice.value ?? "").length,
  );
  return [own, ...values, ...(options ?? []).map(charactersOf)].reduce((sum, part) => sum + part, 0);
}

function longest(
  text: string | null | undefined,
  others: Readonly<Record<string, string>> | null | undefined,
): number {
  return Math.max((text ?? "").length, ...Object.values(others ?? {}).map((other) => other.length));
}
