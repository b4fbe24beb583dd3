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
import { checkServers, serversToCheck } from "./server-checks.ts";

export interface DiscordCheckOptions {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  /** Whether the bot asks for the intent for content (DISCORD_MESSAGE_CONTENT). */
  readonly readsMessages?: boolean | undefined;
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
}

/** The checks of the Discord side, in the order in which one fault explains the next. */
export function discordChecks({
  token,
  apiUrl,
  readsMessages = false,
  commands,
}: DiscordCheckOptions): Check[] {
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
    next("application", async () => checkApplication(await application(), readsMessages)),
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

const CONTENT = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
/** Privileged intents that nothing here reads. */
const UNREAD =
  ApplicationFlags.GatewayGuildMembers |
  ApplicationFlags.GatewayGuildMembersLimited |
  ApplicationFlags.GatewayPresence |
  ApplicationFlags.GatewayPresenceLimited;

const UNNEEDED = "none is needed: switch it off under Bot";

function checkApplication(
  { id, name, flags: given, integration_types_config: installs = {} }: APIApplication,
  readsMessages: boolean,
): CheckResult {
  const flags: number = given ?? 0;
  const mayRead = (flags & CONTENT) !== 0;
  if (readsMessages && !mayRead)
    return broken(
      `${name}: expected Message Content Intent to be switched on, as DISCORD_MESSAGE_CONTENT asks for it; Discord refuses the bot without`,
      `switch it on at https://discord.com/developers/applications/${id}/bot, or leave DISCORD_MESSAGE_CONTENT empty`,
    );
  const missing = [
    [ApplicationIntegrationType.GuildInstall, "servers"] as const,
    [ApplicationIntegrationType.UserInstall, "users"] as const,
  ].filter(([type]) => installs[type] === undefined);
  if (missing.length > 0)
    return note(
      `${name} cannot be installed to ${missing.map(([, whom]) => whom).join(" and ")}`,
      `tick both under Installation at https://discord.com/developers/applications/${id}/installation`,
    );
  if ((flags & UNREAD) !== 0)
    return note(`${name}; a privileged intent is switched on that is not needed`, UNNEEDED);
  if (readsMessages) return ok(`${name}; messages in threads that it has opened are read without a mention`);
  return mayRead
    ? note(`${name}; a privileged intent is switched on`, `${UNNEEDED}; or set DISCORD_MESSAGE_CONTENT=1`)
    : ok(`${name}; no privileged intent, and none is needed`);
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
  const inServers = await commandsOfServers(rest, applicationId);
  const first = inServers.servers[0];
  if (created.length === commands.length && removed.length === 0 && first !== undefined)
    return note(
      `registered in ${first.name}${inServers.servers.length > 1 ? " and others" : ""} alone`,
      `for everywhere run: verbatim deploy, then verbatim deploy --guild ${first.id} --remove`,
    );
  const differing = [
    ...created.map((name) => `${name} is missing`),
    ...changed.map((name) => `${name} is another version`),
    ...removed.map((name) => `${name} is not ours`),
  ];
  if (differing.length > 0) return broken(`${differing.join(", ")}`, "run: verbatim deploy");
  if (first !== undefined)
    return broken(
      `registered twice in ${inServers.servers.map(({ name, commands: those }) => `${name} (${those.join(", ")})`).join(", ")}: everywhere, and there`,
      `run: ${inServers.servers.map(({ id }) => `verbatim deploy --guild ${id} --remove`).join("; ")}`,
    );
  return ok(`all ${commands.length} are registered as they are here${inServers.note}`);
}

interface CommandsOfServer {
  readonly id: string;
  readonly name: string;
  /** As people see them. */
  readonly commands: readonly string[];
}

/** The servers that have commands of their own, beside those of everywhere. */
async function commandsOfServers(
  rest: REST,
  applicationId: string,
): Promise<{ readonly servers: readonly CommandsOfServer[]; readonly note: string }> {
  const { looked, all } = await serversToCheck(rest);
  const servers: CommandsOfServer[] = [];
  for (const { id: guild, name } of looked) {
    const { removed } = await deployCommands({ rest, applicationId, guild, commands: [], isDryRun: true });
    if (removed.length > 0) servers.push({ id: guild, name, commands: removed });
  }
  return { servers, note: all > looked.length ? `; of ${all} servers, ${looked.length} were looked at` : "" };
}
