import { ChannelType } from "discord-api-types/v10";
import type { Parts } from "../routes/parts.ts";
import type { FakeChannel, FakeUser } from "../world/records.ts";
import { type Interacting, interacting } from "./interacting.ts";
import { type Writing, writing } from "./writing.ts";

/** Somebody, not yet in a channel. */
export interface Person {
  readonly user: FakeUser;
  in(channel: FakeChannel): PersonThere;
  /** In the private channel with the bot. */
  dm(): PersonThere;
  /** In a private channel with others, where the bot is not: only for apps that are installed to the user. */
  inPrivateWith(...others: readonly FakeUser[]): PersonThere;
}

/** Somebody in a channel, doing what people do there. */
export interface PersonThere extends Writing, Interacting {
  readonly user: FakeUser;
  readonly channel: FakeChannel;
}

export function createPerson(user: FakeUser, parts: Parts): Person {
  const { privateChannel } = parts.world;
  const there = (channel: FakeChannel): PersonThere => {
    if (channel.guild !== null && !channel.guild.members.has(user.id))
      throw new Error(`Expected a member of ${channel.guild.name}, got ${user.name}`);
    return { user, channel, ...writing(user, channel, parts), ...interacting(user, channel, parts) };
  };
  return {
    user,
    in: there,
    dm: () => there(privateChannel([user], ChannelType.DM)),
    inPrivateWith: (...others) => there(privateChannel([user, ...others], ChannelType.GroupDM)),
  };
}
