import { type CommandBody, commandFaults, commandSetFaults } from "../checks/command-limits.ts";
import { invalidForm, refusal } from "../http/api-error.ts";
import type { ApiRequest, Handler, Routes } from "../http/router.ts";
import { type StoredCommand, withoutLocalizations } from "../world/command-store.ts";
import type { Parts } from "./parts.ts";

/** Registration of commands, global and of one server. */
export function commandRoutes({ world, commands, application }: Parts): Routes {
  const scopeOf = ({ template, param }: ApiRequest): string | null => {
    if (param("application_id") !== application.id) throw refusal("missingAccess");
    if (!template.includes("{guild_id}")) return null;
    const guild = world.guilds.get(param("guild_id"));
    if (!guild?.hasBot) throw refusal("missingAccess");
    return guild.id;
  };
  const known = (request: ApiRequest): StoredCommand => {
    const found = commands.list(scopeOf(request)).find(({ id }) => id === request.param("command_id"));
    if (found === undefined) throw refusal("unknownCommand");
    return found;
  };
  const check = (set: readonly CommandBody[], faults = commandSetFaults(set)) => {
    if (faults.length > 0) throw invalidForm(faults);
  };
  const handlers: Readonly<Record<string, Handler>> = {
    GET: (request) => {
      const list = commands.list(scopeOf(request));
      const isFull = request.query.get("with_localizations") === "true";
      return { status: 200, body: isFull ? list : list.map(withoutLocalizations) };
    },
    PUT: (request) => {
      const bodies = request.body as CommandBody[];
      check(bodies);
      return { status: 200, body: commands.replace(scopeOf(request), bodies) };
    },
    POST: (request) => {
      const scope = scopeOf(request);
      const body = request.body as CommandBody;
      check([body], commandFaults(body));
      const { command, isNew } = commands.put(scope, body);
      check(commands.list(scope));
      return { status: isNew ? 201 : 200, body: command };
    },
  };
  const one: Readonly<Record<string, Handler>> = {
    GET: (request) => ({ status: 200, body: known(request) }),
    PATCH: (request) => {
      const changed = { ...known(request), ...(request.body as CommandBody) };
      check([changed], commandFaults(changed));
      return { status: 200, body: commands.put(scopeOf(request), changed).command };
    },
    DELETE: (request) => {
      commands.remove(scopeOf(request), known(request).id);
      return { status: 204 };
    },
  };
  const places = [
    "/applications/{application_id}/commands",
    "/applications/{application_id}/guilds/{guild_id}/commands",
  ];
  return Object.fromEntries(
    places.flatMap((place) => [
      ...Object.entries(handlers).map(([method, handler]) => [`${method} ${place}`, handler]),
      ...Object.entries(one).map(([method, handler]) => [`${method} ${place}/{command_id}`, handler]),
    ]),
  );
}
