import { ApplicationCommandPermissionType } from "discord-api-types/v10";
import type { FakeChannel, FakeUser } from "./records.ts";

const { Role, User, Channel } = ApplicationCommandPermissionType;

/**
 * Whether a server's own settings offer a command to somebody in a channel; `null` where they say nothing, and its default permissions count.
 * Where a channel is closed to it, nobody is offered it there; a member's own rule goes before those of roles, of which one that allows is enough,
 * and these before everyone's. Source: https://docs.discord.com/developers/interactions/application-commands#permissions
 */
export function offeredByServer(command: string, user: FakeUser, channel: FakeChannel): boolean | null {
  const { guild } = channel;
  if (guild === null) return null;
  const rules = guild.commandOverrides.filter((rule) => rule.command === command);
  const ruleOf = (type: ApplicationCommandPermissionType, id: string): boolean | undefined =>
    rules.find((rule) => rule.type === type && rule.id === id)?.permission;
  const allChannels = String(BigInt(guild.id) - 1n);
  const isOpen = ruleOf(Channel, (channel.parent ?? channel).id) ?? ruleOf(Channel, allChannels) ?? true;
  if (!isOpen) return false;
  const own = ruleOf(User, user.id);
  if (own !== undefined) return own;
  const ofRoles = (guild.members.get(user.id)?.roles ?? []).flatMap((role) => ruleOf(Role, role) ?? []);
  if (ofRoles.length > 0) return ofRoles.includes(true);
  return ruleOf(Role, guild.id) ?? null;
}
