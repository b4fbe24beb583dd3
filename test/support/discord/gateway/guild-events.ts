import { GatewayIntentBits } from "discord-api-types/v10";
import type { FakeGuild } from "../world/records.ts";
import { guildCreateShape } from "../world/shapes.ts";
import type { World } from "../world/world.ts";
import type { Event } from "./intents.ts";

/** Servers that come and go while the client is connected. */
export interface GuildEvents {
  /** The bot is added to a server. */
  join(guild: FakeGuild): void;
  /** The bot is removed from it. */
  leave(guild: FakeGuild): void;
  /** Discord loses sight of a server for a while, or finds it again; the bot stays a member. */
  setAvailable(guild: FakeGuild, isAvailable: boolean): void;
}

export function createGuildEvents(world: World, dispatch: (event: Event) => void): GuildEvents {
  const intents = GatewayIntentBits.Guilds;
  const arrive = (guild: FakeGuild) =>
    dispatch({
      name: "GUILD_CREATE",
      intents,
      guildId: guild.id,
      data: guildCreateShape(guild, world.bot.id),
    });
  return {
    join(guild) {
      guild.hasBot = true;
      if (!guild.members.has(world.bot.id)) world.addMember(guild, world.bot);
      arrive(guild);
    },
    leave(guild) {
      guild.hasBot = false;
      guild.members.delete(world.bot.id);
      dispatch({ name: "GUILD_DELETE", intents, guildId: guild.id, data: { id: guild.id } });
    },
    setAvailable(guild, isAvailable) {
      guild.isAvailable = isAvailable;
      if (isAvailable) return arrive(guild);
      dispatch({
        name: "GUILD_DELETE",
        intents,
        guildId: guild.id,
        data: { id: guild.id, unavailable: true },
      });
    },
  };
}
