import {
  type APIApplication,
  DiscordAPIError,
  REST,
  RESTJSONErrorCodes,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from "discord.js";
import { COMMANDS } from "../../commands/index.ts";
import { UserError } from "../user-error.ts";
import { explainedLoginError } from "./connection-fault.ts";
import { type Deployed, deployCommands } from "./deploy-commands.ts";
import { inviteLink, userInstallLink } from "./permissions.ts";

export interface DeployRequest {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  readonly guild?: string | undefined;
  /** Removes the commands there in place of registering them. */
  readonly isRemoving?: boolean | undefined;
  readonly isDryRun?: boolean | undefined;
}

/** All commands as Discord is told them. */
export function botCommands(): RESTPostAPIApplicationCommandsJSONBody[] {
  return COMMANDS.map(({ data }) => data);
}

/** What was done, and the links that install the bot to a server and to a user. */
export interface DeployResult extends Deployed {
  readonly invite: string;
  readonly userInstall: string;
}

/**
 * Registers the bot's commands with Discord, and gives the links that install it. Rejects with a `UserError` that
 * names the cure where Discord refuses the token or cannot be reached.
 */
export async function deploy({
  token,
  apiUrl,
  guild,
  isRemoving,
  isDryRun,
}: DeployRequest): Promise<DeployResult> {
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as APIApplication;
    const invite = inviteLink(id);
    const commands = isRemoving === true ? [] : botCommands();
    const deploying = deployCommands({ rest, applicationId: id, guild, commands, isDryRun });
    const done = await deploying.catch((error: unknown) => refuseForeign(error, guild, invite));
    return { ...done, invite, userInstall: userInstallLink(id) };
  } catch (error) {
    throw explainedLoginError(error);
  }
}

/** Discord's answer for a server that the bot is not in, in words. */
function refuseForeign(error: unknown, guild: string | undefined, invite: string): never {
  const isForeign = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess;
  if (guild === undefined || !isForeign) throw error;
  throw new UserError(
    `Expected a server that the bot is in, got ${guild}. Add the bot to it first: ${invite}`,
    {
      cause: error,
    },
  );
}
