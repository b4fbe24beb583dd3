import { type APIApplication, REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from "discord.js";
import { COMMANDS } from "../../commands/index.ts";
import { explainedLoginError } from "./connection-fault.ts";
import { type Deployed, deployCommands } from "./deploy-commands.ts";
import { inviteLink } from "./permissions.ts";

export interface DeployRequest {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  readonly guild?: string | undefined;
  readonly isDryRun?: boolean | undefined;
}

/** All commands as Discord is told them. */
export function botCommands(): RESTPostAPIApplicationCommandsJSONBody[] {
  return COMMANDS.map(({ data }) => data);
}

/**
 * Registers the bot's commands with Discord, and gives the link that adds it to a server. Rejects with a `UserError` that
 * names the cure where Discord refuses the token or cannot be reached.
 */
export async function deploy({
  token,
  apiUrl,
  guild,
  isDryRun,
}: DeployRequest): Promise<Deployed & { readonly invite: string }> {
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as APIApplication;
    const commands = botCommands();
    const deployed = await deployCommands({ rest, applicationId: id, guild, commands, isDryRun });
    return { ...deployed, invite: inviteLink(id) };
  } catch (error) {
    throw explainedLoginError(error);
  }
}
