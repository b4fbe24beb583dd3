import {
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  OverwriteType,
  PermissionFlagsBits,
  PermissionsBitField,
} from "discord.js";

const { ViewChannel, SendMessages, ReadMessageHistory, SendMessagesInThreads, CreatePublicThreads } =
  PermissionFlagsBits;

/** What the bot needs to answer, by the names that Discord's settings show. */
export const NEEDED_PERMISSIONS: readonly { readonly flag: bigint; readonly name: string }[] = [
  { flag: ViewChannel, name: "View Channels" },
  { flag: SendMessages, name: "Send Messages" },
  { flag: ReadMessageHistory, name: "Read Message History" },
  { flag: SendMessagesInThreads, name: "Send Messages in Threads" },
];
/** For the setting to answer in threads. */
const WANTED_PERMISSIONS = [CreatePublicThreads];

/** The link that adds the bot to a server with what it needs and nothing else. */
export function inviteLink(applicationId: string): string {
  const needed = NEEDED_PERMISSIONS.map(({ flag }) => flag);
  const permissions = [...needed, ...WANTED_PERMISSIONS].reduce((sum, flag) => sum | flag, 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: "bot applications.commands",
    permissions: permissions.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

/** The link by which somebody installs the bot to themselves: its commands are there wherever they write. */
export function userInstallLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: "applications.commands",
    integration_type: "1",
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

export interface MemberOfServer {
  readonly guildId: string;
  readonly ownerId: string;
  readonly roles: readonly APIRole[];
  readonly member: Pick<APIGuildMember, "roles">;
  readonly userId: string;
}

/**
 * What a member may do in a channel.
 * Source: https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export function permissionsIn(
  overwrites: readonly APIOverwrite[],
  { guildId, ownerId, roles, member, userId }: MemberOfServer,
): PermissionsBitField {
  const mine = new Set([guildId, ...member.roles]);
  const base = roles
    .filter(({ id }) => mine.has(id))
    .reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
  if (userId === ownerId || (base & PermissionFlagsBits.Administrator) !== 0n)
    return new PermissionsBitField(PermissionsBitField.All);
  const apply = (to: bigint, those: readonly APIOverwrite[]): bigint => {
    const deny = those.reduce((sum, one) => sum | BigInt(one.deny), 0n);
    const allow = those.reduce((sum, one) => sum | BigInt(one.allow), 0n);
    return (to & ~deny) | allow;
  };
  const ofRoles = overwrites.filter(({ type }) => type === OverwriteType.Role);
  const everyone = apply(
    base,
    ofRoles.filter(({ id }) => id === guildId),
  );
  const withRoles = apply(
    everyone,
    ofRoles.filter(({ id }) => id !== guildId && mine.has(id)),
  );
  const own = overwrites.filter(({ type, id }) => type === OverwriteType.Member && id === userId);
  return new PermissionsBitField(apply(withRoles, own));
}
