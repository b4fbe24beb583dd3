import { type ApplicationCommandType, ChannelType } from "discord-api-types/v10";
import { contextOf } from "../interactions/payload.ts";
import type { CommandStore, StoredCommand } from "../world/command-store.ts";
import { offeredByServer } from "../world/command-overrides.ts";
import { guildPermissions, permissionBits, permissionsIn } from "../world/permissions.ts";
import type { FakeChannel, FakeUser } from "../world/records.ts";

/** A command as somebody looks for it. */
export interface Wanted {
  readonly name: string;
  readonly type: ApplicationCommandType;
  readonly user: FakeUser;
  readonly channel: FakeChannel;
  /** Whether the server's settings offer it to somebody whom its default permissions do not. */
  readonly isAllowedByServer?: boolean | undefined;
}

/** The command as registered; throws where Discord would not offer it to this person in this place. */
export function offeredCommand(commands: CommandStore, wanted: Wanted): StoredCommand {
  const { name, type, user, channel, isAllowedByServer = false } = wanted;
  const { guild } = channel;
  const registered = [...(guild?.hasBot ? commands.list(guild.id) : []), ...commands.list(null)];
  const found = registered.find((command) => command.name === name && command.type === type);
  if (found === undefined) throw new Error(`Expected a registered command, got "${name}" (of type ${type})`);
  const context = contextOf(channel);
  if (found.contexts && !found.contexts.includes(context))
    throw new Error(`Expected a command that is offered in context ${context}, got "${name}"`);
  const isHere = guild?.hasBot || channel.type === ChannelType.DM;
  const isUsers = user.hasInstalled && found.integration_types?.includes(1);
  if (!isHere && !isUsers) throw new Error(`Expected the app to be installed for "${name}" here`);
  const isAdmin =
    guild !== null && (guildPermissions(guild, user.id) & permissionBits(["Administrator"])) !== 0n;
  const ruled = isAdmin || isAllowedByServer ? true : offeredByServer(name, user, channel);
  if (ruled === false)
    throw new Error(`Expected somebody to whom the server offers "${name}" there, got ${user.name}`);
  const needed = guild === null || ruled === true ? 0n : neededFor(found);
  if ((permissionsIn(channel, user.id) & needed) !== needed)
    throw new Error(`Expected somebody to whom "${name}" is offered, got ${user.name} without permissions`);
  return found;
}

/** "0" is for nobody but administrators. */
function neededFor({ default_member_permissions: bits }: StoredCommand): bigint {
  return bits === "0" ? permissionBits(["Administrator"]) : BigInt(bits ?? 0);
}
