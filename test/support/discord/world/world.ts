import { type APIRole, ChannelType, Locale, OverwriteType } from "discord-api-types/v10";
import type { FakeClock } from "./fake-clock.ts";
import { EVERYONE_MAY, type PermissionName, permissionBits } from "./permissions.ts";
import type { FakeChannel, FakeGuild, FakeMember, FakeThread, FakeUser, StoredMessage } from "./records.ts";
import { userShape } from "./shapes.ts";
import { createSnowflakes } from "./snowflakes.ts";

/** Everything that exists on the server; nothing here tells a connected client. */
export interface World {
  readonly clock: FakeClock;
  readonly nextId: () => string;
  readonly bot: FakeUser;
  readonly users: Map<string, FakeUser>;
  readonly guilds: Map<string, FakeGuild>;
  readonly channels: Map<string, FakeChannel>;
  addUser(name: string, options?: { readonly isBot?: boolean }): FakeUser;
  addGuild(name: string, options?: GuildOptions): FakeGuild;
  addMember(guild: FakeGuild, user: FakeUser, permissions?: readonly PermissionName[]): FakeMember;
  addChannel(guild: FakeGuild, name: string, type?: ChannelType): FakeChannel;
  addThread(parent: FakeChannel, name: string, owner: FakeUser, options?: ThreadOptions): FakeChannel;
  /** The private channel of these people; the bot is in it when it is of the type `DM`. */
  privateChannel(people: readonly FakeUser[], type: ChannelType.DM | ChannelType.GroupDM): FakeChannel;
  /** Sets what a member or role (everyone: the guild itself) may or may not do in one channel. */
  overwrite(channel: FakeChannel, whom: FakeUser | FakeGuild, change: OverwriteChange): void;
  /** Every message ever posted, by id. */
  readonly posted: Map<string, StoredMessage>;
}

export interface GuildOptions {
  readonly owner?: FakeUser;
  readonly locale?: Locale;
  /** Whether the bot is a member; `true` unless said otherwise. */
  readonly hasBot?: boolean;
  /** What the bot's own role allows, beside what everyone may. */
  readonly botPermissions?: readonly PermissionName[];
}

export interface ThreadOptions {
  /** A thread has its starting message's id. */
  readonly id?: string;
  readonly isPrivate?: boolean;
  readonly autoArchiveMinutes?: number;
}

export interface OverwriteChange {
  readonly allow?: readonly PermissionName[];
  readonly deny?: readonly PermissionName[];
}

export function createWorld(clock: FakeClock, botName: string): World {
  const nextId = createSnowflakes(clock);
  const users = new Map<string, FakeUser>();
  const guilds = new Map<string, FakeGuild>();
  const channels = new Map<string, FakeChannel>();
  const posted = new Map<string, StoredMessage>();
  const addUser: World["addUser"] = (name, { isBot = false } = {}) => {
    const id = nextId();
    const user = { id, name, data: userShape(id, name, isBot), hasInstalled: false, acceptsMessages: true };
    users.set(id, user);
    return user;
  };
  const bot = addUser(botName, { isBot: true });
  const addRole = (guild: FakeGuild, id: string, name: string, permissions: bigint): void => {
    guild.roles.push(roleShape(id, name, permissions, guild.roles.length));
  };
  const addMember: World["addMember"] = (guild, user, permissions = []) => {
    const member: FakeMember = { user, roles: [], joinedAt: new Date(clock.now()).toISOString() };
    if (permissions.length > 0) {
      const role = nextId();
      addRole(guild, role, `of ${user.name}`, permissionBits(permissions));
      member.roles.push(role);
    }
    guild.members.set(user.id, member);
    return member;
  };
  const keep = (made: Omit<FakeChannel, "everything" | "messages" | "typing">): FakeChannel => {
    const everything: StoredMessage[] = [];
    const channel: FakeChannel = {
      ...made,
      everything,
      typing: [],
      get messages() {
        return everything.filter(({ isDeleted, visibleTo }) => !isDeleted && visibleTo === null);
      },
    };
    channels.set(channel.id, channel);
    channel.guild?.channels.push(channel);
    return channel;
  };
  const empty = { guild: null, parent: null, thread: null, overwrites: [], recipients: [] };
  return {
    clock,
    nextId,
    bot,
    users,
    guilds,
    channels,
    posted,
    addUser,
    addMember,
    addGuild(name, options = {}) {
      const { owner = addUser(`owner of ${name}`), locale = Locale.EnglishUS, hasBot = true } = options;
      const guild: FakeGuild = {
        id: nextId(),
        name,
        owner,
        locale,
        roles: [],
        members: new Map(),
        channels: [],
        hasBot,
        isAvailable: true,
        systemChannel: null,
        commandOverrides: [],
      };
      addRole(guild, guild.id, "@everyone", EVERYONE_MAY);
      addMember(guild, owner);
      if (hasBot) addMember(guild, bot, options.botPermissions);
      guilds.set(guild.id, guild);
      return guild;
    },
    addChannel: (guild, name, type = ChannelType.GuildText) =>
      keep({ ...empty, overwrites: [], id: nextId(), type, name, guild }),
    addThread(parent, name, owner, options = {}) {
      const { id = nextId(), isPrivate = false, autoArchiveMinutes = 1440 } = options;
      const members = new Set([owner.id]);
      const thread: FakeThread = { owner, autoArchiveMinutes, members, isArchived: false, isLocked: false };
      const type = isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread;
      return keep({ ...empty, id, type, name, guild: parent.guild, parent, thread });
    },
    privateChannel(people, type) {
      const wanted = people.map(({ id }) => id).join();
      const known = [...channels.values()].find(
        (channel) => channel.type === type && channel.recipients.map(({ id }) => id).join() === wanted,
      );
      const name = people.map((person) => person.name).join(", ");
      return known ?? keep({ ...empty, id: nextId(), type, name, recipients: people });
    },
    overwrite(channel, whom, { allow = [], deny = [] }) {
      const type = "roles" in whom ? OverwriteType.Role : OverwriteType.Member;
      const [may, mayNot] = [String(permissionBits(allow)), String(permissionBits(deny))];
      const at = channel.overwrites.findIndex(({ id }) => id === whom.id);
      channel.overwrites.splice(at < 0 ? 0 : at, at < 0 ? 0 : 1, {
        id: whom.id,
        type,
        allow: may,
        deny: mayNot,
      });
    },
  };
}

function roleShape(id: string, name: string, permissions: bigint, position: number): APIRole {
  const shape = {
    id,
    name,
    permissions: String(permissions),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
  return shape;
}
