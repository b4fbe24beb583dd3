import { refusal } from "../http/api-error.ts";
import { type PermissionName, permissionBits, permissionsIn } from "../world/permissions.ts";
import type { FakeChannel, StoredMessage } from "../world/records.ts";
import type { World } from "../world/world.ts";

/** The channel, where the bot may see it and do what is named; else what Discord would answer is thrown. */
export function channelFor(world: World, id: string, needs: readonly PermissionName[] = []): FakeChannel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw refusal("unknownChannel");
  const isOurs = channel.guild === null ? channel.type === 1 : channel.guild.hasBot;
  const may = permissionsIn(channel, world.bot.id);
  if (!isOurs || (may & permissionBits(["ViewChannel"])) === 0n) throw refusal("missingAccess");
  const missing = needs.filter((name) => (may & permissionBits([name])) === 0n);
  if (missing.length > 0) throw refusal("missingPermissions");
  return channel;
}

/** The message that everybody in the channel sees. */
export function messageIn(channel: FakeChannel, id: string): StoredMessage {
  const message = channel.messages.find((candidate) => candidate.id === id);
  if (message === undefined) throw refusal("unknownMessage");
  return message;
}
