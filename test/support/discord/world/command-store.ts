import type { CommandBody } from "../checks/command-limits.ts";

/** A command as Discord keeps it. */
export interface StoredCommand extends CommandBody {
  readonly id: string;
  readonly application_id: string;
  readonly version: string;
  readonly type: number;
  readonly name: string;
  readonly default_member_permissions: string | null;
}

/** The registered commands, global (scope `null`) and of single servers. */
export interface CommandStore {
  list(scope: string | null): StoredCommand[];
  /** Replaces the whole set; commands of known name and type keep their ids. */
  replace(scope: string | null, bodies: readonly CommandBody[]): StoredCommand[];
  /** Adds one or overwrites its namesake. */
  put(scope: string | null, body: CommandBody): { readonly command: StoredCommand; readonly isNew: boolean };
  remove(scope: string | null, id: string): boolean;
}

export function createCommandStore(nextId: () => string, applicationId: string): CommandStore {
  const scopes = new Map<string | null, StoredCommand[]>();
  const list: CommandStore["list"] = (scope) => scopes.get(scope) ?? [];
  const made = (scope: string | null, body: CommandBody): StoredCommand => {
    const known = list(scope).find(
      (command) => command.name === body.name && command.type === (body.type ?? 1),
    );
    const id = known?.id ?? nextId();
    const stored = {
      name_localizations: null,
      description_localizations: null,
      contexts: null,
      integration_types: [0],
      nsfw: false,
      dm_permission: true,
      default_member_permissions: null,
      description: "",
      ...withoutNulls(body),
      type: body.type ?? 1,
      ...(body.options ? { options: body.options.map(optionShape) } : {}),
      id,
      application_id: applicationId,
      version: nextId(),
      ...(scope === null ? {} : { guild_id: scope }),
    };
    return stored as StoredCommand;
  };
  return {
    list,
    replace(scope, bodies) {
      const set = bodies.map((body) => made(scope, body));
      scopes.set(scope, set);
      return set;
    },
    put(scope, body) {
      const command = made(scope, body);
      const others = list(scope).filter(({ id }) => id !== command.id);
      const isNew = others.length === list(scope).length;
      scopes.set(scope, [...others, command]);
      return { command, isNew };
    },
    remove(scope, id) {
      const others = list(scope).filter((command) => command.id !== id);
      const isKnown = others.length < list(scope).length;
      scopes.set(scope, others);
      return isKnown;
    },
  };
}

/** A command without its translations, as Discord gives it when they are not asked for. */
export function withoutLocalizations<T extends object>(command: T): T {
  return JSON.parse(
    JSON.stringify(command, (key, value) => (key.endsWith("_localizations") ? undefined : value)),
  );
}

/** Options come back without what is false or absent, so that a plain comparison with what was sent differs. */
function optionShape(option: CommandBody): object {
  const { required, autocomplete, options, ...rest } = withoutNulls(option);
  return {
    ...rest,
    ...(required ? { required } : {}),
    ...(autocomplete ? { autocomplete } : {}),
    ...(options ? { options: options.map(optionShape) } : {}),
  };
}

function withoutNulls(body: CommandBody): CommandBody {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}
