import {
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIOverwrite,
  type APIUser,
  ChannelType,
  type REST,
  type RESTAPIPartialCurrentUserGuild,
  Routes,
} from "discord.js";
import { type CheckResult, note, ok } from "../doctor-check.ts";
import { inviteLink, NEEDED_PERMISSIONS, permissionsIn } from "./permissions.ts";

/** Servers that are looked through: each costs three requests. */
const MOST_SERVERS = 20;
/** Channels named one by one. */
const MOST_NAMED = 8;
const SPOKEN_IN: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
];

/** The servers that are looked at, of all that the bot is in. */
export async function serversToCheck(
  rest: REST,
): Promise<{ readonly looked: readonly RESTAPIPartialCurrentUserGuild[]; readonly all: number }> {
  const servers = (await rest.get(Routes.userGuilds())) as RESTAPIPartialCurrentUserGuild[];
  return { looked: servers.slice(0, MOST_SERVERS), all: servers.length };
}

/** Whether the bot may speak in the channels of its servers. */
export async function checkServers(rest: REST, applicationId: string): Promise<CheckResult> {
  const { id: userId } = (await rest.get(Routes.user())) as APIUser;
  const { looked, all } = await serversToCheck(rest);
  if (all === 0) return note("the bot is in no server yet", `add it with ${inviteLink(applicationId)}`);
  const faults: string[] = [];
  let channels = 0;
  for (const { id, name } of looked) {
    const found = await faultsIn(rest, id, userId);
    channels += found.channels;
    faults.push(...found.faults.map((fault) => `${name} ${fault}`));
  }
  const seen = looked.length;
  const of = all > seen ? ` (of ${all} servers, the first ${seen})` : "";
  if (faults.length === 0) return ok(`may answer in all ${channels} channels of ${seen}${of}`);
  const named = faults.slice(0, MOST_NAMED).join("; ");
  const more = faults.length > MOST_NAMED ? `; and ${faults.length - MOST_NAMED} more` : "";
  return note(
    `${named}${more}${of}`,
    "where it should answer, allow these to the bot's role in the channel's permissions; slash commands answer privately without them",
  );
}

async function faultsIn(
  rest: REST,
  guildId: string,
  userId: string,
): Promise<{ channels: number; faults: string[] }> {
  const [guild, member, channels] = (await Promise.all([
    rest.get(Routes.guild(guildId)),
    rest.get(Routes.guildMember(guildId, userId)),
    rest.get(Routes.guildChannels(guildId)),
  ])) as [APIGuild, APIGuildMember, APIChannel[]];
  const of = { guildId, ownerId: guild.owner_id, roles: guild.roles, member, userId };
  const spoken = channels.filter(({ type }) => SPOKEN_IN.includes(type));
  const faults = spoken.flatMap((channel) => {
    const overwrites = (channel as { permission_overwrites?: APIOverwrite[] }).permission_overwrites ?? [];
    const permissions = permissionsIn(overwrites, of);
    const missing = NEEDED_PERMISSIONS.filter(({ flag }) => !permissions.has(flag));
    return missing.length === 0 ? [] : [`#${channel.name}: ${missing.map(({ name }) => name).join(", ")}`];
  });
  return { channels: spoken.length, faults };
}
