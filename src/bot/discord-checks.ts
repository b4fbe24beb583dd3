import {
  type APIApplication,
  type APIGatewayBotInfo,
  type APIUser,
  ApplicationFlags,
  ApplicationIntegrationType,
  REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from "discord.js";
import { broken, type Check, type CheckResult, note, ok } from "../doctor-check.ts";
import { explainedLoginError } from "./connection-fault.ts";
import { deployCommands } from "./deploy-commands.ts";
import { checkServers } from "./server-checks.ts";

export interface DiscordCheckOptions {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
}

/** The checks of the Discord side, in the order in which one fault explains the next. */
export function discordChecks({ token, apiUrl, commands }: DiscordCheckOptions): Check[] {
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  const application = () => rest.get(Routes.currentApplication()) as Promise<APIApplication>;
  let isIn = false;
  /** Without a token that Discord knows, nothing else can be found out. */
  const next = (name: string, run: () => Promise<CheckResult>): Check => ({
    name,
    run: async () =>
      isIn ? explained(run) : note("not checked: Discord was not reached, or did not let the bot in", null),
  });
  return [
    {
      name: "Discord",
      run: () =>
        explained(async () => {
          const result = await checkToken(rest);
          isIn = true;
          return result;
        }),
    },
    next("application", async () => checkApplication(await application())),
    next("gateway", () => checkGateway(rest)),
    next("commands", async () => checkCommands(rest, (await application()).id, commands)),
    next("servers", async () => checkServers(rest, (await application()).id)),
  ];
}

async function explained(run: () => Promise<CheckResult>): Promise<CheckResult> {
  try {
    return await run();
  } catch (error) {
    throw explainedLoginError(error);
  }
}

async function checkToken(rest: REST): Promise<CheckResult> {
  const { username } = (await rest.get(Routes.user())) as APIUser;
  return ok(`lets the bot in, as ${username}`);
}

function checkApplication({
  id,
  name,
  flags,
  integration_types_config: installs = {},
}: APIApplication): CheckResult {
  const missing = [
    [ApplicationIntegrationType.GuildInstall, "servers"] as const,
    [ApplicationIntegrationType.UserInstall, "users"] as const,
  ].filter(([type]) => installs[type] === undefined);
  if (missing.length > 0)
    return note(
      `${name} cannot be installed to ${missing.map(([, whom]) => whom).join(" and ")}`,
      `tick both under Installation at https://discord.com/developers/applications/${id}/installation`,
    );
  const privileged =
    ApplicationFlags.GatewayMessageContent |
    ApplicationFlags.GatewayMessageContentLimited |
    ApplicationFlags.GatewayGuildMembers |
    ApplicationFlags.GatewayGuildMembersLimited |
    ApplicationFlags.GatewayPresence |
    ApplicationFlags.GatewayPresenceLimited;
  return ((flags ?? 0) & privileged) === 0
    ? ok(`${name}; no privileged intent, and none is needed`)
    : note(`${name}; a privileged intent is switched on`, "none is needed: switch it off under Bot");
}

async function checkGateway(rest: REST): Promise<CheckResult> {
  const { session_start_limit: limit, shards } = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
  if (limit.remaining === 0)
    return broken(
      `expected sign-ons to be left today, got none of ${limit.total}`,
      `wait ${Math.ceil(limit.reset_after / 60_000)} minutes, and find out what starts the bot so often`,
    );
  if (shards > 1)
    return note(`Discord recommends ${shards} shards; this version has one`, "it serves up to 2,500 servers");
  return ok(`reachable, ${limit.remaining} of ${limit.total} sign-ons left today`);
}

async function checkCommands(
  rest: REST,
  applicationId: string,
  commands: DiscordCheckOptions["commands"],
): Promise<CheckResult> {
  const { created, changed, removed } = await deployCommands({
    rest,
    applicationId,
    commands,
    isDryRun: true,
  });
  const differing = [
    ...created.map((name) => `${name} is missing`),
    ...changed.map((name) => `${name} is another version`),
    ...removed.map((name) => `${name} is not ours`),
  ];
  return differing.length === 0
    ? ok(`all ${commands.length} are registered as they are here`)
    : broken(`${differing.join(", ")}`, "run: verbatim deploy");
}
