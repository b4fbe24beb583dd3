import { type ChannelType, GatewayIntentBits } from "discord-api-types/v10";
import { permissionsIn } from "../world/permissions.ts";
import type { FakeChannel, FakeGuild, FakeUser } from "../world/records.ts";
import { channelShape, guildCreateShape } from "../world/shapes.ts";
import type { ThreadOptions, World } from "../world/world.ts";
import type { Event } from "./intents.ts";

/** Servers, channels and threads that come and go while a client is connected. */
export interface GuildEvents {
  /** The bot is added to a server. */
  join(guild: FakeGuild): void;
  /** The bot is removed from it. */
  leave(guild: FakeGuild): void;
  /** Discord loses sight of a server for a while, or finds it again; the bot stays a member. */
  setAvailable(guild: FakeGuild, isAvailable: boolean): void;
  addChannel(guild: FakeGuild, name: string, type?: ChannelType): FakeChannel;
  removeChannel(channel: FakeChannel): void;
  startThread(parent: FakeChannel, name: string, owner: FakeUser, options?: ThreadOptions): FakeChannel;
  /** Tells what a channel or thread is like now. */
  update(channel: FakeChannel): void;
}

export function createGuildEvents(world: World, dispatch: (event: Event) => void): GuildEvents {
  const intents = GatewayIntentBits.Guilds;
  const tell = (name: string, guildId: string, data: unknown) => dispatch({ name, intents, guildId, data });
  const arrive = (guild: FakeGuild) => tell("GUILD_CREATE", guild.id, guildCreateShape(guild, world.bot.id));
  const announce = (deed: "CREATE" | "UPDATE" | "DELETE", channel: FakeChannel, more: object = {}) => {
    const kind = channel.thread === null ? "CHANNEL" : "THREAD";
    const isSeen = channel.guild?.hasBot && permissionsIn(channel, world.bot.id) !== 0n;
    if (isSeen) tell(`${kind}_${deed}`, channel.guild.id, { ...channelShape(channel), ...more });
  };
  return {
    join(guild) {
      guild.hasBot = true;
      if (!guild.members.has(world.bot.id)) world.addMember(guild, world.bot);
      arrive(guild);
    },
    leave(guild) {
      guild.hasBot = false;
      guild.members.delete(world.bot.id);
      tell("GUILD_DELETE", guild.id, { id: guild.id });
    },
    setAvailable(guild, isAvailable) {
      guild.isAvailable = isAvailable;
      if (isAvailable) arrive(guild);
      else tell("GUILD_DELETE", guild.id, { id: guild.id, unavailable: true });
    },
    addChannel(guild, name, type) {
      const channel = world.addChannel(guild, name, type);
      announce("CREATE", channel);
      return channel;
    },
    removeChannel(channel) {
      announce("DELETE", channel);
      world.channels.delete(channel.id);
      const siblings = channel.guild?.channels;
      siblings?.splice(siblings.indexOf(channel), 1);
    },
    startThread(parent, name, owner, options = {}) {
      const thread = world.addThread(parent, name, owner, options);
      announce("CREATE", thread, { newly_created: true });
      return thread;
    },
    update: (channel) => announce("UPDATE", channel),
  };
}
