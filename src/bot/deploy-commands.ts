import { isDeepStrictEqual } from "node:util";
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from "discord.js";

export interface DeployOptions {
  readonly rest: Pick<REST, "get" | "post" | "patch" | "delete">;
  readonly applicationId: string;
  /** One server alone, where commands show at once; `undefined`: everywhere. */
  readonly guild?: string | undefined;
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** Tells what would be done, and does nothing. */
  readonly isDryRun?: boolean | undefined;
}

/** Names of commands by what is done with them. */
export interface Deployed {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Makes Discord's commands those of `commands`; touches only what differs, so that nothing else is read anew by its clients. */
export async function deployCommands({
  rest,
  applicationId,
  guild,
  commands,
  isDryRun = false,
}: DeployOptions): Promise<Deployed> {
  const all =
    guild === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guild);
  const wanted = guild === undefined ? commands : commands.map(ofServer);
  const known = (await rest.get(all, {
    query: new URLSearchParams({ with_localizations: "true" }),
  })) as APIApplicationCommand[];
  const byKey = new Map(known.map((command) => [keyOf(command), command]));
  const done = { created: [], changed: [], removed: [], unchanged: [] } as Record<keyof Deployed, string[]>;
  // Gone ones first: there may be no room for new ones beside them.
  const kept = new Set(wanted.map(keyOf));
  for (const command of known)
    if (!kept.has(keyOf(command))) {
      if (!isDryRun) await rest.delete(`${all}/${command.id}`);
      done.removed.push(nameOf(command));
    }
  for (const command of wanted) {
    const present = byKey.get(keyOf(command));
    if (present === undefined) {
      if (!isDryRun) await rest.post(all, { body: command });
      done.created.push(nameOf(command));
    } else if (
      isDeepStrictEqual(comparable(guild === undefined ? present : ofServer(present)), comparable(command))
    )
      done.unchanged.push(nameOf(command));
    else {
      if (!isDryRun) await rest.patch(`${all}/${present.id}`, { body: command });
      done.changed.push(nameOf(command));
    }
  }
  return done;
}

type AnyCommand = APIApplicationCommand | RESTPostAPIApplicationCommandsJSONBody;

function keyOf({ type = ApplicationCommandType.ChatInput, name }: AnyCommand): string {
  return `${type} ${name}`;
}

/** As people see it. */
function nameOf({ type = ApplicationCommandType.ChatInput, name }: AnyCommand): string {
  return type === ApplicationCommandType.ChatInput ? `/${name}` : `“${name}”`;
}

/** Where a command may be used and installed is told of commands for everywhere alone. */
function ofServer<C extends AnyCommand>(command: C): C {
  const { contexts: _, integration_types: __, ...rest } = command;
  return rest as C;
}

/** What Discord adds of itself, and what is the same as when left out. */
const ADDED = new Set([
  "id",
  "application_id",
  "guild_id",
  "version",
  "dm_permission",
  "default_permission",
  "handler",
  "name_localized",
  "description_localized",
]);
const DEFAULTS: Readonly<Record<string, unknown>> = {
  type: ApplicationCommandType.ChatInput,
  nsfw: false,
  required: false,
  autocomplete: false,
  description: "",
};

/** A command, or a part of one, without what is the same as when it is left out. */
function comparable(value: unknown, depth = 0): unknown {
  if (Array.isArray(value))
    return value.every((one) => typeof one === "number")
      ? [...value].sort((a, b) => a - b)
      : value.map((one) => comparable(one, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => depth > 0 || !ADDED.has(key))
      .filter(([key, one]) => one !== null && one !== undefined && !isDefault(key, one, depth))
      .map(([key, one]) => [key, comparable(one, depth + 1)]),
  );
}

function isDefault(key: string, value: unknown, depth: number): boolean {
  if (Array.isArray(value) ? value.length === 0 : isEmptyObject(value)) return true;
  // An option's type has no default.
  return (key !== "type" || depth === 0) && DEFAULTS[key] === value;
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
