import { ApplicationCommandOptionType as Option } from "discord-api-types/v10";
import type { CommandBody } from "../checks/command-limits.ts";
import type { AttachedFile, Cdn } from "../http/cdn.ts";
import type { StoredCommand } from "../world/command-store.ts";
import type { FakeChannel, FakeUser } from "../world/records.ts";
import { channelShape } from "../world/shapes.ts";

/** A value as somebody gives it: text, number, yes or no, a user, a channel, or a file. */
export type SlashValue = string | number | boolean | FakeUser | FakeChannel | AttachedFile;
export type SlashOptions = Readonly<Record<string, SlashValue>>;

/** How Discord writes what was typed: `options` and, for things with ids, `resolved`. */
export interface WrittenOptions {
  readonly options: readonly object[];
  readonly resolved: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface WriteOptions {
  readonly values: SlashOptions;
  /** The option that somebody is typing: autocomplete. Required options may be missing then. */
  readonly focused?: string | undefined;
  readonly channel: FakeChannel;
  readonly cdn: Cdn;
  readonly nextId: () => string;
}

/** What Discord's client takes in an option without `max_length`. */
const LONGEST_STRING = 6000;

interface OptionBody extends CommandBody {
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

/** The options of a command (or of its subcommand); throws where Discord would not let somebody send it. */
export function writeOptions(known: readonly CommandBody[], given: WriteOptions): WrittenOptions {
  const { values, focused } = given;
  const resolved: Record<string, Record<string, unknown>> = {};
  for (const name of Object.keys(values))
    if (!known.some((option) => option.name === name))
      throw new Error(`Expected an option of the command, got "${name}"`);
  if (focused === undefined)
    for (const { name = "", required } of known)
      if (required && values[name] === undefined)
        throw new Error(`Expected the required option "${name}", got none`);
  const options = known.flatMap((option) => {
    const { name = "", type = 0 } = option;
    const value = values[name] ?? (name === focused ? "" : undefined);
    if (value === undefined) return [];
    if (name !== focused) checkValue(option, value);
    const written = writeValue(value, given, resolved);
    const typed = type === Option.String ? String(written) : written;
    return [{ name, type, value: typed, ...(name === focused ? { focused: true } : {}) }];
  });
  return { options, resolved };
}

/** The command's own options, or those of its subcommand; of a subcommand in a group by both names: "channels add". */
export function optionsOf(command: StoredCommand, subcommand: string | undefined): readonly CommandBody[] {
  const options: readonly CommandBody[] = command.options ?? [];
  const isNested = options.some(({ type }) => type === Option.Subcommand || type === Option.SubcommandGroup);
  if (!isNested && subcommand === undefined) return options;
  const path = subcommand?.split(" ") ?? [];
  const found = path.reduce<readonly CommandBody[] | undefined>((level, name, i) => {
    const wanted = i === path.length - 1 ? Option.Subcommand : Option.SubcommandGroup;
    const next = level?.find((option) => option.name === name && option.type === wanted);
    return next === undefined ? undefined : ((next.options as readonly CommandBody[]) ?? []);
  }, options);
  if (found === undefined || path.length === 0)
    throw new Error(`Expected a subcommand of /${command.name}, got ${subcommand}`);
  return found;
}

/** Options inside their subcommand, and that inside its group, as Discord sends them. */
export function nestedIn(subcommand: string | undefined, options: readonly object[]): readonly object[] {
  const path = subcommand?.split(" ") ?? [];
  return path.reduceRight<readonly object[]>(
    (inner, name, i) => [
      { type: i === path.length - 1 ? Option.Subcommand : Option.SubcommandGroup, name, options: inner },
    ],
    options,
  );
}

function checkValue(option: OptionBody, value: SlashValue): void {
  const { name, choices, type, min_length, max_length } = option;
  const { min_value = Number.NEGATIVE_INFINITY, max_value = Number.POSITIVE_INFINITY } = option;
  const isWithin = Number(value) >= min_value && Number(value) <= max_value;
  const isOneOf = !choices || choices.length === 0 || choices.some((choice) => choice.value === value);
  const length = String(value).length;
  const fits: Readonly<Record<number, boolean>> = {
    [Option.String]: length >= (min_length ?? 0) && length <= (max_length ?? LONGEST_STRING) && length > 0,
    [Option.Integer]: Number.isSafeInteger(value) && isWithin,
    [Option.Number]: typeof value === "number" && isWithin,
    [Option.Boolean]: typeof value === "boolean",
    [Option.Attachment]: isFile(value),
  };
  if (!isOneOf || fits[type ?? 0] === false)
    throw new Error(`Expected a value that fits the option "${name}", got ${JSON.stringify(value)}`);
}

function writeValue(
  value: SlashValue,
  { channel, cdn, nextId }: WriteOptions,
  resolved: Record<string, Record<string, unknown>>,
): string | number | boolean {
  if (typeof value !== "object") return value;
  const keep = (kind: string, id: string, shape: unknown) => {
    resolved[kind] = { ...resolved[kind], [id]: shape };
    return id;
  };
  if (isFile(value)) {
    const id = nextId();
    return keep("attachments", id, { ...cdn.add(channel.id, id, value), ephemeral: true });
  }
  if ("acceptsMessages" in value) return keep("users", value.id, value.data);
  return keep("channels", value.id, { ...channelShape(value), permissions: "0" });
}

function isFile(value: SlashValue): value is AttachedFile {
  return typeof value === "object" && "bytes" in value;
}
